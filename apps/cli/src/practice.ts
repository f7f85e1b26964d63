import { type CliCommand } from './command';
import { inContext } from './context';
import { readWords, type TypedWords } from './words';

const USAGE = `Usage: canteen practice create --name NAME --admin-name NAME --admin-email ADDRESS
                              [--admin-title TITLE] [--ods CODE] [--time-zone ZONE]
                              [--second-factor required|offered]

Makes a practice and prints a link with which its first administrator chooses a password, once.
Everybody needs an authenticator app for signing in, unless the second factor is only offered.`;

const text = { type: 'string' } as const;

/** `canteen practice create …`: the only way a practice begins. */
export const practice: CliCommand = async (words) => {
  const typed = readWords(words, {
    name: text,
    'admin-name': text,
    'admin-email': text,
    'admin-title': text,
    ods: text,
    'time-zone': text,
    'second-factor': text,
  });
  const wanted = typed?.positionals.join(' ') === 'create' ? practiceFrom(typed) : null;
  if (!wanted) {
    console.error(USAGE);
    return 2;
  }
  const { OperationsModule, PracticeFounder } = await import('@canteen/application');
  const parts = { module: () => Promise.resolve(OperationsModule.register()) };
  return inContext(parts, async (context) => {
    const { setUpUrl } = await context.get(PracticeFounder).found(wanted);
    console.log(
      [
        `${wanted.name} is made. ${wanted.administrator.name} opens this link within seven days to choose a password:`,
        '',
        `  ${setUpUrl}`,
        '',
        'The link works once. Then connect accounts under Channels and invite people under People.',
      ].join('\n'),
    );
    return 0;
  });
};

function practiceFrom(typed: TypedWords) {
  const name = typed.text('name')?.trim();
  const adminName = typed.text('admin-name')?.trim();
  const email = typed.text('admin-email')?.trim().toLowerCase();
  const secondFactor = typed.text('second-factor') ?? 'required';
  if (!['required', 'offered'].includes(secondFactor)) return null;
  const timeZone = typed.text('time-zone') ?? 'Europe/London';
  if (!name || !adminName || !email || !/^\S+@\S+$/.test(email) || !isZone(timeZone)) return null;
  return {
    name,
    odsCode: typed.text('ods') ?? '',
    timeZone,
    demo: false,
    requireSecondFactor: secondFactor === 'required',
    administrator: {
      name: adminName,
      email,
      jobTitle: typed.text('admin-title') ?? 'Practice manager',
    },
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format() !== '';
  } catch {
    // RangeError: no such zone.
    return false;
  }
}
