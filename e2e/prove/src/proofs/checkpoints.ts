import { type LogStatus, routes } from '@canteen/contracts';
import { type Practice } from '../practice';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';
import { System } from '../system';
import { becomesTrue, pause } from '../waiting';

/** Every wait of the product is divided by this, and so is the minute that is allowed. */
const DIVISOR = 10;
const ALLOWED_MS = 60_000 / DIVISOR;

/** L4: what was recorded is under a signature within a minute, and until then the product says that it is not. */
export const checkpoints: PartsProof = {
  ofParts: true,
  ids: ['L4'],
  name: 'checkpoints',
  what: 'an entry is in a checkpoint within a minute, and until then is said to wait',
  trials: { ci: 20, release: 200 },
  cost: { seconds: 100, processors: 0.4 },
  async run({ stage, chance, trials }: PartsRun): Promise<Verdict> {
    const own = { ...stage, ...(await stage.newDatabase('checkpoints')) };
    const system = await System.start(own, { WAIT_DIVISOR: String(DIVISOR) });
    try {
      const practice = await system.newPractice();
      await system.addWorker(() => 0);
      const violations: string[] = [];
      let longest = 0;
      for (let trial = 0; trial < trials; trial += 1) {
        await pause(chance.between(0, ALLOWED_MS / 4));
        const { took, wrong } = await signedAfter(practice);
        longest = Math.max(longest, took);
        violations.push(...wrong.map((each) => `L4: ${each}`));
      }
      const seconds = ((longest * DIVISOR) / 1_000).toFixed(0);
      return { trials: `${trials} entries; the longest took ${seconds} s of 60`, violations };
    } finally {
      await system.stop();
    }
  },
};

/** Makes an entry and waits for its signature. @returns how long it took in ms, and what was not as it must be */
async function signedAfter(practice: Practice): Promise<{ took: number; wrong: string[] }> {
  const wrong: string[] = [];
  await practice.approver.post(routes.logVerify);
  const made = performance.now();
  const { size } = await status(practice);
  const signed = await becomesTrue(
    async () => {
      const now = await status(practice);
      const upTo = now.checkpoint?.size ?? 0;
      if (now.waiting !== now.size - upTo) wrong.push(`${now.waiting} are said to wait`);
      if (now.witnessed.size !== 0) wrong.push('somebody is said to hold a checkpoint');
      return upTo >= size;
    },
    ALLOWED_MS * 2,
    50,
  );
  const took = performance.now() - made;
  if (!signed || took > ALLOWED_MS) wrong.push(`entry ${size} waited ${Math.round(took)} ms`);
  return { took, wrong };
}

const status = (practice: Practice) => practice.approver.get<LogStatus>(routes.logStatus);
