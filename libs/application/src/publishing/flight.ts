import { type Account, type PublishIntent } from '@canteen/connectors';
import { type Attempt } from '@canteen/data-access';
import { type WorkEnd } from '../due-work/work-handler';

/** One attempt that passed the gate and may be sent now, once. */
export interface Flight {
  practiceId: string;
  publicationId: string;
  attemptId: string;
  /** Which try of its publication it is, from 1: entries of the log name it. */
  attempt: number;
  /** When the gate's transaction began: database time, ISO. */
  armedAt: string;
  /** The forward-moving clock just after the gate's commit. */
  armedAtMonotonicMs: number;
  /** When its time to go out passes: database time, ISO, and on the forward-moving clock. */
  validUntil: string;
  windowEndsMonotonicMs: number;
  account: Account;
  intent: PublishIntent;
}

/** An attempt that was sent or given up; without its pictures, which can be large. */
export interface Sent extends Omit<Flight, 'intent'> {
  text: string;
}

export function sentOf({ intent, ...flight }: Flight): Sent {
  return { ...flight, text: intent.text };
}

/** The try that a publication's end belongs to. */
export type Tried = Pick<Attempt, 'id' | 'number'>;

export function triedBy({ attemptId, attempt }: Sent): Tried {
  return { id: attemptId, number: attempt };
}

/** What the gate said. */
export type GateResult = { armed: true; flight: Flight } | { armed: false; result: WorkEnd };
