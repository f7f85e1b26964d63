import { MEDICINE } from './data/medicines';
import { CONDITION } from './data/words';
import { type ScreenedItem } from './item';
import { matches, rx } from './matching';
import { needsPrivateRoute } from './rules/feedback/reply-tone';
import { isDeclared, namedInterests } from './rules/conflicts/interests';
import { type Finding } from './types';

const CLINICAL = rx`\b(?:${CONDITION}|${MEDICINE}|vaccin\w*|jabs?|immunis\w*|screening|symptoms?|treatments?|per cent|\d+(?:\.\d+)? ?%|\d+ in \d+|one in (?:two|three|four|five|six|seven|eight|nine|ten|\d+))`;
const SENSITIVE =
  /\b(?:child|children|baby|babies|toddler|pupils?|bereave\w*|passed away|died|death|funeral|condolences|in memory of|solicitors?|court|inquest|tribunal|police|gmc|cqc|journalist|reporter|bbc|itv|newspaper|press)\b/;
const SENSITIVE_FINDING =
  /^(?:confidentiality\.(?:child|deceased)|legal\.|conflicts\.|consent\.|concerns\.media)/;

/** The lowest approval tier of an item, open blocks aside (they are for the approval to see). */
export function tierOf(item: ScreenedItem, findings: readonly Finding[]): 'T1' | 'T2' | 'T3' {
  const texts = item.ownFields.map((field) => field.canon.text.slice(0, 20_000));
  const declared = namedInterests(item).length > 0 && isDeclared(item);
  if (
    declared ||
    item.hasConsent ||
    texts.some((text) => matches(SENSITIVE, text)) ||
    findings.some((finding) => matches(SENSITIVE_FINDING, finding.rule))
  )
    return 'T3';
  return texts.some((text) => matches(CLINICAL, text)) || needsPrivateRoute(item) ? 'T2' : 'T1';
}
