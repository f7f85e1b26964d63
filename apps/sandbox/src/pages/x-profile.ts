import { type Page, type XPost } from '../state/state';
import { type World } from '../state/world';
import { mentionsHandle, userById, visiblePosts } from '../x/lookups';
import { ownForms, personForm, textForm, type Visitor } from './forms';
import { html, type SafeHtml } from './html';
import { avatar, layout, moment, problem } from './layout';

/** An X profile as a visitor sees it, or one conversation. */
export class XProfileView {
  private readonly action: string;

  constructor(
    private readonly world: World,
    private readonly account: Page,
    private readonly visitor: Visitor,
  ) {
    this.action = `/pages/x/${account.handle}`;
  }

  /** The whole profile; `only` shows the conversation a post belongs to. */
  render(only: XPost | null): string {
    const all = visiblePosts(this.world);
    const main = only ? this.conversation(all, only) : this.profile(all);
    return layout({
      look: 'x',
      title: only
        ? `Conversation with @${this.account.handle}, X`
        : `${this.account.name} (@${this.account.handle}), X`,
      banner: 'This is not X. Nothing here is public, and nobody here is real.',
      bar: 'X (sandbox)',
      main: html`${problem(this.visitor.error)} ${this.head(only !== null)}
      ${personForm(this.visitor, this.action)} ${main}`,
    });
  }

  private head(isSingle: boolean): SafeHtml {
    return html`<section class="card" aria-labelledby="page-name">
      <div class="cover"></div>
      <div class="who">
        ${avatar(this.account.name)}
        <div>
          <h1 id="page-name">${this.account.name}</h1>
          <p class="soft">@${this.account.handle}</p>
        </div>
      </div>
      ${isSingle ? html`<p><a href="${this.action}">All posts of @${this.account.handle}</a></p>` : null}
    </section>`;
  }

  private profile(all: readonly XPost[]): SafeHtml {
    const own = all.filter((post) => post.authorId === this.account.id && post.inReplyTo === null);
    const mentions = all.filter(
      (post) =>
        post.authorId !== this.account.id &&
        post.inReplyTo === null &&
        mentionsHandle(post, this.account.handle),
    );
    return html`<section class="card" aria-labelledby="write">
        <h2 id="write">Mention @${this.account.handle}</h2>
        ${textForm(this.visitor, this.action, {
          act: 'mention',
          object: '',
          label: `Your post, as ${this.me()}`,
          button: 'Post',
          text: `@${this.account.handle} `,
        })}
      </section>
      ${own.length === 0 ? html`<p class="card">There are no posts yet.</p>` : own.map((post) => this.root(all, post))}
      ${
        mentions.length === 0
          ? null
          : html`<h2 class="card">Posts that mention @${this.account.handle}</h2>
              ${mentions.map((post) => this.root(all, post))}`
      }`;
  }

  private conversation(all: readonly XPost[], post: XPost): SafeHtml {
    const root = all.find((other) => other.id === post.conversationId) ?? post;
    return this.root(all, root);
  }

  private me(): string {
    return this.visitor.person ? `@${this.visitor.person.handle}` : 'a new person';
  }

  private nameOf(post: XPost): { name: string; handle: string } {
    return userById(this.world, post.authorId) ?? { name: 'Somebody', handle: 'unknown' };
  }

  private root(all: readonly XPost[], post: XPost): SafeHtml {
    const { name, handle } = this.nameOf(post);
    return html`<article class="card" id="t-${post.id}" aria-labelledby="h-${post.id}">
      <div class="who">
        ${avatar(name)}
        <div>
          <h2 id="h-${post.id}">${name}</h2>
          <p class="soft">@${handle} · ${this.when(post)}</p>
        </div>
      </div>
      ${this.content(post)} ${this.replyForm(post)} ${this.replies(all, post)}
    </article>`;
  }

  private replies(all: readonly XPost[], parent: XPost): SafeHtml | null {
    const level = all.filter((post) => post.inReplyTo === parent.id).reverse();
    const shown = level.filter((post) => !post.hidden);
    const hidden = level.filter((post) => post.hidden);
    if (level.length === 0) return null;
    return html`${
      shown.length === 0
        ? null
        : html`<ol class="thread">
            ${shown.map((post) => this.reply(all, post))}
          </ol>`
    }
    ${
      hidden.length === 0
        ? null
        : html`<details>
            <summary>Hidden replies (${hidden.length})</summary>
            <ol class="thread">
              ${hidden.map((post) => this.reply(all, post))}
            </ol>
          </details>`
    }`;
  }

  private reply(all: readonly XPost[], post: XPost): SafeHtml {
    const { name, handle } = this.nameOf(post);
    return html`<li id="t-${post.id}">
      <div class="comment">
        <h3>${name} <span class="soft">@${handle} · ${this.when(post)}</span></h3>
        ${this.content(post)} ${this.replyForm(post)}
      </div>
      ${this.replies(all, post)}
    </li>`;
  }

  private when(post: XPost): SafeHtml {
    return html`<a href="${this.action}/status/${post.id}">${moment(Date.parse(post.createdAt))}</a
      >${post.editedAt === null ? null : ' · Edited'}`;
  }

  private content(post: XPost): SafeHtml {
    const pictures = post.mediaIds.flatMap((id) => {
      const media = this.world.state.media.get(id);
      return media?.contentType.startsWith('image/')
        ? [html`<img src="/pages/media/${id}" alt="${media.alt ?? ''}" />`]
        : [];
    });
    const isMine = post.by.kind === 'person' && post.by.id === this.visitor.person?.id;
    return html`<p class="words">${ownWords(post)}</p>
      ${pictures} ${isMine ? ownForms(this.visitor, this.action, post.id, post.sent) : null}`;
  }

  private replyForm(post: XPost): SafeHtml {
    const { handle } = this.nameOf(post);
    return html`<details>
      <summary>Reply</summary>
      ${textForm(this.visitor, this.action, {
        act: 'reply',
        object: post.id,
        label: `Reply to @${handle} as ${this.me()}`,
        button: 'Reply',
        extra: html`<label class="check">
          <input type="checkbox" name="summon" value="yes" />
          Name @${this.account.handle} in my own words, so that X lets them answer through an app
        </label>`,
      })}
    </details>`;
  }
}

const unescapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt);/g, (entity) => unescapes[entity] ?? entity);

/** The author's words as X shows them: no automatic mentions, links by their readable names. */
function ownWords(post: XPost): SafeHtml {
  const points = [...post.stored.text];
  const [start, end] = post.stored.displayRange;
  const pieces: SafeHtml[] = [];
  let at = start;
  const addText = (until: number) => pieces.push(html`${plain(points.slice(at, until).join(''))}`);
  for (const link of post.stored.links.filter((item) => item.mediaId === null)) {
    addText(link.start);
    pieces.push(
      html`<a href="${link.expandedUrl}" rel="nofollow noopener noreferrer">${link.displayUrl}</a>`,
    );
    at = link.end;
  }
  addText(end);
  return html`${pieces}`;
}
