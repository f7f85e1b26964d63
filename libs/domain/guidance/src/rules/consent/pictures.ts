import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { type Detection } from '../../rule';

const NOT_REAL =
  /\b(?:drawing|drawn|cartoon|illustration|poster|icon|stock|graphic|logo|mannequin|dummy|silhouette|model release|infographic|photo library|actor|empty|no people)\b/;

/** Detections in the alt texts of pictures that have no recorded consent. */
export function unconsentedPictures(
  item: ScreenedItem,
  shown: readonly RegExp[],
  confidence: number,
): Detection[] {
  return item.alts.flatMap((alt, index) => {
    const consents = item.context.images?.[index]?.consentRefs ?? [];
    return consents.length > 0 || (item.context.consentRefs ?? []).length > 0
      ? []
      : phrasesIn(alt, { any: shown, unless: [NOT_REAL], confidence });
  });
}
