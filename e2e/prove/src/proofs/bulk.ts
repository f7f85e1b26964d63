import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LedgerPart, loadVerifiers } from '../log/parts';
import { exportOf, sampleEntry, sampleKey, sampleLog } from '../log/sample-log';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';

const LEAST_PER_SECOND = 17_000;
const MOST_MEGABYTES = 500;
const MOST_PROOF_BYTES = 2_048;
/** Another try is for a busy machine: what is claimed is what the verifiers can do. */
const TRIES = 3;
/** A proof grows by one hash each time the log doubles: base64 of 32 bytes, quotes and a comma. */
const HASH_CHARACTERS = 47;
const A_MILLION = 1_000_000;

/** What a verification of a file took. */
interface Effort {
  seconds: number;
  megabytes: number;
}

/** L9: a large export is verified quickly in little memory, and the proof of one entry is small and shows no other. */
export const bulk: PartsProof = {
  ofParts: true,
  ids: ['L9'],
  name: 'bulk',
  what: `verified at ${LEAST_PER_SECOND} entries a second of a processor offline; one entry's proof is small and shows no other`,
  trials: { ci: 100_000, release: A_MILLION },
  cost: { seconds: 33, processors: 1, alone: true },
  async run({ stage, parts, trials }: PartsRun): Promise<Verdict> {
    const { ledger } = await loadVerifiers(parts);
    const file = join(stage.folder, 'bulk.canteen-log.jsonl');
    await writeLog(ledger, file, trials);
    const violations = singleProof(ledger);
    const said: string[] = [];
    const commands: [string, string[]][] = [
      ['verify.mjs', [join(parts, 'verify.mjs'), file]],
      ['canteen verify', [stage.programs.cli, 'verify', file]],
    ];
    for (const [name, words] of commands) {
      const { seconds, megabytes } = await best(words, trials);
      const rate = Math.round(trials / seconds);
      said.push(`${name} ${rate}/s in ${megabytes} MB`);
      if (rate < LEAST_PER_SECOND) violations.push(`L9: ${name} verifies only ${rate} a second`);
      if (megabytes >= MOST_MEGABYTES) violations.push(`L9: ${name} takes ${megabytes} MB`);
    }
    return { trials: `${trials} entries: ${said.join(', ')}`, violations };
  },
};

async function writeLog(ledger: LedgerPart, file: string, count: number): Promise<void> {
  const key = sampleKey(ledger);
  const writer = new ledger.ExportWriter();
  const out = createWriteStream(file);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const practice = key.name.replace('canteen/', '');
  const range = { from: 1, to: count, size: count };
  const exportedAt = '2026-11-20T09:00:00.000Z';
  const verifierKeys = [key.verifierKey];
  const about = { practice, practiceName: 'Moor Lane Surgery', exportedAt, range, verifierKeys };
  await write(writer.header({ ...about, scope: 'log' }));
  let frontier = ledger.TreeFrontier.empty();
  for (let seq = 1; seq <= count; seq += 1) {
    const entry = sampleEntry(ledger, seq);
    frontier = frontier.append(ledger.leafHash(entry.leaf));
    await write(writer.entry(entry));
  }
  const head = { origin: key.name, size: count, root: frontier.root() };
  await write(writer.checkpoint({ note: ledger.signCheckpoint({ ...head, key }) }));
  out.end(writer.end());
  await once(out, 'close');
}

async function best(words: string[], entries: number): Promise<Effort> {
  const efforts: Effort[] = [];
  for (let at = 0; at < TRIES; at += 1) {
    efforts.push(await verify(words));
    if (efforts.some(({ seconds }) => entries / seconds >= LEAST_PER_SECOND)) break;
  }
  return efforts.reduce((one, other) => (one.seconds < other.seconds ? one : other));
}

/** Runs a verifier as a process of its own. @throws Error when it does not accept the file */
async function verify(words: string[]): Promise<Effort> {
  // The process itself says at its end what memory it took at most, and how much of a processor: that is what it would
  // take on a computer that has nothing else to do.
  const tell = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write([userCPUTime + systemCPUTime, maxRSS].join(' ')); })`;
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`];
  const { stderr } = await promisify(execFile)(process.execPath, [...preload, ...words]);
  const [, processor, memory] = /(\d+) (\d+)$/.exec(stderr) ?? [];
  return { seconds: Number(processor) / 1e6, megabytes: Math.round(Number(memory) / 1_024) };
}

/** The file of one entry, without the entry itself, is small; and of the other entries nothing is in it. */
function singleProof(ledger: LedgerPart): string[] {
  const log = sampleLog(ledger, 1_024);
  const chosen = 501;
  const file = exportOf(ledger, log, [chosen]);
  const [header = '', , ...rest] = file.split('\n');
  const more = Math.ceil(Math.log2(A_MILLION)) - Math.log2(log.entries.length);
  const bytes = Buffer.byteLength([header, ...rest].join('\n')) + more * HASH_CHARACTERS;
  const others = log.entries.flatMap((entry, index) =>
    index + 1 === chosen ? [] : tellingPartsOf(ledger, entry),
  );
  const shown = others.filter((part) => file.includes(part));
  return [
    ...(bytes > MOST_PROOF_BYTES ? [`L9: the proof of one entry takes ${bytes} bytes`] : []),
    ...shown.map((part) => `L9: the proof of entry ${chosen} shows ${part} of another`),
  ];
}

/** What would tell something of an entry: its texts, salts, commitments, ids and its bytes. */
function tellingPartsOf(
  ledger: LedgerPart,
  { leaf, texts = {} }: ReturnType<typeof sampleEntry>,
): string[] {
  const { subject, thread, actor, at, commitments } = ledger.decodeLeaf(leaf);
  return [
    ...Object.values(texts).flatMap(({ text, salt }) => [text, ledger.toBase64(salt)]),
    ...Object.values(commitments),
    ...[subject.id, thread ?? subject.id, actor.id ?? subject.id, at],
    ledger.toBase64(leaf).slice(200, 260),
  ];
}
