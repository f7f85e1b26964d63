import { type Role } from '@canteen/contracts';

/** Who works in the inbox: assigns, writes replies, records outcomes. */
export const inboxRoles: readonly Role[] = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
];

/** Who may agree to somebody else's outcome. */
export const confirmingRoles: readonly Role[] = inboxRoles;

/** Who may take a comment out of the life-safety lane. */
export const calmingRoles: readonly Role[] = [
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
];

/** Whose look at a comment counts as somebody having opened it. */
export const openingRoles: readonly Role[] = [...inboxRoles, 'administrator'];
