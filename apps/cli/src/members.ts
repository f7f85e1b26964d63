import { type ListedPractice } from '@canteen/application';
import { type CliCommand } from './command';
import { inContext } from './context';
import { readWords } from './words';

const USAGE = `Usage: canteen members list [--json]
       canteen members end ADDRESS [--practice ID]

Lists the people of every practice, or ends somebody’s membership and sessions at once.`;

/** `canteen members list|end`: for when nobody who may do it on screen can. */
export const members: CliCommand = async (words) => {
  const typed = readWords(words, { json: { type: 'boolean' }, practice: { type: 'string' } });
  const [action, address, ...more] = typed?.positionals ?? [];
  const wellUsed = action === 'list' ? address === undefined : action === 'end' && address;
  if (!typed || !wellUsed || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { OperationsModule, PracticeDirectory } = await import('@canteen/application');
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  return inContext(parts, async (context) => {
    const directory = context.get(PracticeDirectory);
    if (address === undefined) {
      const practices = await directory.list();
      console.log(typed.flag('json') ? JSON.stringify(practices) : describe(practices));
      return 0;
    }
    const ended = await directory.end(address, typed.text('practice'));
    console.log(`${address} is no member of ${ended.join(' and ')} any more.`);
    return 0;
  });
};

function describe(practices: readonly ListedPractice[]): string {
  if (practices.length === 0) {
    return 'There is no practice yet. Make one: canteen practice create --name NAME --admin-name NAME --admin-email ADDRESS';
  }
  return practices
    .map(({ id, name, members: people }) =>
      [
        `${name}  ${id}`,
        ...people.map((member) => {
          const state = member.endedAt ? 'ended' : member.hasPassword ? 'active' : 'invited';
          return `  ${member.name} <${member.email}>  ${member.roles.join(', ')}  ${state}`;
        }),
      ].join('\n'),
    )
    .join('\n\n');
}
