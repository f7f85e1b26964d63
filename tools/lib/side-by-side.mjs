// Runs jobs beside one another, as many as the processors can carry.

/** @typedef {{ seconds: number, processors: number, alone?: true }} Cost how long a job takes by itself, and how many processors it keeps busy meanwhile */

/** Jobs that wait for something most of the time leave room for another: so much more than there is may be promised. */
const PROMISED = 1.25;

/**
 * Longest jobs begin first, each as soon as what runs leaves room for it; one that is too large for the machine runs
 * when nothing else does. What must be alone comes last.
 *
 * @template {{ cost: Cost }} Job
 * @template Result
 * @param {readonly Job[]} jobs
 * @param {{ processors: number, isEnding?: () => boolean, run: (job: Job) => Promise<Result> }} how once it is ending, nothing more is begun
 * @returns {Promise<Result[]>} of those that were begun, in the order of the jobs
 */
export async function sideBySide(jobs, { processors, isEnding = () => false, run }) {
  /** @type {Map<Job, Result>} */
  const results = new Map();
  /** @type {Map<Job, Promise<unknown>>} */
  const running = new Map();
  const waiting = jobs.toSorted((one, other) => order(one.cost) - order(other.cost));
  while (!isEnding()) {
    const next = waiting.find((job) => hasRoom(job.cost, [...running.keys()], processors));
    if (next !== undefined) {
      waiting.splice(waiting.indexOf(next), 1);
      const ended = run(next).then((result) => {
        results.set(next, result);
        running.delete(next);
      });
      running.set(next, ended);
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      break;
    }
  }
  await Promise.all(running.values());
  return jobs.flatMap((job) => {
    const result = results.get(job);
    return result === undefined ? [] : [result];
  });
}

/** What is alone after everything else, and the longest first. @param {Cost} cost */
function order({ seconds, alone }) {
  return (alone === true ? 1e6 : 0) - seconds;
}

/** @param {Cost} cost @param {readonly { cost: Cost }[]} running @param {number} processors */
function hasRoom(cost, running, processors) {
  if (running.length === 0) return true;
  if (cost.alone === true || running.some((job) => job.cost.alone === true)) return false;
  const busy = running.reduce((sum, job) => sum + job.cost.processors, 0);
  return busy + cost.processors <= processors * PROMISED;
}
