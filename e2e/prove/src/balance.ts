import { type PublicationState } from '@canteen/contracts';
import { type BookedPublication } from './books';
import { type StandingPost } from './journal';
import { type Practice, type ReadyPost } from './practice';
import { type System } from './system';
import { becomesTrue } from './waiting';

/** States in which a publication rests: it has ended, or a person was asked. */
const atRest: ReadonlySet<PublicationState> = new Set([
  'confirmed',
  'rejected',
  'missed',
  'cancelled',
  'ask-a-person',
  'held',
]);

/** States of which somebody must have been told. */
const mustBeTold: ReadonlySet<PublicationState> = new Set(['rejected', 'missed', 'ask-a-person']);

/** Longer than anything that is quiet by design: the last look for an unknown outcome. */
const QUIET_MS = 90_000;
const AT_MOST_MS = 30 * 60_000;

/**
 * Waits until every publication of the practice rests. A busy machine gets the time it needs as long as
 * something moves.
 *
 * @param isEnough asked again and again: whether nobody need wait any longer
 * @returns whether everything rests; false when nothing moved any more
 */
export async function comesToRest(
  system: System,
  practice: Practice,
  isEnough: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<boolean> {
  let seen = '';
  let movedAt = performance.now();
  let rests = false;
  await becomesTrue(
    async () => {
      const publications = await system.books.publicationsOf(practice.id);
      const now = publications.map(({ id, state, probes }) => `${id} ${state} ${probes}`).join();
      if (now !== seen) movedAt = performance.now();
      seen = now;
      rests = publications.every(({ state }) => atRest.has(state));
      return rests || performance.now() - movedAt > QUIET_MS || (await isEnough());
    },
    AT_MOST_MS,
    500,
  );
  return rests;
}

/**
 * Compares what was approved, what the product says and what stands on the networks.
 *
 * @param approved posts whose approval the product acknowledged
 * @returns a sentence for each difference
 */
export async function differences(
  system: System,
  practice: Practice,
  approved: readonly ReadyPost[],
): Promise<string[]> {
  const publications = await system.books.publicationsOf(practice.id);
  const standing = await system.networks.postsOn(practice.pages);
  const posts = new Map(approved.map((post) => [post.id, post]));
  const onPage = byPageAndText(standing);
  return [
    ...twice(onPage),
    ...unapproved(onPage, approved),
    ...lost(publications, approved),
    ...publications.flatMap((publication) =>
      wrongly(
        publication,
        onPage.get(keyOf(publication.page, posts.get(publication.postId)?.text)),
      ),
    ),
  ];
}

/** P1: what stands twice by now, while other things are still on their way. */
export async function twiceByNow(
  { networks }: System,
  { pages }: Practice,
): Promise<readonly string[]> {
  return twice(byPageAndText(await networks.postsOn(pages)));
}

/** The ids on the networks of what stands on a page with the same words. */
function byPageAndText(standing: readonly StandingPost[]): Map<string, string[]> {
  const onPage = new Map<string, string[]>();
  for (const { page, text, remoteId } of standing) {
    const key = keyOf(page, text);
    onPage.set(key, [...(onPage.get(key) ?? []), remoteId]);
  }
  return onPage;
}

const keyOf = (page: string, text: string | undefined): string => `${page}\n${text ?? ''}`;

/** P1: an approved revision stands at most once per channel. */
function twice(onPage: ReadonlyMap<string, string[]>): string[] {
  return [...onPage]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => `P1: ${ids.length} times on page ${key.replace('\n', ': ')}`);
}

/** P6, P7: what stands there is, byte for byte, something that was approved for that channel. */
function unapproved(
  onPage: ReadonlyMap<string, string[]>,
  approved: readonly ReadyPost[],
): string[] {
  const allowed = new Set(
    approved.flatMap(({ text, channels }) => channels.map(({ id }) => keyOf(id, text))),
  );
  return [...onPage.keys()]
    .filter((key) => !allowed.has(key))
    .map((key) => `P7: not approved, on page ${key.replace('\n', ': ')}`);
}

/** P2: each approved post has one publication for each of its channels. */
function lost(publications: readonly BookedPublication[], approved: readonly ReadyPost[]) {
  return approved.flatMap(({ id, channels }) => {
    const found = publications.filter(({ postId }) => postId === id).length;
    return found === channels.length
      ? []
      : [`P2: post ${id} has ${found} publications for ${channels.length} channels`];
  });
}

/** P2: what the product says about a publication is what the networks have. */
function wrongly(publication: BookedPublication, ids: readonly string[] = []): string[] {
  const { id, state, remoteId, told } = publication;
  const says = `publication ${id} is ${state}`;
  if (!atRest.has(state)) return [`P2: ${says} and does not come to rest`];
  if (mustBeTold.has(state) && !told) return [`P2: ${says} and nobody was told`];
  if (state === 'confirmed') {
    const stands = ids.length > 0 && (remoteId === null || ids.includes(remoteId));
    return stands ? [] : [`P2: ${says} and does not stand there as ${remoteId}`];
  }
  if (state === 'ask-a-person' || ids.length === 0) return [];
  return [`P2: ${says} although it stands there`];
}
