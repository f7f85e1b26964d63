import { queueNames, workKinds, type QueueName, type WorkKind } from '@canteen/contracts';

/** How one queue is worked off. Every number is stated for every queue. */
export interface QueueSettings {
  /** How many jobs one worker process handles at once. */
  concurrency?: number;
  /** How often a job is started in all; the sweep starts work again whatever the queue did. */
  attempts?: number;
  /** The pause before the second attempt in ms; it doubles each time, less up to half at random. */
  backoffMs?: number;
  /** The most jobs of all workers together in `everyMs`; null for no limit. */
  limiter?: { max: number; everyMs: number } | null;
  /** How long a job stays one worker's without a sign of life before another may start it, in ms. */
  lockMs?: number;
}

/** Reading what people wrote, on one network. */
const reading: Required<QueueSettings> = {
  // One slow account must not hold up the others.
  concurrency: 5,
  // A missed import is made up by the next one, which overlaps it.
  attempts: 2,
  backoffMs: 5_000,
  // Keeps 60 practices well under the allowance of one app.
  limiter: { max: 10, everyMs: 1_000 },
  // A first import pages through a month.
  lockMs: 120_000,
};

/** The one table. A queue without its settings does not compile. */
export const queueSettings: Record<QueueName, Required<QueueSettings>> = {
  screening: {
    // Bound by the processor: more at once would only make each slower.
    concurrency: 2,
    // Screening has no outside effect, so a second and third try are harmless.
    attempts: 3,
    backoffMs: 1_000,
    // Nobody outside counts screenings.
    limiter: null,
    // A screening takes well under a second.
    lockMs: 30_000,
  },
  publishing: {
    // Sends wait on the network nearly all the time, a network that hangs keeps each for half a minute, and
    // the more of a practice stand at the gate together, the less each of them asks the database.
    concurrency: 100,
    // A send cannot be taken back: whether to try again is decided from proof, never by the queue.
    attempts: 1,
    backoffMs: 0,
    // More than one machine sends in a second; each network's own limit is kept by its connector.
    limiter: { max: 500, everyMs: 1_000 },
    // Longer than the hard deadline of a send with its images.
    lockMs: 180_000,
  },
  reconciling: {
    // Reads of the account's timeline, few and slow.
    concurrency: 5,
    // The next probe is due work of its own, so a failed one is not repeated here.
    attempts: 1,
    backoffMs: 0,
    // Reads count against the same allowance as sends.
    limiter: { max: 20, everyMs: 1_000 },
    // Longer than the time-out of a request.
    lockMs: 60_000,
  },
  // Each network has its own, so that one that takes no more calls holds up nobody else.
  'importing-facebook': reading,
  'importing-x': reading,
  notifying: {
    // A mail server may be slow, and a life-safety notice must not wait behind others.
    concurrency: 10,
    // A notice twice is better than none.
    attempts: 5,
    backoffMs: 2_000,
    // What a small mail server accepts without complaint.
    limiter: { max: 10, everyMs: 1_000 },
    // Longer than the time-out of the mail server.
    lockMs: 60_000,
  },
  maintenance: {
    // Housekeeping never competes with sending.
    concurrency: 2,
    // All of it may be repeated, and comes round again by itself.
    attempts: 3,
    backoffMs: 5_000,
    // Nobody outside counts it.
    limiter: null,
    // A checkpoint of a large log takes seconds.
    lockMs: 120_000,
  },
};

/** Where each kind of work goes. A kind without a queue does not compile. */
export const queueOf: Record<WorkKind, QueueName> = {
  'screen-revision': 'screening',
  'screen-comment': 'screening',
  publish: 'publishing',
  reconcile: 'reconciling',
  'import-facebook': 'importing-facebook',
  'import-x': 'importing-x',
  'check-channel': 'maintenance',
  'renew-token': 'maintenance',
  'send-notice': 'notifying',
  'escalate-comment': 'notifying',
  'confirm-hide': 'reconciling',
  'expire-post': 'maintenance',
  'take-down': 'publishing',
  'make-checkpoint': 'maintenance',
  'witness-log': 'maintenance',
  'mail-checkpoint': 'maintenance',
  'send-checkpoint': 'notifying',
  'run-retention': 'maintenance',
  'check-standing': 'maintenance',
  'look-back': 'maintenance',
  'keep-fragments': 'maintenance',
};

/**
 * Checks at boot that every kind of work has one queue and every queue some work.
 * @throws Error naming what is left over.
 */
export function checkQueues(
  table: Readonly<Partial<Record<string, string>>> = queueOf,
  kinds: readonly string[] = workKinds,
): void {
  const homeless = kinds.filter((kind) => table[kind] === undefined);
  const unknown = Object.keys(table).filter((kind) => !kinds.includes(kind));
  const idle = queueNames.filter((name) => !Object.values(table).includes(name));
  const problems = [
    ...homeless.map((kind) => `the work "${kind}" has no queue`),
    ...unknown.map((kind) => `the queue table names unknown work "${kind}"`),
    ...idle.map((name) => `the queue "${name}" has no work`),
  ];
  if (problems.length > 0)
    throw new Error(`The queues do not fit together: ${problems.join('; ')}.`);
}
