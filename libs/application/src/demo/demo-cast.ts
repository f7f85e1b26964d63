import { type Role } from '@canteen/contracts';

/** Somebody invented who works at the demo practice. */
export interface DemoPerson {
  name: string;
  email: string;
  jobTitle: string;
  roles: Role[];
  /** Of a kind that no doctor has: six zeros and a digit. */
  gmcNumber: string | null;
  /** What to sign in as this person for. */
  tryThis: string;
}

const person = (
  name: string,
  jobTitle: string,
  roles: Role[],
  tryThis: string,
  gmcNumber: string | null = null,
): DemoPerson => ({
  name,
  email: `${name.replace(/^Dr /, '').toLowerCase().replace(' ', '.')}@waterfront.example`,
  jobTitle,
  roles,
  gmcNumber,
  tryThis,
});

/** Everybody at the demo practice. Names are invented; any likeness is chance. */
export const demoCast = {
  manager: person(
    'Helen Marsh',
    'Practice manager',
    ['administrator', 'author'],
    'write posts, answer comments, connect accounts',
  ),
  writer: person(
    'Joanna Pike',
    'Patient services lead',
    ['author'],
    'write posts and replies that others approve',
  ),
  doctor: person(
    'Dr Priya Shah',
    'GP partner and duty doctor',
    ['clinical-approver'],
    'review and approve between patients',
    '0000001',
  ),
  secondDoctor: person(
    'Dr Owen Bright',
    'Salaried GP',
    ['author', 'clinical-approver'],
    'write as a doctor, approve what others wrote',
    '0000002',
  ),
  guardian: person(
    'Dr Samuel Reed',
    'GP partner and Caldicott Guardian',
    ['caldicott-guardian', 'clinical-approver'],
    'decide what touches on somebody’s privacy',
    '0000003',
  ),
  compliance: person(
    'Ruth Adeyemi',
    'Compliance lead',
    ['compliance'],
    'read and verify the log, clear false alarms',
  ),
  auditor: person(
    'Martin Hale',
    'Auditor of the primary care network',
    ['auditor'],
    'look at everything, change nothing',
  ),
} as const satisfies Record<string, DemoPerson>;

export type DemoRole = keyof typeof demoCast;

export const DEMO_PRACTICE_NAME = 'Waterfront Surgery (demo)';
