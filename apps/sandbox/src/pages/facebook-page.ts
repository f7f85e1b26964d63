import { commentsOf, isByPage, isOut, outSince, postsOf } from '../graph/objects';
import {
  type FacebookComment,
  type FacebookObject,
  type FacebookPost,
  type Page,
} from '../state/state';
import { type World } from '../state/world';
import { ownForms, personForm, textForm, type Visitor } from './forms';
import { html, type SafeHtml } from './html';
import { avatar, layout, linked, moment, problem } from './layout';

/** A Facebook Page as a visitor sees it, or one post of it. */
export class FacebookPageView {
  private readonly action: string;

  constructor(
    private readonly world: World,
    private readonly page: Page,
    private readonly visitor: Visitor,
  ) {
    this.action = `/pages/facebook/${page.handle}`;
  }

  /** The whole page; `only` shows one post. */
  render(only: FacebookPost | null): string {
    const posts = only
      ? [only]
      : postsOf(this.world, this.page.id)
          .filter((post) => isOut(this.world, post) && !post.hidden)
          .sort((one, other) => outSince(other) - outSince(one));
    const title = only ? `Post on ${this.page.name}` : this.page.name;
    return layout({
      look: 'facebook',
      title: `${title}, Facebook`,
      banner: 'This is not Facebook. Nothing here is public, and nobody here is real.',
      bar: 'Facebook (sandbox)',
      main: html`${problem(this.visitor.error)} ${this.head(only !== null)}
      ${personForm(this.visitor, this.action)} ${only ? null : this.writeOnPage()}
      ${posts.length === 0 ? html`<p class="card">There are no posts yet.</p>` : posts.map((post) => this.post(post))}`,
    });
  }

  private head(isSingle: boolean): SafeHtml {
    return html`<section class="card" aria-labelledby="page-name">
      <div class="cover"></div>
      <div class="who">
        ${avatar(this.page.name)}
        <div>
          <h1 id="page-name">${this.page.name}</h1>
          <p class="soft">Doctor · @${this.page.handle}</p>
        </div>
      </div>
      ${isSingle ? html`<p><a href="${this.action}">All posts on this Page</a></p>` : null}
    </section>`;
  }

  private writeOnPage(): SafeHtml {
    return html`<section class="card" aria-labelledby="write">
      <h2 id="write">Write on this Page</h2>
      ${textForm(this.visitor, this.action, {
        act: 'visitor-post',
        object: this.page.id,
        label: `Your post, as ${this.me()}`,
        button: 'Post on this Page',
      })}
    </section>`;
  }

  private me(): string {
    return this.visitor.person?.name ?? 'a new person';
  }

  private nameOf(object: FacebookObject): string {
    if (isByPage(object)) return this.page.name;
    return this.world.state.people.get(object.by.id)?.name ?? 'Somebody';
  }

  private post(post: FacebookPost): SafeHtml {
    const comments = commentsOf(this.world, post.id).filter((comment) => this.maySee(comment));
    const name = this.nameOf(post);
    return html`<article class="card" id="p-${post.id}" aria-labelledby="h-${post.id}">
      <div class="who">
        ${avatar(name)}
        <div>
          <h2 id="h-${post.id}">${name}${isByPage(post) ? null : html` › ${this.page.name}`}</h2>
          <p class="soft">
            <a href="${this.action}/posts/${post.id}">${moment(outSince(post))}</a
            >${post.editedAt === null ? null : ' · Edited'}
          </p>
        </div>
      </div>
      ${post.message === '' ? null : html`<p class="words">${linked(post.message)}</p>`}
      ${this.pictures(post)}
      ${post.link === null ? null : html`<a class="linkcard" href="${post.link}" rel="nofollow noopener noreferrer">${post.link}</a>`}
      ${this.isMine(post) ? ownForms(this.visitor, this.action, post.id, post.message) : null}
      <p class="soft">
        ${counted(post.likedBy.size, 'like')} · ${counted(comments.length, 'comment')}
      </p>
      ${this.thread(comments, null)}
      ${textForm(this.visitor, this.action, {
        act: 'comment',
        object: post.id,
        label: `Comment as ${this.me()}`,
        button: 'Comment',
      })}
    </article>`;
  }

  private pictures(post: FacebookPost): SafeHtml[] {
    return post.photoIds.flatMap((id) => {
      const photo = this.world.state.facebook.get(id);
      if (photo?.kind !== 'photo' || photo.deletedAt !== null) return [];
      return [html`<img src="/pages/media/${photo.id}" alt="${photo.alt}" />`];
    });
  }

  private thread(all: readonly FacebookComment[], parentId: string | null): SafeHtml | null {
    const level = all.filter((comment) => comment.parentId === parentId);
    if (level.length === 0) return null;
    return html`<ol class="thread">
      ${level.map((comment) => html`<li id="c-${comment.id}">${this.comment(comment)} ${this.thread(all, comment.id)}</li>`)}
    </ol>`;
  }

  private comment(comment: FacebookComment): SafeHtml {
    return html`<div class="comment">
        <h3>
          ${this.nameOf(comment)}${isByPage(comment) ? html` <span class="soft">Author</span>` : null}
        </h3>
        <p class="words">${linked(comment.message)}</p>
        <p class="soft">
          ${moment(Date.parse(comment.createdAt))}${comment.editedAt === null ? null : ' · Edited'}
        </p>
        ${comment.hidden ? html`<p class="note">The Page hid this comment. Only you and your friends can see it.</p>` : null}
      </div>
      <details>
        <summary>Reply</summary>
        ${textForm(this.visitor, this.action, {
          act: 'comment',
          object: comment.id,
          label: `Reply to ${this.nameOf(comment)} as ${this.me()}`,
          button: 'Reply',
        })}
      </details>
      ${this.isMine(comment) ? ownForms(this.visitor, this.action, comment.id, comment.message) : null}`;
  }

  /** A hidden comment stays in sight of the person who wrote it, as on the real network. */
  private maySee(comment: FacebookComment): boolean {
    return !comment.hidden || this.isMine(comment);
  }

  private isMine(object: FacebookObject): boolean {
    return this.visitor.person !== null && object.by.id === this.visitor.person.id;
  }
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
