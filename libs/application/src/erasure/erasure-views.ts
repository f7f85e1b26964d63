import {
  type ErasureView,
  type HoldGround,
  type HoldView,
  type Permission,
} from '@canteen/contracts';
import {
  type Erasure,
  type LegalHold,
  MemberRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { type Acting, hasRole, rolesInWords } from '../access/acting';
import { wordOf } from '../log/sentences/words';
import { keeperRoles } from './erasure-rules';

export const yes: Permission = { allowed: true, reason: null };
export const no = (reason: string): Permission => ({ allowed: false, reason });

/** Requests as people read them, each with its reason and what this member may do about it. */
export async function erasureViews(
  tx: Transaction,
  acting: Acting,
  erasures: readonly Erasure[],
): Promise<ErasureView[]> {
  const person = await people(
    tx,
    erasures.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
  );
  const reasons = await tx.use(SealedTexts).open(erasures.map(({ reasonId }) => reasonId));
  return erasures.map((erasure) => ({
    id: erasure.id,
    measure: erasure.measure,
    subject: { type: erasure.subjectType, id: erasure.subjectId },
    threadId: erasure.threadId,
    ground: erasure.ground,
    groundWords: sentence(wordOf(erasure.ground)),
    withReplies: erasure.withReplies,
    reason: reasons.get(erasure.reasonId) ?? 'This was deleted when its time was over.',
    state: erasure.state,
    askedBy: person(erasure.askedBy),
    askedAt: erasure.askedAt,
    decidedBy: erasure.decidedBy === null ? null : person(erasure.decidedBy),
    decidedAt: erasure.decidedAt,
    may: { decide: mayDecide(acting, erasure), lift: mayLift(acting, erasure) },
  }));
}

/** A legal hold as people read it. */
export async function holdView(tx: Transaction, hold: LegalHold): Promise<HoldView> {
  const person = await people(tx, [hold.placedBy, hold.releasedBy]);
  return {
    id: hold.id,
    threadId: hold.threadId,
    ground: hold.ground as HoldGround,
    groundWords: sentence(wordOf(hold.ground)),
    reason: await tx.use(SealedTexts).openOne(hold.reasonId),
    placedBy: person(hold.placedBy),
    placedAt: hold.placedAt,
    releasedBy: hold.releasedBy === null ? null : person(hold.releasedBy),
    releasedAt: hold.releasedAt,
  };
}

/** Why a member may not agree to a request; whoever asked can only take it back. */
export function mayDecide(acting: Acting, erasure: Erasure): Permission {
  if (erasure.state !== 'asked') return no('It was decided already.');
  const role = keeperOnly(acting);
  if (!role.allowed) return role;
  return erasure.askedBy === acting.memberId
    ? no('You asked for this yourself. Somebody else has to agree; you can take it back.')
    : yes;
}

export function mayLift(acting: Acting, erasure: Erasure): Permission {
  if (erasure.measure !== 'restrict' || erasure.state !== 'done') {
    return no('There is no restriction to lift.');
  }
  return keeperOnly(acting);
}

export function keeperOnly(acting: Acting): Permission {
  return hasRole(acting, ...keeperRoles)
    ? yes
    : no(`Only ${rolesInWords(keeperRoles)} can do this.`);
}

async function people(tx: Transaction, ids: readonly (string | null)[]) {
  const names = await tx.use(MemberRepository).namesOf(ids.filter((id) => id !== null));
  return (memberId: string) => ({ memberId, name: names.get(memberId) ?? 'Somebody who left' });
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
