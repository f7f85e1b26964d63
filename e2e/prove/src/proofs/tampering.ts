import { type LogStatus, type VerifyResult, requestHeader, routes } from '@canteen/contracts';
import { type Chance } from '../chance';
import { entriesThatCame } from '../log/broken-off';
import { loadVerifiers, type Verifiers } from '../log/parts';
import { Tamperer } from '../log/tamperer';
import { type Tampering, tamperings, textsOf } from '../log/tamperings';
import { type Practice } from '../practice';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';
import { System } from '../system';
import { harmlessText } from '../words';

/** What was found of one tampering. */
interface Finding {
  seen: boolean;
  /** Whether what was found names the place, or a stretch between two kept checkpoints that holds it. */
  located: boolean;
}

/**
 * L3: whatever somebody with all rights on the database and the key of the log does to entries of which a checkpoint
 * lies elsewhere, an export held against it is refused by both verifiers, and says where.
 */
export const tampering: PartsProof = {
  ofParts: true,
  ids: ['L3'],
  name: 'tampering',
  what: 'tampering by somebody who holds the key is seen and located',
  trials: { ci: 1, release: 20 },
  cost: { seconds: 80, processors: 1 },
  async run({ stage, parts, chance, trials }: PartsRun): Promise<Verdict> {
    const verifiers = await loadVerifiers(parts);
    // A database of its own: the walls of this one are taken down.
    const urls = await stage.newDatabase('tampering');
    const system = await System.start({ ...stage, ...urls });
    try {
      const practice = await system.newPractice();
      const kept = await history(system, practice, chance);
      const violations = await untouched(verifiers, system, practice, kept);
      const tamperer = await Tamperer.enter(urls.adminUrl, stage.keys, practice.id);
      for (let trial = 0; trial < trials; trial += 1) {
        for (const each of tamperings) {
          const seq = await placeOf(tamperer, each, chance, kept);
          await each.do(tamperer, seq);
          const { seen, located } = await look(verifiers, system, practice, kept, seq);
          if (!seen) violations.push(`L3: not seen: ${each.name}, at entry ${seq}`);
          else if (!located) violations.push(`L3: not located: ${each.name}, at entry ${seq}`);
          await tamperer.restore();
        }
      }
      await tamperer.leave();
      const kinds = `${tamperings.length} kinds of tampering, ${trials} times`;
      return { trials: `${kinds}; ${kept.length} kept checkpoints`, violations };
    } finally {
      await system.stop();
    }
  },
};

/** What the mailbox of somebody outside holds: a checkpoint after each part of the practice's history. */
async function history(system: System, practice: Practice, chance: Chance): Promise<string[]> {
  const kept = [await checkpoint(system, practice)];
  await practice.connect(system.networks, ['facebook']);
  await system.addWorker(() => chance.between(0, 2));
  for (let number = 0; number < 3; number += 1) {
    await practice.prepare(harmlessText(number), practice.channels);
    kept.push(await checkpoint(system, practice));
  }
  await system.endWorkers();
  return kept;
}

async function checkpoint(system: System, practice: Practice): Promise<string> {
  await exported(system, practice);
  const status = await practice.approver.get<LogStatus>(routes.logStatus);
  if (!status.checkpoint) throw new Error('Nothing is signed.');
  return status.checkpoint.note;
}

/** Nothing is wrong before anything was done to it; a search that cries always finds nothing. */
async function untouched(
  verifiers: Verifiers,
  system: System,
  practice: Practice,
  kept: readonly string[],
): Promise<string[]> {
  const { seen } = await look(verifiers, system, practice, kept, 1);
  return seen ? ['Something is wrong with a log that nobody touched.'] : [];
}

/** An entry under the newest kept checkpoint, with one after it. */
async function placeOf(
  tamperer: Tamperer,
  { ofTexts }: Tampering,
  chance: Chance,
  kept: readonly string[],
): Promise<number> {
  const { entries } = await tamperer.read();
  const covered = entries.slice(1, sizeOf(kept.at(-1) ?? '') - 1);
  const fitting = covered.filter(({ row }) => !ofTexts || textsOf(row).length > 0);
  return chance.oneOf(fitting).leaf.seq;
}

async function look(
  { ledger, standAlone }: Verifiers,
  system: System,
  practice: Practice,
  kept: readonly string[],
  seq: number,
): Promise<Finding> {
  const own = await practice.approver.post<VerifyResult>(routes.logVerify);
  const file = await exported(system, practice);
  const report = ledger.verifyExport(file, { kept });
  const other = await standAlone.verifyLines(file.trimEnd().split('\n'), undefined, kept);
  const named = [...report.problems, ...own.problems].some(
    (problem) => typeof problem.seq === 'number' && Math.abs(problem.seq - seq) <= 1,
  );
  const whole = report.comparedWith.at(-1) ?? 0;
  const broken = kept.map(sizeOf).find((size) => size > whole) ?? 0;
  const between = report.readable && seq > whole && seq <= broken;
  return {
    seen: !report.ok && !other.ok,
    located: named || between || stretchHolds(own, kept, seq),
  };
}

/** Whether the product itself names the first checkpoint that does not fit, and the entry lies shortly before it. */
function stretchHolds({ problems }: VerifyResult, kept: readonly string[], seq: number): boolean {
  const sizes = problems.flatMap(
    ({ message }) => /checkpoint (\d+) was signed/i.exec(message)?.[1] ?? [],
  );
  const first = Math.min(...sizes.map(Number));
  const before = kept.map(sizeOf).findLast((size) => size < first) ?? 0;
  return seq <= first && seq > before;
}

/** The entries as a person takes them away; as much of them as came, when the product breaks the file off. */
async function exported(system: System, practice: Practice): Promise<string> {
  const answer = await fetch(`${system.address}${routes.logExport}`, {
    headers: {
      [requestHeader.name]: requestHeader.value,
      cookie: practice.approver.cookie,
      'sec-fetch-site': 'same-origin',
    },
  });
  const came: Uint8Array[] = [];
  try {
    for await (const chunk of answer.body ?? []) came.push(chunk);
  } catch {
    // TypeError: the connection was closed in the middle. What is there is looked at.
  }
  return entriesThatCame(Buffer.concat(came));
}

function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}
