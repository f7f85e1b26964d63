import { type Role } from '@canteen/contracts';

/** Who may read the response log: it opens what patients wrote, and who did what. */
export const logReaders: readonly Role[] = [
  'compliance',
  'auditor',
  'caldicott-guardian',
  'administrator',
];
