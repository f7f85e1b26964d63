/** What a member may be in a practice. */
export const roles = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Roles in words, with their article. */
export const roleWords: Record<Role, string> = {
  author: 'an author',
  'clinical-approver': 'a clinical approver',
  compliance: 'a compliance lead',
  'caldicott-guardian': 'a Caldicott Guardian',
  administrator: 'an administrator',
  auditor: 'an auditor',
};
