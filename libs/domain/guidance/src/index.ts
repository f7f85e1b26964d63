import { allRules } from './rules';
import { standingRules } from './standing/check-standing';
import { type RuleMetadata } from './types';

export {
  FRAGMENT_DAYS,
  type Fragment,
  type FragmentAnswer,
  type FragmentQuestion,
  fragmentsOf,
  mosaicFrom,
  questionsAbout,
} from './across/fragments';
export { type Recognised, recognisedIn } from './entities/recognised-in';
export { parsePracticeProfile, parseScreeningContext } from './profile/parse';
export { RULESET, RULESETS, type Ruleset } from './ruleset';
export { LONGEST_TEXT } from './item';
export { modelVersions } from './model-versions';
export { staffIn } from './names/staff-in';
export { screen, type ScreeningOptions } from './screen';
export { warmUp, warmUpSteps } from './warm-up';
export { checkStanding } from './standing/check-standing';
export type { Standing, StandingFinding, StandingKind } from './standing/types';
export type * from './types';

/** Every rule's metadata, in the order of the catalogue; a settings screen can be drawn from it. */
export const rules: readonly RuleMetadata[] = [...allRules, ...standingRules].map(
  ({ id, family, appliesTo, severity, action, title, sources, clearable, sentence, why }) => ({
    id,
    family,
    appliesTo,
    severity,
    ...(action !== undefined && { action }),
    title,
    sources,
    clearable,
    sentence,
    why,
  }),
);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** One rule's metadata, or undefined when no such rule exists. */
export function ruleById(id: string): RuleMetadata | undefined {
  return byId.get(id);
}
