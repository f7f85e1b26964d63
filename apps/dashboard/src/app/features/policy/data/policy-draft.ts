import {
  type ContactRole,
  PracticePolicy,
  RetentionClass,
  retentionLabels,
} from '@canteen/contracts';

/** A problem of the policy form: what is wrong, and where. */
export interface PolicyProblem {
  /** Path in the policy, e.g. `contacts.0.email`. */
  path: string;
  message: string;
}

export const contactRoles: readonly { role: ContactRole; words: string }[] = [
  { role: 'duty-clinician', words: 'Duty clinician' },
  { role: 'next-contact', words: 'Next contact, when the duty clinician does not answer' },
  { role: 'safeguarding-lead', words: 'Safeguarding lead' },
  { role: 'complaints-manager', words: 'Complaints manager' },
  { role: 'data-protection-officer', words: 'Data-protection officer' },
];

/** The texts of a list, one a line. */
export function toLines(values: readonly string[]): string {
  return values.join('\n');
}

/** Each line that says something, without outer blanks. */
export function fromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

type Staff = PracticePolicy['staff'];

/** "Dr Priya Shah, GP partner", one person a line. */
export function staffToLines(staff: Staff): string {
  return toLines(staff.map(({ name, role }) => (role ? `${name}, ${role}` : name)));
}

/** The name is what stands before the first comma, the role what stands after it. */
export function staffFromLines(text: string): Staff {
  return fromLines(text).map((line) => {
    const comma = line.indexOf(',');
    return comma < 0
      ? { name: line, role: '' }
      : { name: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() };
  });
}

/** What must be put right before the policy can be saved. */
export function policyProblems(policy: PracticePolicy): PolicyProblem[] {
  const parsed = PracticePolicy.safeParse(policy);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const where = issue.path.join('.');
        const message = issue.path[0] === 'retention' ? periodMessage(issue) : messageFor(where);
        return { path: where, message };
      });
  const order = policy.preElection.flatMap(({ from, to, name }, index) =>
    from && to && to < from
      ? [
          {
            path: `preElection.${index}.to`,
            message: `${name || 'The pre-election period'} ends before it begins`,
          },
        ]
      : [],
  );
  return [...shape, ...order];
}

type Issue = NonNullable<ReturnType<typeof PracticePolicy.safeParse>['error']>['issues'][number];

/** A period that is no number, or shorter or longer than anybody may keep such records. */
function periodMessage(issue: Issue): string {
  const of = RetentionClass.safeParse(issue.path[1]);
  const label = of.success ? retentionLabels[of.data] : 'A period';
  if (issue.code === 'too_small') return `${label}: at least ${issue.minimum.toString()} days`;
  if (issue.code === 'too_big') return `${label}: at most ${issue.maximum.toString()} days`;
  return `${label}: enter a whole number of days`;
}

function messageFor(path: string): string {
  const [list = '', index = '', field = ''] = path.split('.');
  const which = Number(index) + 1;
  if (list === 'contacts') {
    return field === 'email'
      ? `Enter an e-mail address for contact ${which}`
      : `Enter a name for contact ${which}`;
  }
  if (list === 'preElection') {
    return `Enter a name and both days for period ${which}`;
  }
  if (list === 'checkpointEmail') {
    return 'Enter an e-mail address for the daily checkpoint, or leave it empty';
  }
  return index === ''
    ? `${fieldWords[list] ?? 'A field'} is not right. Check it.`
    : `${fieldWords[list] ?? 'A list'}: line ${which} is not right. Check it.`;
}

const fieldWords: Readonly<Record<string, string>> = {
  odsCode: 'The ODS code',
  sites: 'Sites',
  listedPhones: 'Telephones',
  listedEmails: 'E-mail addresses',
  helplines: 'Helplines',
  otherServices: 'Other services',
  staff: 'Staff',
  xMonthlyBudgetCents: 'The monthly limit for X',
  approvalProofMinutes: 'How long a proof holds for approving',
};
