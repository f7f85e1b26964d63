import { type PostState } from './states';
import { type PublicationState } from './states';

/** One publication as far as its post's state depends on it. */
export interface PublicationStanding {
  /** The channel's name as people know it, for example "X". */
  channel: string;
  state: PublicationState;
}

/** Where a post stands once it is scheduled. */
export interface DerivedPostState {
  state: PostState;
  /** Plain English, for example "1 of 2 out, X refused it". */
  sentence: string;
}

const WORDS: Record<PublicationState, string> = {
  queued: 'waits for its time',
  sending: 'is being sent',
  confirmed: 'is out',
  rejected: 'refused it',
  waiting: 'asked us to wait',
  unconfirmed: 'gave no clear answer yet',
  'ask-a-person': 'gave no clear answer: somebody must look',
  missed: 'missed its time',
  cancelled: 'was cancelled',
  held: 'is on hold',
};

/** States that decide for the whole post, the most pressing first; the last one wins by default. */
const ORDER: readonly [PublicationState, PostState][] = [
  ['ask-a-person', 'unconfirmed'],
  ['unconfirmed', 'unconfirmed'],
  ['sending', 'publishing'],
  ['waiting', 'publishing'],
  ['held', 'on-hold'],
  ['rejected', 'failed'],
  ['missed', 'missed'],
];

function stateOf(publications: readonly PublicationStanding[]): PostState {
  const has = (state: PublicationState) => publications.some((each) => each.state === state);
  const pressing = ORDER.find(([state]) => has(state));
  if (pressing) return pressing[1];
  if (has('queued')) return has('confirmed') ? 'publishing' : 'scheduled';
  return has('confirmed') ? 'published' : 'cancelled';
}

/**
 * The state of a post from its publications. A publication that needs somebody decides over ones
 * that went well: a post that is out on Facebook and refused by X is `failed`, and the sentence
 * says what stands where. No publications: `scheduled`.
 */
export function derivePostState(publications: readonly PublicationStanding[]): DerivedPostState {
  if (publications.length === 0) return { state: 'scheduled', sentence: 'Waits for its time' };
  const state = stateOf(publications);
  const out = publications.filter((each) => each.state === 'confirmed').length;
  const others = publications.filter((each) => each.state !== 'confirmed');
  if (others.length === 0) return { state, sentence: out === 1 ? 'Out' : outOnAll(out) };
  const told = others.map((each) => `${each.channel} ${WORDS[each.state]}`);
  // "0 of 1 out" would tell people nothing that the rest does not.
  const counted = out === 0 ? [] : [`${out} of ${publications.length} out`];
  return { state, sentence: [...counted, ...told].join(', ') };
}

function outOnAll(count: number): string {
  return count === 2 ? 'Out on both' : `Out on all ${count}`;
}
