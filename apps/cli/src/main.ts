import { Command } from 'commander';
import { type CliCommand } from './command';

/** Every command, loaded only when it is the one asked for: `screen` must not wait for a database. */
const commands: Record<string, { about: string; load: () => Promise<CliCommand> }> = {
  migrate: {
    about: 'bring the database to this version of Canteen',
    load: async () => (await import('./migrate')).migrate,
  },
  screen: {
    about: 'screen cases against the guidance; needs no database and no network',
    load: async () => (await import('./screen')).screen,
  },
  verify: {
    about: 'verify an exported response log; needs no database and no network',
    load: async () => (await import('./verify')).verify,
  },
};

const program = new Command('canteen').description('Commands of Canteen.').helpCommand(false);
for (const [name, { about, load }] of Object.entries(commands)) {
  program
    .command(name)
    .description(about)
    .argument('[words...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(async () => {
      const own = process.argv.slice(process.argv.indexOf(name) + 1);
      process.exitCode = await (await load())(own);
    });
}
await program.parseAsync();
