import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from '@canteen/platform';
import { type CliCommand } from './command';
import { inContext } from './context';

const FILES = ['master.key', 'pseudonym.key', 'log-signing.pem'];
const USAGE = `Usage: CANTEEN_KEYS=FOLDER canteen keys create
       canteen keys rotate-log

Makes the keys of a new installation; keys that are there are never replaced. Or changes the key that
signs the logs: what was signed with the former key stays right, and verifiers follow by themselves.`;

/** `canteen keys create|rotate-log`: makes the keys of an installation, or changes the one that signs the logs. */
export const keys: CliCommand = (words) => {
  const folder = process.env['CANTEEN_KEYS'];
  if (words.join(' ') === 'create' && folder) return Promise.resolve(create(folder));
  if (words.join(' ') === 'rotate-log') return rotateLog();
  console.error(USAGE);
  return Promise.resolve(2);
};

function create(folder: string): number {
  const present = FILES.filter((file) => existsSync(join(folder, file)));
  if (present.length > 0) {
    console.error(
      `There are keys in the folder already (${present.join(', ')}). They are left as they are: what was sealed with them needs them.`,
    );
    return 1;
  }
  KeyRing.create(folder);
  console.log(
    'The keys are made. Keep a copy of the folder in a safe place, apart from the backups of the database.',
  );
  return 0;
}

/** Every practice first, then the file: broken off in between, the command is simply given again. */
async function rotateLog(): Promise<number> {
  const { LogKeyChanger, OperationsModule, PracticeDirectory } =
    await import('@canteen/application');
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  return inContext(parts, async (context, { keysFolder }) => {
    const next = KeyRing.nextLogKey(keysFolder);
    for (const { id, name } of await context.get(PracticeDirectory).list()) {
      console.log(`${name}: ${await context.get(LogKeyChanger).change(id, next)}`);
    }
    const kept = KeyRing.takeNextLogKey(keysFolder);
    console.log(
      `\nThe key that signs the logs is changed. Now restart Canteen, so that it signs with the new one, and copy the folder of the keys to its safe place again. The former key is kept as ${kept}, for the day an older backup is restored. Whoever named the former key with --key may go on doing so.`,
    );
    return 0;
  });
}
