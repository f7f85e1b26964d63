import { type Page, type Person, type XPost } from '../state/state';
import { type World } from '../state/world';

/** Anybody with a handle on X: a connected account or a person of the public. */
export type XUser = Page | Person;

/** Finds a user by id. */
export function userById(world: World, id: string): XUser | undefined {
  const user = world.state.pages.get(id) ?? world.state.people.get(id);
  return user?.network === 'x' ? user : undefined;
}

/** Finds a user by handle, whatever its capitals. */
export function userByHandle(world: World, handle: string): XUser | undefined {
  const wanted = handle.replace(/^@/, '').toLowerCase();
  const fits = (user: XUser) => user.network === 'x' && user.handle.toLowerCase() === wanted;
  return [...world.state.pages.values()].find(fits) ?? [...world.state.people.values()].find(fits);
}

/** A post that reads may show; undefined when it is gone, unknown, or not visible yet. */
export function visiblePost(world: World, id: string): XPost | undefined {
  const post = world.state.x.get(id);
  return post && post.deletedAt === null && world.isVisible(post.visibleFrom) ? post : undefined;
}

/** All posts that reads may show, newest first. */
export function visiblePosts(world: World): XPost[] {
  return [...world.state.x.values()]
    .filter((post) => post.deletedAt === null && world.isVisible(post.visibleFrom))
    .reverse();
}

/** True when the author of a post blocked the account that wants to do something with it. */
export function isBlockedBy(world: World, post: XPost, account: Page | null): boolean {
  const author = world.state.people.get(post.authorId);
  return author !== undefined && account?.blockedBy.has(author.id) === true;
}

/** True when a post names the handle anywhere, automatic mentions included. */
export function mentionsHandle(post: XPost, handle: string): boolean {
  return post.stored.mentions.some((tag) => tag.value.toLowerCase() === handle.toLowerCase());
}

/** True when the author wrote the handle into their own words: automatic mentions do not count. */
export function isNamedBy(post: XPost, user: XUser): boolean {
  const [start, end] = post.stored.displayRange;
  const handle = user.handle.toLowerCase();
  return post.stored.mentions.some(
    (tag) => tag.value.toLowerCase() === handle && tag.start >= start && tag.end <= end,
  );
}

/** True when the author wrote the handle into their own words, or quoted a post of the account. */
export function summons(world: World, post: XPost, account: Page): boolean {
  const quoted = post.quoted === null ? undefined : world.state.x.get(post.quoted);
  return isNamedBy(post, account) || quoted?.authorId === account.id;
}

/**
 * Handles that X puts in front of a reply: the author answered, then those named in that post,
 * without the one who writes and without those already in the text.
 */
export function autoMentions(
  world: World,
  parent: XPost,
  writerId: string,
  text: string,
): string[] {
  const writer = userById(world, writerId)?.handle.toLowerCase();
  const author = userById(world, parent.authorId)?.handle;
  const candidates = [
    ...(author === undefined ? [] : [author]),
    ...parent.stored.mentions.map((tag) => tag.value),
  ];
  const inText = text.toLowerCase();
  const seen = new Set<string>();
  return candidates.filter((handle) => {
    const key = handle.toLowerCase();
    if (key === writer || seen.has(key) || inText.includes(`@${key}`)) return false;
    seen.add(key);
    return true;
  });
}
