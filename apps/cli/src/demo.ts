import { AdjustableClock } from '@canteen/platform';
import { type CliCommand } from './command';
import { inContext } from './context';
import { readWords } from './words';

/** `canteen seed`: makes the demo practice; what is there already is left as it is. */
export const seed: CliCommand = async () => {
  const { DemoModule, DemoSeeder } = await import('@canteen/application');
  const clock = new AdjustableClock();
  const parts = { module: () => Promise.resolve(DemoModule.register()), clock, withoutMail: true };
  return inContext(parts, async (context) => {
    const missing = await context.get(DemoSeeder).seed(clock);
    console.log('The demo practice is there.');
    for (const scene of missing) console.log(`Its history lacks a part. ${scene}`);
    return 0;
  });
};

/** `canteen demo-people [--json]`: who there is in the demo, and the password of all of them. */
export const demoPeople: CliCommand = async (words) => {
  const typed = readWords(words, { json: { type: 'boolean' } });
  if (!typed || typed.positionals.length > 0) {
    console.error('Usage: canteen demo-people [--json]');
    return 2;
  }
  const { demoCast, DemoPassword, OperationsModule, PracticeDirectory } =
    await import('@canteen/application');
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  return inContext(parts, async (context) => {
    const practices = await context.get(PracticeDirectory).list();
    if (!practices.some(({ demo }) => demo)) {
      console.error('There is no demo practice here. Make it: canteen seed');
      return 1;
    }
    const password = context.get(DemoPassword).read();
    const people = Object.values(demoCast);
    if (typed.flag('json')) {
      console.log(JSON.stringify({ password, people }));
      return 0;
    }
    const width = Math.max(...people.map(({ email }) => email.length));
    console.log('Sign in as one of these people (all invented):');
    for (const { email, jobTitle, tryThis } of people) {
      console.log(`  ${email.padEnd(width)}  ${jobTitle}: ${tryThis}`);
    }
    console.log(`Password of all of them: ${password}`);
    return 0;
  });
};
