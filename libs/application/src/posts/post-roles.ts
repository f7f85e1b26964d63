import { type Role } from '@canteen/contracts';
import { type Tier, requiredApprovals } from '@canteen/scheduling';

/** Who may write and change posts. An approver who does becomes an editor of what they changed. */
export const writerRoles: readonly Role[] = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
];

/** Who may approve, send back, hold and release. */
export const approverRoles: readonly Role[] = [
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
];

/** Whose approval counts for a tier; everybody who approves where the tier is not known yet. */
export function approversOf(tier: Tier | null): readonly Role[] {
  const { seats } = tier === null ? { seats: null } : requiredApprovals(tier);
  return seats === null ? approverRoles : [...new Set(seats.flat())];
}

/** Who may clear a block as a false alarm. */
export const clearingRoles: readonly Role[] = ['caldicott-guardian', 'compliance'];

/** Anybody who does more than read may take something down at once. */
export const takingDownRoles: readonly Role[] = [...writerRoles, 'administrator'];
