import { type Role } from '@canteen/contracts';

/** A role in words, and what somebody with it may do. */
export interface RoleWords {
  role: Role;
  word: string;
  may: string;
}

/** In the order they are offered. */
export const roleList: readonly RoleWords[] = [
  {
    role: 'author',
    word: 'Author',
    may: 'Writes posts and replies, answers comments. Never approves own words.',
  },
  {
    role: 'clinical-approver',
    word: 'Clinical approver',
    may: 'Approves as a registered clinician. Needs a registered name and a GMC number.',
  },
  {
    role: 'compliance',
    word: 'Compliance lead',
    may: 'Approves, clears false alarms, reads and verifies the log.',
  },
  {
    role: 'caldicott-guardian',
    word: 'Caldicott Guardian',
    may: 'Decides about what could identify somebody, and clears false alarms.',
  },
  {
    role: 'administrator',
    word: 'Administrator',
    may: 'Connects channels, invites people, changes the policy.',
  },
  { role: 'auditor', word: 'Auditor', may: 'Reads and verifies the log. Changes nothing.' },
];

/** "Author and administrator". */
export function sayRoles(roles: readonly Role[]): string {
  const words = roleList
    .filter(({ role }) => roles.includes(role))
    .map(({ role, word }, index) =>
      index === 0 || role === 'caldicott-guardian' ? word : word.toLowerCase(),
    );
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
    : (words[0] ?? '');
}
