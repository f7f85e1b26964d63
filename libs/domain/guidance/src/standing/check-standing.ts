import { accountRules } from './account-rules';
import { type Standing, type StandingFinding, type StandingRule } from './types';
import { workflowRules } from './workflow-rules';

/** Every rule about what no text shows. */
export const standingRules: readonly StandingRule[] = [...accountRules, ...workflowRules];

/**
 * Checks an account, a member, or a step of the work against its rules.
 * Pure: today and now come with what is checked.
 */
export function checkStanding(standing: Standing): StandingFinding[] {
  return standingRules.flatMap((rule): StandingFinding[] => {
    const severity = rule.object(standing);
    if (severity === null) return [];
    return [
      {
        rule: rule.id,
        severity,
        ...(rule.action !== undefined && { action: rule.action }),
        message: rule.sentence,
        why: rule.why,
        source: rule.sources.map(({ label }) => label).join('; '),
      },
    ];
  });
}
