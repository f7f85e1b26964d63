import { type RetentionClass } from '@canteen/contracts';

/**
 * Where the usual time of each class comes from. Periods are the usual ones, for the practice's data-protection
 * officer to confirm: those of the NHS Records Management Code (2021) were not checked against its text.
 */
export const classBasis: Record<RetentionClass, string> = {
  published:
    'Six years after they went out: NHS Records Management Code, corporate communications.',
  comments: 'Two years after they were closed, as the NHS website keeps reviews.',
  complaints: 'Ten years after they were closed: NHS Records Management Code, complaints.',
  safeguarding:
    'Ten years after they were closed. The incident or safeguarding record has its own time.',
  'blocked-drafts':
    'Thirty days after the last change: they may name somebody, and nobody needs them.',
  'other-drafts': 'Two years after the last change.',
  'sign-ins': 'Two years after they ended: Data Security and Protection Toolkit.',
  'data-rights':
    'Three years after the decision or the end: NHS Records Management Code, data-rights letters.',
};
