import { type MappedText } from '../text/mapped-text';
import { type Entity } from '../types';
import { findAddresses, findPostcodes } from './addresses';
import { findDates } from './dates';
import { type EntityFinding } from './entity-finding';
import { findEmails, findUrls } from './links';
import { findNhsNumbers } from './nhs-numbers';
import { findPhones } from './phones';
import { findReferences } from './references';

/** Every identifier in a cleaned text, in order; offsets in the original. */
export function recogniseIdentifiers(clean: MappedText): EntityFinding[] {
  const nhs = findNhsNumbers(clean);
  const dates = findDates(clean);
  const phones = findPhones(clean).filter(
    (phone) =>
      !nhs.some((n) => overlaps(n, phone) && n.labelled) && !dates.some((d) => overlaps(d, phone)),
  );
  return [
    ...nhs,
    ...phones,
    ...findEmails(clean),
    ...findUrls(clean),
    ...findPostcodes(clean),
    ...findAddresses(clean),
    ...dates,
    ...findReferences(clean),
  ].sort((a, b) => a.start - b.start);
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.start < b.end && b.start < a.end;
}
