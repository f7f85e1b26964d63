import { htmlAnswer, seeOther, type SimAnswer, type SimRequest } from '../http/messages';
import { isUnderDeleted, permalink } from '../graph/objects';
import {
  comment,
  createPerson,
  deleteContent,
  editText,
  PersonError,
  postOnX,
  visitorPost,
} from '../people/people';
import { type Network } from '../state/effects';
import { type FacebookPost, type Page, type XPost } from '../state/state';
import { type World } from '../state/world';
import { visiblePost } from '../x/lookups';
import { FacebookPageView } from './facebook-page';
import { type Visitor } from './forms';
import { pageAddress, renderHome, renderMessage } from './home';
import { XProfileView } from './x-profile';

const missing = () =>
  htmlAnswer(
    404,
    renderMessage('Page not found', 'There is nothing at this address. It may have been deleted.'),
  );

/** The pages that the public would see, and the forms on them. */
export class PublicPages {
  constructor(private readonly world: World) {}

  /** Answers one request for a page or from one of its forms. */
  handle(request: SimRequest): SimAnswer {
    if (isForeignForm(request)) return notSent();
    const path = request.path.replace(/\/+$/, '');
    if (path === '') return htmlAnswer(200, renderHome(this.world));
    const [, root = '', ...rest] = path.split('/').map(decodePart);
    if (root === 'facebook' || root === 'x') return seeOther(`/pages${path}`);
    if (root !== 'pages') return missing();
    const [section = '', name = '', kind = '', id = ''] = rest;
    if (section === 'media') return this.picture(name);
    if (section !== 'facebook' && section !== 'x') return missing();
    const page = this.findPage(section, name);
    if (!page) return this.byObject(section, name, id);
    if (request.method === 'POST') return this.act(request, page);
    return this.show(request, page, kind, id, 200, null, null);
  }

  private findPage(network: Network, name: string): Page | undefined {
    const wanted = name.replace(/^@/, '').toLowerCase();
    for (const page of this.world.state.pages.values()) {
      const fits = page.handle.toLowerCase() === wanted || page.id === name;
      if (page.network === network && fits) return page;
    }
    return undefined;
  }

  /** Addresses that name only an object: `/facebook/{post}` and `/x/i/web/status/{id}` or `/x/{anybody}/status/{id}`. */
  private byObject(network: Network, name: string, id: string): SimAnswer {
    const object = network === 'facebook' ? this.world.state.facebook.get(name) : undefined;
    if (object && object.deletedAt === null)
      return seeOther(permalink(this.world, object).replace(this.world.publicUrl, ''));
    const post = visiblePost(this.world, id);
    const account = post && this.accountOf(post);
    return account ? seeOther(`${pageAddress(account)}/status/${id}`) : missing();
  }

  private accountOf(post: XPost): Page | undefined {
    const accounts = [...this.world.state.pages.values()].filter((page) => page.network === 'x');
    const root = this.world.state.x.get(post.conversationId);
    return (
      accounts.find((page) => page.id === post.authorId || page.id === root?.authorId) ??
      accounts.find((page) =>
        post.stored.mentions.some((tag) => tag.value.toLowerCase() === page.handle.toLowerCase()),
      )
    );
  }

  private picture(id: string): SimAnswer {
    const photo = this.world.state.facebook.get(id);
    const media = this.world.state.media.get(id);
    const contentType =
      photo?.kind === 'photo' && photo.deletedAt === null
        ? photo.contentType
        : media?.ready
          ? media.contentType
          : null;
    if (contentType === null) return missing();
    const headers = {
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=3600',
    };
    return { status: 200, headers, body: this.world.media.read(id) };
  }

  private show(
    request: SimRequest,
    page: Page,
    kind: string,
    id: string,
    status: number,
    error: string | null,
    draft: Visitor['draft'],
  ): SimAnswer {
    const here = kind === '' ? pageAddress(page) : `${pageAddress(page)}/${kind}/${id}`;
    const visitor = this.visitor(request, page.network, here, error, draft);
    if (page.network === 'x') {
      const post = kind === 'status' ? visiblePost(this.world, id) : null;
      if (post === undefined || (kind !== '' && kind !== 'status')) return missing();
      return htmlAnswer(status, new XProfileView(this.world, page, visitor).render(post));
    }
    const post = kind === 'posts' ? this.facebookPost(page, id) : null;
    if (post === undefined || (kind !== '' && kind !== 'posts')) return missing();
    return htmlAnswer(status, new FacebookPageView(this.world, page, visitor).render(post));
  }

  private facebookPost(page: Page, id: string): FacebookPost | undefined {
    const post = this.world.state.facebook.get(id);
    const isLive = post?.kind === 'post' && post.pageId === page.id && post.deletedAt === null;
    return isLive && !isUnderDeleted(this.world, post) ? post : undefined;
  }

  /** Who the visitor chose to be, from the cookie, or else the first person there is. */
  private visitor(
    request: SimRequest,
    network: Network,
    here: string,
    error: string | null,
    draft: Visitor['draft'],
  ): Visitor {
    const people = [...this.world.state.people.values()].filter(
      (person) => person.network === network,
    );
    const chosen = new RegExp(`(?:^|;\\s*)${cookieName(network)}=(\\d+)`).exec(
      request.headers['cookie'] ?? '',
    )?.[1];
    const person = people.find((candidate) => candidate.id === chosen) ?? people[0] ?? null;
    return { person, people, error, draft, here };
  }

  private act(request: SimRequest, page: Page): SimAnswer {
    const field = (name: string) => request.form.get(name) ?? '';
    const here = field('here').startsWith(`${pageAddress(page)}`)
      ? field('here')
      : pageAddress(page);
    try {
      if (field('act') === 'choose') return this.choose(request, page, here);
      return seeOther(`${here}#${this.perform(page, field)}`);
    } catch (error) {
      if (!(error instanceof PersonError)) throw error;
      const [kind = '', id = ''] = here.slice(pageAddress(page).length + 1).split('/');
      const draft = { form: `${field('act')}-${field('object')}`, text: field('text') };
      return this.show(request, page, kind, id, 422, error.message, draft);
    }
  }

  private choose(request: SimRequest, page: Page, here: string): SimAnswer {
    const typed = (request.form.get('name') ?? '').trim();
    const id =
      typed === '' ? request.form.get('person') : createPerson(this.world, page.network, typed).id;
    const cookie = `${cookieName(page.network)}=${id ?? ''}; Path=/pages; HttpOnly; SameSite=Lax; Max-Age=2592000`;
    return seeOther(here, { 'set-cookie': cookie });
  }

  /** Does what a form asked for, and gives the place on the page to go back to. */
  private perform(page: Page, field: (name: string) => string): string {
    const [person, object, text] = [field('person'), field('object'), field('text')];
    switch (field('act')) {
      case 'comment':
        return `c-${comment(this.world, person, object, text)}`;
      case 'visitor-post':
        return `p-${visitorPost(this.world, person, page.id, text)}`;
      case 'mention':
        return `t-${postOnX(this.world, person, { text, handle: page.handle })}`;
      case 'reply': {
        const handle = field('summon') === 'yes' ? page.handle : undefined;
        return `t-${postOnX(this.world, person, { text, inReplyTo: object, handle })}`;
      }
      case 'edit':
        editText(this.world, person, object, text);
        return `c-${object}`;
      case 'delete':
        deleteContent(this.world, person, object);
        return 'main';
      default:
        throw new PersonError('The sandbox does not know this form.');
    }
  }
}

const cookieName = (network: Network) => `sandbox_${network}`;

/** True when a browser says that a form stood on another site. */
export function isForeignForm(request: SimRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  return request.method === 'POST' && isForeign;
}

/** The answer to a form that stood on another site. */
export function notSent(): SimAnswer {
  const reason = 'This form came from another site. Open the sandbox page and send it from there.';
  return htmlAnswer(403, renderMessage('Not sent', reason));
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
