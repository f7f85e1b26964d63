import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = resolve(__dirname, '../../../../../shared');

/** Folders of test data that is no part of the product: the networks' specifications, and public corpora. */
const folders = {
  CONTRACTS_DIR: join(shared, 'contracts'),
  DATA_DIR: join(shared, 'data'),
} as const;

/** The text of a file of such a folder; null, with a printed reason, where it is not on this computer. */
function readShared(folder: keyof typeof folders, name: string): string | null {
  const path = join(process.env[folder] ?? folders[folder], name);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.log(`Skipped: ${name} is not in the folder named by ${folder}.`);
  return null;
}

/** Reads one specification; null, with a printed reason, where it is not on this computer. */
export function readContract(name: string): unknown {
  const text = readShared('CONTRACTS_DIR', name);
  return text === null ? null : (JSON.parse(text) as unknown);
}

/** Reads the rows of a corpus, one JSON object a line; none, with a printed reason, where it is absent. */
export function readCorpus<T>(name: string): T[] {
  const text = readShared('DATA_DIR', join('corpora', name)) ?? '';
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as T);
}
