import { type ChangeMemberBody, type MemberView } from '@canteen/contracts';
import { type MemberRecord, MemberRepository, type Transaction } from '@canteen/data-access';
import { AppError } from '@canteen/platform';

/** A clinical approver signs as a registered clinician: name and number are needed. */
export function requireRegistration(body: ChangeMemberBody): void {
  const missing = body.registeredName === null || body.gmcNumber === null;
  if (!body.roles.includes('clinical-approver') || !missing) return;
  throw new AppError(
    'INVALID_INPUT',
    'A clinical approver needs a registered name and a GMC number.',
    { fields: { gmcNumber: 'Give the seven digits of the GMC number.' } },
  );
}

/**
 * How somebody signs in is one practice's business only while they work at no other.
 *
 * @throws AppError FORBIDDEN
 */
export async function requireOnlyHere(tx: Transaction, member: MemberRecord): Promise<void> {
  if (!(await tx.use(MemberRepository).worksElsewhere(member.personId))) return;
  throw new AppError(
    'FORBIDDEN',
    `${member.name} works at another practice too. Whoever runs Canteen there and here must do this together.`,
  );
}

/** A member as the People screen shows them; the link is shown once, to whoever asked for it. */
export function memberView(member: MemberRecord, setUpUrl: string | null): MemberView {
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    jobTitle: member.jobTitle,
    roles: member.roles,
    registeredName: member.registeredName,
    gmcNumber: member.gmcNumber,
    state: member.endedAt !== null ? 'ended' : member.hasPassword ? 'active' : 'invited',
    lastSeenAt: member.lastSeenAt,
    hasSecondFactor: member.hasSecondFactor,
    setUpUrl,
  };
}
