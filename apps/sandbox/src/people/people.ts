import { composeStoredText } from '../x/text';
import { autoMentions, userByHandle, visiblePost } from '../x/lookups';
import { commentId } from '../graph/moderating';
import { isUnderDeleted } from '../graph/objects';
import { type Network } from '../state/effects';
import { facebookNumber, facebookPageNumber, snowflake } from '../state/ids';
import { type FacebookObject, type Page, type Person, type XPost } from '../state/state';
import { type World } from '../state/world';

/** Something a person wanted to do that cannot be done; `message` is for people to read. */
export class PersonError extends Error {}

/** Makes a Page or an X account with a token of its own. `handle` is made when not given. */
export function createPage(
  world: World,
  network: Network,
  name: string,
  handle: string | undefined,
): Page {
  const sequence = world.journal.nextSequence();
  const wanted = handle?.replace(/^@/, '') ?? `sandbox_${sequence}`;
  const taken = [...world.state.pages.values()].some(
    (page) => page.network === network && page.handle.toLowerCase() === wanted.toLowerCase(),
  );
  if (taken || (network === 'x' && userByHandle(world, wanted))) {
    throw new PersonError(`The name ${wanted} is taken. Choose another one.`);
  }
  if (!/^\w{1,50}$/.test(wanted)) {
    throw new PersonError('A handle has 1 to 50 letters, digits and underscores.');
  }
  const id =
    network === 'facebook' ? facebookPageNumber(sequence) : snowflake(world.clock.now(), sequence);
  const token = `sandbox-${network === 'facebook' ? 'page' : 'x'}-token-${id}`;
  world.commit(() => ({ type: 'page-created', network, page: id, name, handle: wanted, token }));
  const page = world.state.pages.get(id);
  if (!page) throw new PersonError('The page was not made.');
  return page;
}

/** Makes a person of the public, or finds the one with the same name on the network. */
export function createPerson(
  world: World,
  network: Network,
  name: string,
  handle?: string,
): Person {
  const trimmed = name.trim().slice(0, 60);
  if (trimmed === '') throw new PersonError('Choose a name, or type one.');
  for (const person of world.state.people.values()) {
    if (person.network === network && person.name === trimmed && handle === undefined)
      return person;
  }
  const sequence = world.journal.nextSequence();
  const id =
    network === 'facebook'
      ? `249${facebookNumber(sequence).slice(3)}`
      : snowflake(world.clock.now(), sequence);
  world.commit(() => ({
    type: 'person-created',
    network,
    id,
    name: trimmed,
    handle: handle?.replace(/^@/, '') ?? freeHandle(world, trimmed, sequence),
  }));
  return requirePerson(world, id, network);
}

function freeHandle(world: World, name: string, sequence: number): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 10) || 'person';
  return userByHandle(world, base) ? `${base}${sequence}`.slice(0, 15) : base;
}

/** The person with this id on this network. @throws PersonError when there is none. */
export function requirePerson(world: World, id: string, network: Network): Person {
  const person = world.state.people.get(id);
  if (person?.network === network) return person;
  throw new PersonError(`There is no such person on ${network === 'x' ? 'X' : 'Facebook'}.`);
}

function requireText(text: string, most: number): string {
  const trimmed = text.replace(/\r\n/g, '\n').trim().normalize('NFC');
  if (trimmed === '') throw new PersonError('Write something first.');
  if (trimmed.length > most) throw new PersonError(`Write at most ${most} characters.`);
  return trimmed;
}

function liveFacebook(world: World, id: string): FacebookObject {
  const object = world.state.facebook.get(id);
  if (object && object.deletedAt === null && !isUnderDeleted(world, object)) return object;
  throw new PersonError('This is gone: it was deleted.');
}

/** A person comments on a Facebook post, or replies to a comment (a reply to a reply joins the same thread). Gives the id. */
export function comment(world: World, personId: string, objectId: string, text: string): string {
  const person = requirePerson(world, personId, 'facebook');
  const target = liveFacebook(world, objectId);
  requireOpen(world, target.pageId, person);
  const message = requireText(text, 8000);
  const postId = target.kind === 'post' ? target.id : target.postId;
  if (postId === null) throw new PersonError('This cannot be commented on.');
  const parentId = target.kind === 'comment' ? (target.parentId ?? target.id) : null;
  const visibleFrom = world.visibleFrom();
  const sequence = world.journal.nextSequence();
  const id = commentId(postId, sequence);
  world.commit(() => ({
    type: 'comment-made',
    network: 'facebook',
    page: target.pageId,
    by: { kind: 'person', id: person.id },
    id,
    postId,
    parentId,
    message,
    visibleFrom,
  }));
  return id;
}

/** A person writes on a Facebook Page. Gives the post's id. */
export function visitorPost(world: World, personId: string, pageId: string, text: string): string {
  const person = requirePerson(world, personId, 'facebook');
  const page = world.state.pages.get(pageId);
  if (page?.network !== 'facebook') throw new PersonError('There is no such Page.');
  requireOpen(world, page.id, person);
  const message = requireText(text, 63_206);
  const visibleFrom = world.visibleFrom();
  const id = `${page.id}_${facebookNumber(world.journal.nextSequence())}`;
  world.commit(() => ({
    type: 'post-made',
    network: 'facebook',
    page: page.id,
    by: { kind: 'person', id: person.id },
    id,
    message,
    link: null,
    photoIds: [],
    published: true,
    publishAt: null,
    visibleFrom,
  }));
  return id;
}

/** A person says whether they recommend a Facebook Page. Gives the review's id. */
export function review(
  world: World,
  personId: string,
  wanted: { readonly page: string; readonly recommends: boolean; readonly text: string },
): string {
  const person = requirePerson(world, personId, 'facebook');
  const page = world.state.pages.get(wanted.page);
  if (page?.network !== 'facebook') throw new PersonError('There is no such Page.');
  const id = facebookNumber(world.journal.nextSequence());
  world.commit(() => ({
    type: 'review-made',
    network: 'facebook',
    page: page.id,
    by: { kind: 'person', id: person.id },
    id,
    recommends: wanted.recommends,
    text: wanted.text.trim().normalize('NFC'),
  }));
  return id;
}

/** A person blocks a Page or an account, or no longer does. */
export function blockPage(world: World, personId: string, pageId: string, blocked: boolean): void {
  const page = world.state.pages.get(pageId);
  if (!page) throw new PersonError('There is no such Page or account.');
  const person = requirePerson(world, personId, page.network).id;
  const { network, id } = page;
  world.commit(() => ({ type: 'block-changed', network, page: id, person, blocked }));
}

/** @throws PersonError when the person blocked the Facebook Page: then they cannot write there either. */
function requireOpen(world: World, pageId: string, person: Person): void {
  if (world.state.pages.get(pageId)?.blockedBy.has(person.id) !== true) return;
  throw new PersonError('You blocked this Page. Take that back before you write there.');
}

/** A person likes a Facebook post or comment, or no longer does. */
export function react(world: World, personId: string, id: string, liked: boolean): void {
  const person = requirePerson(world, personId, 'facebook');
  const object = liveFacebook(world, id);
  world.commit(() => ({
    type: 'like-changed',
    network: 'facebook',
    page: object.pageId,
    by: { kind: 'person', id: person.id },
    id,
    liked,
  }));
}

/** What a person writes on X. */
export interface Mention {
  readonly text: string;
  /** Account to name; added in front when the text does not name it. */
  readonly handle?: string | undefined;
  readonly inReplyTo?: string | undefined;
  readonly quoted?: string | undefined;
}

/** A person posts on X: a mention, a reply or a quote. Gives the post's id. */
export function postOnX(world: World, personId: string, mention: Mention): string {
  const person = requirePerson(world, personId, 'x');
  const handle = mention.handle?.replace(/^@/, '');
  const account = handle === undefined ? undefined : userByHandle(world, handle);
  if (handle !== undefined && !account) throw new PersonError(`There is no @${handle} on X.`);
  const own = requireText(mention.text, 4000);
  const isNamed =
    account === undefined || own.toLowerCase().includes(`@${account.handle.toLowerCase()}`);
  const text = isNamed ? own : `@${account.handle} ${own}`;
  const parent =
    mention.inReplyTo === undefined ? undefined : visiblePost(world, mention.inReplyTo);
  const quoted = mention.quoted === undefined ? undefined : visiblePost(world, mention.quoted);
  if ((mention.inReplyTo !== undefined && !parent) || (mention.quoted !== undefined && !quoted)) {
    throw new PersonError('The post you answer is gone.');
  }
  const sequence = world.journal.nextSequence();
  const id = snowflake(world.clock.now(), sequence);
  const visibleFrom = world.visibleFrom();
  world.commit(() => ({
    type: 'post-made',
    network: 'x',
    page: account?.id ?? rootAccount(world, parent ?? quoted),
    by: { kind: 'person', id: person.id },
    id,
    stored: composeStoredText({
      text,
      autoMentions: parent ? autoMentions(world, parent, person.id, text) : [],
      sequence,
      media: [],
    }),
    sent: text,
    inReplyTo: parent?.id ?? null,
    quoted: quoted?.id ?? null,
    mediaIds: [],
    costMilliDollars: 0,
    visibleFrom,
  }));
  return id;
}

/** The connected account whose conversation a post belongs to, if any. */
function rootAccount(world: World, post: XPost | undefined): string | null {
  const root = post && world.state.x.get(post.conversationId);
  return root && world.state.pages.has(root.authorId) ? root.authorId : null;
}

type Own =
  | { readonly network: 'facebook'; readonly object: FacebookObject }
  | { readonly network: 'x'; readonly object: XPost };

function ownContent(world: World, personId: string, id: string): Own {
  const facebook = world.state.facebook.get(id);
  const post = world.state.x.get(id);
  const object = facebook ?? post;
  if (!object || object.deletedAt !== null) throw new PersonError('This is gone: it was deleted.');
  if (object.by.id !== personId)
    throw new PersonError('Only the person who wrote this can change it.');
  if (object.kind === 'x-post') return { network: 'x', object };
  return { network: 'facebook', object };
}

/** A person changes what they wrote. */
export function editText(world: World, personId: string, id: string, text: string): void {
  const own = ownContent(world, personId, id);
  const words = requireText(text, 8000);
  const by = { kind: 'person', id: personId } as const;
  if (own.network === 'facebook') {
    const page = own.object.pageId;
    world.commit(() => ({
      type: 'text-edited',
      network: 'facebook',
      page,
      by,
      id,
      text: words,
      stored: null,
    }));
    return;
  }
  const { object } = own;
  const parent = object.inReplyTo === null ? undefined : world.state.x.get(object.inReplyTo);
  world.commit((sequence) => ({
    type: 'text-edited',
    network: 'x',
    page: rootAccount(world, object),
    by,
    id,
    text: words,
    stored: composeStoredText({
      text: words,
      autoMentions: parent ? autoMentions(world, parent, personId, words) : [],
      sequence,
      media: [],
    }),
  }));
}

/** A person deletes what they wrote. */
export function deleteContent(world: World, personId: string, id: string): void {
  const own = ownContent(world, personId, id);
  const by = { kind: 'person', id: personId } as const;
  if (own.network === 'facebook') {
    const page = own.object.pageId;
    world.commit(() => ({ type: 'deleted', network: 'facebook', page, by, id }));
  } else {
    const page = rootAccount(world, own.object);
    world.commit(() => ({ type: 'deleted', network: 'x', page, by, id }));
  }
}
