import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from '@canteen/platform';
import { type CliCommand } from './command';
import { inContext } from './context';

const FILES = ['master.key', 'pseudonym.key', 'log-signing.pem'];
const USAGE = `Usage: CANTEEN_KEYS=FOLDER canteen keys create
       canteen keys rotate-log
       canteen keys rotate-master

Makes the keys of a new installation; keys that are there are never replaced. Or changes the key that
signs the logs: what was signed with the former key stays right, and verifiers follow by themselves. Or
changes the master key and closes anew what the former one closed; stop Canteen before.`;

/** `canteen keys create|rotate-log|rotate-master`: makes the keys of an installation, or changes one. */
export const keys: CliCommand = (words) => {
  const folder = process.env['CANTEEN_KEYS'];
  if (words.join(' ') === 'create' && folder) return Promise.resolve(create(folder));
  if (words.join(' ') === 'rotate-log') return rotateLog();
  if (words.join(' ') === 'rotate-master') return rotateMaster();
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

/** What an earlier, broken-off change left is finished first; only where nothing is left, a new key is made. */
async function rotateMaster(): Promise<number> {
  const { code, closed, keysFolder } = await closeAnew();
  if (code !== 0) return code;
  if (closed > 0) {
    console.log(
      'An earlier change was not finished; now it is. Nothing needs the former master key but older backups.',
    );
    return 0;
  }
  const kept = KeyRing.takeNewMasterKey(keysFolder);
  console.log(`The new master key is made; the former one is kept as ${kept}.`);
  const { code: ended } = await closeAnew();
  if (ended !== 0) {
    console.error('It is not finished: give the command again.');
    return ended;
  }
  console.log(
    '\nEverything is closed with the new master key. Start Canteen again, and copy the folder of the keys to its safe place: older backups need the former key.',
  );
  return 0;
}

/** Closes everything anew with the master key that is in the folder now. */
async function closeAnew(): Promise<{ code: number; closed: number; keysFolder: string }> {
  const { MasterKeyChanger, OperationsModule, PracticeDirectory } =
    await import('@canteen/application');
  let closed = 0;
  let folder = '';
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  const code = await inContext(parts, async (context, { keysFolder }) => {
    folder = keysFolder;
    const changer = context.get(MasterKeyChanger);
    for (const { id, name } of await context.get(PracticeDirectory).list()) {
      const { items, tokens } = await changer.closePractice(id, (count) => {
        if (count % 5_000 === 0) console.log(`${name}: ${count.toLocaleString('en-GB')} keys`);
      });
      closed += items + tokens;
      if (items + tokens > 0) {
        console.log(
          `${name}: ${items.toLocaleString('en-GB')} keys and ${tokens} tokens closed anew`,
        );
      }
    }
    closed += await changer.closeSecondFactors();
    return 0;
  });
  return { code, closed, keysFolder: folder };
}
