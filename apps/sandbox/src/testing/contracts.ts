import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the networks' own specifications: test data that is no part of the product. */
const folder =
  process.env['CONTRACTS_DIR'] ?? resolve(__dirname, '../../../../../shared/contracts');

/** Reads one specification; null, with a printed reason, where it is not on this computer. */
export function readContract(name: string): unknown {
  const path = join(folder, name);
  if (!existsSync(path)) {
    console.log(`Skipped: ${name} is not in the folder named by CONTRACTS_DIR.`);
    return null;
  }
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
