import 'reflect-metadata';
import { SchemaKeeper } from '@canteen/application';
import { loadConfig } from '@canteen/platform';
import { type CliCommand } from './command';

/** `canteen migrate [--check]`: brings the database to this version, or only looks. */
export const migrate: CliCommand = async (words) => {
  const keeper = new SchemaKeeper(loadConfig(process.env));
  try {
    if (words.includes('--check')) {
      await keeper.check();
      console.log('The database is at this version.');
      return 0;
    }
    const run = await keeper.migrate();
    console.log(run.length === 0 ? 'The database is at this version.' : `Ran ${run.join(', ')}.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The database could not be migrated.');
    return 1;
  }
};
