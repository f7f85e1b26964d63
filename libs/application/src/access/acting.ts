import { type Role } from '@canteen/contracts';
import { type Actor } from '@canteen/ledger';
import { AppError } from '@canteen/platform';

/** Who is acting, at which practice, in which roles. Every use case takes one. */
export interface Acting {
  sessionId: string;
  personId: string;
  memberId: string;
  practiceId: string;
  /** IANA zone of the practice. */
  timeZone: string;
  name: string;
  email: string;
  jobTitle: string;
  roles: readonly Role[];
  /** e.g. `GMC 7654321`; null for people who are not registered clinicians. */
  registration: string | null;
  /** When they last showed who they are (ISO). */
  provedAt: string;
}

/** The acting member as the response log names them. */
export function actorOf(acting: Acting): Actor {
  return {
    type: 'member',
    id: acting.memberId,
    name: acting.name,
    roles: [...acting.roles],
    ...(acting.registration === null ? {} : { registration: acting.registration }),
  };
}

/** Canteen itself as the response log names it, e.g. the publisher. */
export function systemActor(part: string): Actor {
  return { type: 'system', id: null, name: `Canteen ${part}`, roles: [] };
}

export function hasRole(acting: Acting, ...roles: Role[]): boolean {
  return roles.some((role) => acting.roles.includes(role));
}

const roleWords: Record<Role, string> = {
  author: 'an author',
  'clinical-approver': 'a clinical approver',
  compliance: 'a compliance lead',
  'caldicott-guardian': 'the Caldicott Guardian',
  administrator: 'an administrator',
  auditor: 'an auditor',
};

/** Role names as people say them: "an author, a clinical approver or the Caldicott Guardian". */
export function rolesInWords(roles: readonly Role[]): string {
  const words = roles.map((role) => roleWords[role]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/**
 * The first line of every use case.
 *
 * @throws AppError FORBIDDEN naming who may do it
 */
export function requireRole(acting: Acting, ...roles: Role[]): void {
  if (hasRole(acting, ...roles)) return;
  throw new AppError('FORBIDDEN', `Only ${rolesInWords(roles)} of this practice can do this.`);
}

/** Everybody with a membership may look; nobody without one gets this far. */
export const everyRole: readonly Role[] = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
  'administrator',
  'auditor',
];
