import { type CliCommand } from './command';
import { inContext } from './context';

const USAGE = `Usage: canteen pause REASON

Stops everything that goes out, at every practice. The reason is read by the people there: quote it, and
name no patient. They end the pause under Policy, each practice for itself, with an answer for each post.`;

/** `canteen pause REASON`: for when all of an installation must be silent at once. */
export const pause: CliCommand = async (words) => {
  const [reason = '', ...more] = words;
  if (reason.trim() === '' || reason.startsWith('-') || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { InstallationPauser, OperationsModule } = await import('@canteen/application');
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  return inContext(parts, async (context) => {
    const paused = await context.get(InstallationPauser).pauseAll(reason.trim());
    console.log(
      paused.length === 0
        ? 'Nothing was to be paused: every practice is.'
        : `Paused: ${paused.join(', ')}. No send begins later than a second from now. The people of each practice end it under Policy.`,
    );
    return 0;
  });
};
