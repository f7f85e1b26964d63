import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A safeguard taken out of a temporary copy of the built worker, to see that a proof notices. */
export interface Mutant {
  name: string;
  /** The proof that must notice, and with how many trials. */
  proof: string;
  trials: number;
  /** The program whose safeguard it is; the worker unless said otherwise. */
  program?: 'api';
  /** What is replaced by what; each must be there exactly once. */
  changes: readonly (readonly [from: string, to: string])[];
}

export const mutants: readonly Mutant[] = [
  {
    name: 'what a stopped worker was sending is sent again',
    proof: 'kills',
    trials: 4,
    changes: [
      [
        'if (publication.state === "sending") return this.foundSending(tx, batch, candidate);',
        `if (publication.state === "sending") {
          const all = tx.use(SendingRepository);
          const open = await all.openAttempt(publication.id);
          if (open) await all.endAttempt(open.id, "not-accepted", null);
          await all.change(publication, { state: "queued" });
        }`,
      ],
    ],
  },
  {
    name: 'an unclear answer counts as not accepted',
    proof: 'doubts',
    trials: 1,
    changes: [
      [
        'await this.doubt(tx, landed, flight, outcome);',
        'return this.wait(tx, landed, flight, { retryAt: null, why: "unclear" });',
      ],
    ],
  },
  {
    name: 'nothing looks for due work but the queue',
    proof: 'queues',
    trials: 6,
    changes: [['await Promise.all(wanted.map((lane) => lane.fill()));', '']],
  },
  {
    name: 'a pause is not looked at',
    proof: 'pauses',
    trials: 4,
    changes: [
      [
        'if (batch.practice.pausedAt !== null) return this.stop(tx, batch, candidate, "paused");',
        '',
      ],
      [
        'if (await this.pauses.add(flight.practiceId, null) === "paused") throw new Error("Everything was paused meanwhile.");',
        '',
      ],
    ],
  },
  {
    name: 'the gate does not ask whether the approvals still count',
    proof: 'races',
    trials: 60,
    changes: [['if (!await batch.isApproved(candidate)) return "approval";', '']],
  },
  {
    name: 'what was sent is tidied up on its way',
    proof: 'bytes',
    trials: 10,
    changes: [
      [
        'text: await openSealed(contents, storedPart.textId, sealedPart.text, "text"),',
        'text: (await openSealed(contents, storedPart.textId, sealedPart.text, "text")).normalize("NFC").trim(),',
      ],
    ],
  },
  {
    name: 'alt texts are left out',
    proof: 'bytes',
    trials: 10,
    changes: [['alt_text_custom: picture.alt,', '']],
  },
  {
    name: 'a worker ends without waiting for what it sends',
    proof: 'restarts',
    trials: 4,
    changes: [['await workers.close();', 'process.exit(0);']],
  },
  {
    name: 'nobody asks which database this is',
    proof: 'restores',
    trials: 1,
    changes: [
      ['const doubt = await this.dispatch.doubtAbout(tx);', 'const doubt = null;'],
      ['const doubt = await this.firstDoubt();', 'const doubt = null;'],
    ],
  },
  {
    name: 'the api does not look for what is overdue',
    proof: 'alarms',
    trials: 1,
    program: 'api',
    changes: [['app.get(OverdueWatch).start(async () => {', '(async () => {']],
  },
  {
    name: 'a worker does not look for what is overdue',
    proof: 'alarms',
    trials: 4,
    changes: [['context.get(OverdueWatch).start();', '']],
  },
  {
    name: 'a worker goes by its own clock',
    proof: 'clocks',
    trials: 8,
    changes: [
      [
        'if (place === "before") return {',
        'if (placeInWindow({ due: publication.dueAt, validUntil: publication.validUntil }, new Date().toISOString()) === "before") return {',
      ],
      [
        'SELECT id FROM due_work\n      WHERE due_at <= app_now() AND',
        "SELECT id FROM due_work WHERE (due_at <= app_now() OR kind = 'publish') AND",
      ],
      [
        'leased_until <= app_now()) AND due_at <= app_now()',
        "leased_until <= app_now()) AND (due_at <= app_now() OR kind = 'publish')",
      ],
    ],
  },
  {
    name: 'a window that has passed is not looked at',
    proof: 'lateness',
    trials: 10,
    changes: [
      ['if (place === "after") return this.stop(tx, batch, candidate, "window-passed");', ''],
      ['this.clock.monotonicMs() > windowEndsMonotonicMs', 'false'],
    ],
  },
  {
    name: 'what a dead worker had in hand stays in its hands',
    proof: 'lateness',
    trials: 5,
    changes: [
      [
        'AND (leased_until IS NULL OR leased_until <= app_now()) AND FILTER',
        'AND leased_until IS NULL AND FILTER',
      ],
    ],
  },
  {
    name: 'a renewal that is under way is not looked at',
    proof: 'renewals',
    trials: 60,
    changes: [
      ['if (lease !== null && compareInstants(lease, tx.now) > 0) return { againAt: lease };', ''],
    ],
  },
  {
    name: 'nobody is told that an access is lost',
    proof: 'renewals',
    trials: 60,
    changes: [['await this.health.lapse(tx, channel, lossOf(begun.cutOffAt, renewal.code));', '']],
  },
  {
    name: 'the api answers before it is written',
    proof: 'crashes',
    trials: 8,
    program: 'api',
    changes: [
      [
        'extra: { pipeline: true }',
        'extra: { pipeline: true, options: "-c synchronous_commit=off" }',
      ],
    ],
  },
  {
    name: 'an entry is written a moment after what it records',
    proof: 'books',
    trials: 12,
    changes: [
      [
        'const pages = log.close();',
        `const late = log.facts.splice(0);
        const pages = log.close();
        if (late.length > 0) actions.push(() => void setTimeout(() => void runTransaction({ dataSource, clock, practiceId }, async (again, then) => {
          const bound = this.bind(again, then, practiceId);
          const book = new LogBook(bound, new DueWorkTable(bound, () => undefined));
          for (const fact of late) book.append(fact);
          return { value: null, ...book.close() };
        }).catch(() => undefined), 300));`,
      ],
    ],
  },
  {
    name: 'a comment is kept without an entry',
    proof: 'books',
    trials: 2,
    changes: [
      [
        'tx.log.append({\n\t\tkind: "comment.captured",',
        '({ append: () => undefined }).append({\n\t\tkind: "comment.captured",',
      ],
    ],
  },
  {
    name: 'nothing asks for a signature when an entry is made',
    proof: 'checkpoints',
    trials: 2,
    program: 'api',
    changes: [
      [
        'last: [this.appending(this.facts.splice(0)), signing.statement],',
        'last: [this.appending(this.facts.splice(0))],',
      ],
      ['committed: ([, due]) => signing.ring(due)', ''],
    ],
  },
  {
    name: 'an erasure only says that it erased',
    proof: 'erasures',
    trials: 5,
    program: 'api',
    changes: [
      ['DO UPDATE SET wrapped_key = NULL, destroyed_at = $3', 'DO UPDATE SET destroyed_at = $3'],
      [
        'DELETE FROM sealed_texts WHERE practice_id = $1 AND item_id = $2 RETURNING id',
        'SELECT id FROM sealed_texts WHERE practice_id = $1 AND item_id = $2',
      ],
    ],
  },
];

/**
 * Writes a copy of a program without the safeguard.
 *
 * @returns the file that starts it
 * @throws Error when the safeguard is no longer written as it was
 */
export function writeMutant(mutant: Mutant, program: string, folder: string): string {
  const code = withoutSafeguard(mutant, readFileSync(program, 'utf8'));
  const target = join(folder, mutant.name.replaceAll(' ', '-'));
  mkdirSync(target);
  symlinkSync(join(dirname(dirname(program)), 'node_modules'), join(target, 'node_modules'));
  // What a program reads beside itself is there, too.
  for (const name of readdirSync(dirname(program))) {
    if (name !== basename(program)) symlinkSync(join(dirname(program), name), join(target, name));
  }
  const file = join(target, basename(program));
  writeFileSync(file, code);
  return file;
}

/** @throws Error when the safeguard is no longer written as it was */
function withoutSafeguard({ name, changes }: Mutant, program: string): string {
  let code = program;
  for (const [from, to] of changes) {
    const parts = code.split(from);
    if (parts.length !== 2) {
      throw new Error(`"${name}": ${parts.length - 1} places have ${from}. Adjust the mutant.`);
    }
    code = parts.join(to);
  }
  return code;
}

/**
 * Finds the mutants whose safeguard is no longer written as it was, before any of them is needed.
 *
 * @param programs the files of the programs
 * @throws Error naming the first of them
 */
export function checkMutants(programs: Record<'worker' | 'api', string>): void {
  const code = {
    worker: readFileSync(programs.worker, 'utf8'),
    api: readFileSync(programs.api, 'utf8'),
  };
  for (const mutant of mutants) withoutSafeguard(mutant, code[mutant.program ?? 'worker']);
}
