import { type PostState, type PublicationState } from '@canteen/contracts';
import { type Channel, type Post, type Publication } from '@canteen/data-access';
import { derivePostState } from '@canteen/scheduling';
import { networkWord } from './network-word';

const stateSentences: Record<PostState, string> = {
  draft: 'A draft',
  screening: 'Being checked against the guidance',
  'changes-needed': 'A finding blocks it: change it, or have the finding cleared',
  'in-review': 'In review',
  returned: 'Sent back with a note',
  approved: 'Approved; somebody sends it by hand on the network',
  scheduled: 'Approved; goes out at its time',
  publishing: 'Being sent',
  published: 'Out',
  corrected: 'Out, and corrected since',
  'taken-down': 'Taken down',
  'on-hold': 'On hold',
  expired: 'Its approval ran out before it went out',
  missed: 'Its time passed, so it did not go out',
  unconfirmed: 'The network gave no clear answer',
  failed: 'It did not go out',
  cancelled: 'Cancelled',
};

/** States that its publications explain better than the post's own word does. */
const toldByPublications: ReadonlySet<PostState> = new Set([
  'on-hold',
  'publishing',
  'published',
  'unconfirmed',
  'failed',
  'missed',
]);

/** Where a post stands, in one sentence. */
export function sentenceOf(
  post: Post,
  publications: readonly Publication[],
  channels: ReadonlyMap<string, Channel>,
): string {
  if (post.state === 'on-hold' && post.holdReason === 'advice') {
    return 'On hold until advice is obtained';
  }
  const ofRevision = publications.filter((each) => each.revisionId === post.revisionId);
  if (toldByPublications.has(post.state) && ofRevision.length > 0) {
    return derivePostState(
      ofRevision.map(({ channelId, state }) => ({
        channel: networkWord(channels.get(channelId)),
        state,
      })),
    ).sentence;
  }
  if (post.state === 'scheduled') {
    // What became due and could not go out yet says why.
    const waits = ofRevision.find(({ state, sentence }) => state === 'queued' && sentence !== null);
    return waits?.sentence ?? stateSentences.scheduled;
  }
  return stateSentences[post.state];
}

/** Whom or what a post waits for, as a noun after "Waits for"; null when for nobody. */
export function waitingFor(post: Post, needs: string | undefined): string | null {
  switch (post.state) {
    case 'screening':
      return 'the check against the guidance';
    case 'in-review':
      return needs ?? null;
    case 'changes-needed':
    case 'returned':
      return 'its author';
    case 'on-hold':
      return post.holdReason === 'advice' ? 'advice' : 'somebody to say whether it still goes out';
    case 'unconfirmed':
      return 'somebody to look at the network';
    case 'draft':
    case 'approved':
    case 'scheduled':
    case 'publishing':
    case 'published':
    case 'corrected':
    case 'taken-down':
    case 'expired':
    case 'missed':
    case 'failed':
    case 'cancelled':
      return null;
  }
}

/** A publication's state as a sentence, where the publisher left none of its own. */
export const publicationSentences: Record<PublicationState, string> = {
  queued: 'Waits for its time.',
  sending: 'Is being sent.',
  waiting: 'The network asked us to wait.',
  unconfirmed: 'The network gave no clear answer. We are looking for it.',
  'ask-a-person': 'The network gave no clear answer. Look whether it is there, then say so.',
  confirmed: 'It is out.',
  rejected: 'The network refused it.',
  missed: 'Its time passed, so it was not sent.',
  held: 'It is on hold.',
  cancelled: 'It was cancelled.',
};
