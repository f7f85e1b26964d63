import { Temporal } from 'temporal-polyfill';
import { defineMachine, refuse, type Refusal } from './machine';
import { type PublicationState } from './states';

/** What can happen to a publication. */
export type PublicationEvent =
  /** An attempt was committed; the socket may open. */
  | 'arm'
  | 'confirmed'
  | 'rejected'
  /** The network provably did not take it. */
  | 'not-accepted'
  /** No clear answer, or the worker died while sending. */
  | 'unknown'
  /** The network refused because our access lapsed; the post waits for a person to reconnect. */
  | 'access-lost'
  /** A probe found it on the network. */
  | 'found'
  /** All probes are done and none found it. */
  | 'probes-exhausted'
  | 'person-says-published'
  | 'person-says-send-again'
  | 'person-gives-up'
  /** Its approval fell before it was sent, and the same revision was approved anew. */
  | 'approved-anew'
  | 'hold'
  | 'release'
  | 'miss'
  | 'cancel';

/** What the machine needs to know besides the state and the event. */
export interface PublicationFacts {
  /** Whether now lies inside [due, valid-until]. */
  insideWindow?: boolean;
  /** When each probe read the account's own timeline and did not find the post (instants). */
  absentProbes?: readonly string[];
  /** Whether no attempt to send it was ever made. */
  neverTried?: boolean;
  /** When the network may take it again (instant), or null when it did not say. */
  retryAt?: string | null;
  /** The end of the window (instant). */
  validUntil?: string;
}

/** The shortest time between two probes that together prove absence, in milliseconds. */
export const PROOF_OF_ABSENCE_MS = 120_000;

/** Whether probes found nothing at least twice, at least two minutes apart. */
export function absenceProved(absentProbes: readonly string[]): boolean {
  const times = absentProbes.map((at) => Temporal.Instant.from(at).epochMilliseconds);
  return Math.max(...times) - Math.min(...times) >= PROOF_OF_ABSENCE_MS;
}

const WINDOW_PASSED = refuse(
  'publication.window-passed',
  'The time in which this could go out has passed. It counts as missed and is not sent late.',
);

function whileInsideWindow(state: PublicationState) {
  return (facts: PublicationFacts): PublicationState | Refusal =>
    facts.insideWindow === true ? state : WINDOW_PASSED;
}

/** Waiting makes sense only when the network may take it before the window ends. */
function wait(facts: PublicationFacts): PublicationState {
  const { retryAt, validUntil } = facts;
  if (!retryAt || !validUntil) return 'waiting';
  const late = Temporal.Instant.compare(retryAt, validUntil) > 0;
  return late ? 'missed' : 'waiting';
}

/** Sending again needs a person, and proof that the first send left nothing behind. */
function sendAgain(facts: PublicationFacts): PublicationState | Refusal {
  if (!absenceProved(facts.absentProbes ?? [])) {
    return refuse(
      'publication.absence-not-proved',
      'It is not proved yet that the post is missing on the network: that takes two looks, two minutes apart. Look again, then decide.',
    );
  }
  return whileInsideWindow('queued')(facts);
}

/** What was given up or was tried before stays cancelled: it may be on the network. */
function queueAnew(facts: PublicationFacts): PublicationState | Refusal {
  if (facts.neverTried === true) return 'queued';
  return refuse(
    'publication.was-tried',
    'It was tried before its approval fell. Send it back, so that its author looks at the network and submits it again.',
  );
}

/**
 * The life of a publication. Only a person, with proof of absence, leads from an unknown outcome
 * back to sending; nothing else sends twice.
 */
export const publicationMachine = defineMachine<
  PublicationState,
  PublicationEvent,
  PublicationFacts
>('publication', {
  queued: {
    arm: whileInsideWindow('sending'),
    hold: 'held',
    miss: 'missed',
    cancel: 'cancelled',
  },
  sending: {
    confirmed: 'confirmed',
    rejected: 'rejected',
    'not-accepted': wait,
    'access-lost': 'held',
    unknown: 'unconfirmed',
  },
  confirmed: {},
  rejected: {},
  waiting: {
    arm: whileInsideWindow('sending'),
    hold: 'held',
    miss: 'missed',
    cancel: 'cancelled',
  },
  unconfirmed: { found: 'confirmed', 'probes-exhausted': 'ask-a-person' },
  'ask-a-person': {
    found: 'confirmed',
    'person-says-published': 'confirmed',
    'person-says-send-again': sendAgain,
    'person-gives-up': 'cancelled',
  },
  missed: {},
  cancelled: { 'approved-anew': queueAnew },
  held: { release: whileInsideWindow('queued'), miss: 'missed', cancel: 'cancelled' },
});
