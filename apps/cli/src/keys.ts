import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from '@canteen/platform';
import { type CliCommand } from './command';

const FILES = ['master.key', 'pseudonym.key', 'log-signing.pem'];

/** `canteen keys create`: makes the keys of a new installation in the folder CANTEEN_KEYS names. */
export const keys: CliCommand = (words) => {
  const folder = process.env['CANTEEN_KEYS'];
  if (words.join(' ') !== 'create' || !folder) {
    console.error(
      'Usage: CANTEEN_KEYS=FOLDER canteen keys create\n\nMakes the keys of a new installation. Keys that are there are never replaced.',
    );
    return Promise.resolve(2);
  }
  const present = FILES.filter((file) => existsSync(join(folder, file)));
  if (present.length > 0) {
    console.error(
      `There are keys in the folder already (${present.join(', ')}). They are left as they are: what was sealed with them needs them.`,
    );
    return Promise.resolve(1);
  }
  KeyRing.create(folder);
  console.log(
    'The keys are made. Keep a copy of the folder in a safe place, apart from the backups of the database.',
  );
  return Promise.resolve(0);
};
