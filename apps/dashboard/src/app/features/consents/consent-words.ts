import { type PicturedKind } from '@canteen/contracts';

/** Whom a picture shows, in words. */
export const kindWords: Record<PicturedKind, string> = {
  adult: 'An adult who is not staff',
  child: 'A child: somebody with parental responsibility agreed',
  staff: 'A member of staff',
};
