// npm leaves packages for other platforms out of the lock file when the registry in use does not have
// them, and `npm ci` then refuses that very lock file (npm/cli issue 9846). This adds the missing names.
//   node tools/lock-fix.mjs           completes package-lock.json
//   node tools/lock-fix.mjs --check   changes nothing; exit 1 when something is missing
import fs from 'node:fs';
import path from 'node:path';
import { completeLock } from './lib/complete-lock.mjs';
import { REPOSITORY } from './lib/files.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  const file = path.join(REPOSITORY, 'package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length === 0) {
    process.stdout.write('The lock file is complete.\n');
    return 0;
  }
  if (process.argv.includes('--check')) {
    process.stderr.write(`The lock file lacks ${added.length} packages. Run npm run lock:fix.\n`);
    return 1;
  }
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`Added ${added.length} packages to the lock file: ${added.join(', ')}\n`);
  return 0;
});
