import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the public test vectors lie when they are at hand: beside the checkout, never in it. */
const FOLDER = join(__dirname, '../../../../../shared/data/vectors');

/**
 * The rows of a file of public test vectors.
 * @returns null where the file is not beside the checkout; the repository's own vectors must do then.
 */
export function publicVectors<Row>(file: string): Row[] | null {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}
