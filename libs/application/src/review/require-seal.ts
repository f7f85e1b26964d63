import { type Revision } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { sealOf } from '../posts/manifest';

/**
 * Makes sure that a decision is about the revision that stands now, and that its manifest is the
 * one that was sealed.
 *
 * @param seal hex SHA-256, from the screen of whoever decides
 * @throws AppError SEAL_MISMATCH
 */
export function requireSeal(revision: Revision, seal: string): void {
  const standing = revision.seal.toString('hex');
  if (standing === seal && sealOf(revision.manifest).toString('hex') === standing) return;
  throw new AppError(
    'SEAL_MISMATCH',
    'This is not the version you looked at. Reload, read it again, then decide.',
  );
}
