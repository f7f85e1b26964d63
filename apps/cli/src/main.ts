import { Command } from 'commander';
import { type CliCommand } from './command';

/** Every command, loaded only when it is the one asked for: `screen` must not wait for a database. */
const commands: Record<string, { about: string; load: () => Promise<CliCommand> }> = {
  'demo-people': {
    about: 'list the people of the demo practice and their password',
    load: async () => (await import('./demo')).demoPeople,
  },
  doctor: {
    about: 'look at everything this installation stands on',
    load: async () => (await import('./doctor')).doctor,
  },
  keys: {
    about: 'make the keys of a new installation',
    load: async () => (await import('./keys')).keys,
  },
  'live-check': {
    about: 'try every connected channel on its network',
    load: async () => (await import('./live-check')).liveCheck,
  },
  members: {
    about: 'list the people of the practices, or end a membership',
    load: async () => (await import('./members')).members,
  },
  migrate: {
    about: 'bring the database to this version of Canteen',
    load: async () => (await import('./migrate')).migrate,
  },
  pause: {
    about: 'stop everything that goes out, at every practice',
    load: async () => (await import('./pause')).pause,
  },
  practice: {
    about: 'make a practice',
    load: async () => (await import('./practice')).practice,
  },
  screen: {
    about: 'screen cases against the guidance, or with --past what was published',
    load: async () => (await import('./screen')).screen,
  },
  seed: {
    about: 'make the demo practice with its month of history',
    load: async () => (await import('./demo')).seed,
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
