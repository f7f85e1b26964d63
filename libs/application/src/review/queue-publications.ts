import {
  type Publication,
  PublicationRepository,
  type Revision,
  type Transaction,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { publicationMachine } from '@canteen/scheduling';

type Window = Pick<Publication, 'dueAt' | 'validUntil'>;

/**
 * A queued publication for every channel of an approved revision. What was stopped because an earlier
 * approval of the same revision fell is queued again, if it was never tried.
 *
 * @throws AppError STATE_REFUSED when something of it was tried: it may be on the network
 */
export async function queuePublications(
  tx: Transaction,
  revision: Revision,
  window: Window,
): Promise<Publication[]> {
  const stopped = (await tx.use(PublicationRepository).lockOfPost(revision.postId)).filter(
    ({ revisionId }) => revisionId === revision.id,
  );
  if (stopped.length > 0) await queueAnew(tx, stopped, window);
  const added = revision.parts
    .filter(({ channelId }) => !stopped.some((each) => each.channelId === channelId))
    .map(({ channelId }) => publicationOn(tx, revision, channelId, window));
  if (added.length > 0) await tx.use(PublicationRepository).addAll(added);
  return [...stopped, ...added];
}

async function queueAnew(
  tx: Transaction,
  stopped: readonly Publication[],
  window: Window,
): Promise<void> {
  const repository = tx.use(PublicationRepository);
  const tried = await repository.attemptsOf(stopped.map(({ id }) => id));
  for (const publication of stopped) {
    const neverTried = !tried.has(publication.id);
    const next = publicationMachine.next(publication.state, 'approved-anew', { neverTried });
    if (!next.ok) throw new AppError('STATE_REFUSED', next.message);
    await repository.queueAnew(publication, { state: next.state, ...window });
  }
}

function publicationOn(
  tx: Transaction,
  revision: Revision,
  channelId: string,
  window: Window,
): Publication {
  return {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    postId: revision.postId,
    revisionId: revision.id,
    channelId,
    state: 'queued',
    ...window,
    remoteId: null,
    url: null,
    reasonCode: null,
    sentence: null,
    probes: 0,
    fragmentsRuleset: null,
    confirmedAt: null,
    createdAt: tx.now,
    exceptions: [],
  };
}
