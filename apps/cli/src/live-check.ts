import { type CliCommand } from './command';
import { inContext } from './context';
import { readWords } from './words';

const USAGE = `Tries every connected channel on its network, for instance the first time with real keys.

  canteen live-check             whose access it is, what it may do, whether comments can be read; changes nothing
  canteen live-check --consent   the same, and makes one post on Facebook that nobody sees, and deletes it`;

/** `canteen live-check`: exit 1 when something does not work. */
export const liveCheck: CliCommand = async (words) => {
  const typed = readWords(words, { consent: { type: 'boolean' } });
  if (typed === null || typed.positionals.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { LiveChecker, LiveCheckModule } = await import('@canteen/application');
  const module = () => Promise.resolve(LiveCheckModule.register());
  return inContext({ module }, async (context) => {
    const findings = await context.get(LiveChecker, { strict: false }).check(typed.flag('consent'));
    if (findings.length === 0) console.log('No channel is connected.');
    for (const { channel, ok, sentence } of findings) {
      console.log(`${ok ? 'ok     ' : 'TROUBLE'}  ${channel}: ${sentence}`);
    }
    return findings.every(({ ok }) => ok) ? 0 : 1;
  });
};
