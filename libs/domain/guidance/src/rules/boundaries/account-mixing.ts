import { NHS_EMPLOYERS, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const PRIVATE_LIFE = [
  /\b(?:my|our) (?:holiday|hols|kids|husband|wife|boyfriend|girlfriend|hangover|new (?:car|puppy|kitchen|house|tattoo)|wedding|birthday|weekend|garden|dinner|night out|honeymoon|gym|dog|cat)\b/,
  /\b(?:feeling cute|day off|me time|date night|out out|hungover|wine o'clock|gin o'clock|poolside|beach selfie|holiday selfie|selfie)\b/,
];

export const accountMixing = defineRule({
  id: 'boundaries.account-mixing',
  title: 'Private life on the practice account',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'This looks personal and you are about to post it as the practice. Switch profile.',
  why: 'Followers of the practice take what appears there as the practice speaking.',
  sources: [gmc2024('¶4'), NHS_EMPLOYERS],
  detect: (item) =>
    isPractice(item)
      ? phrasesIn(item.text, {
          any: PRIVATE_LIFE,
          unless: [
            /\b(?:patients?|wellbeing|staff (?:day|away)|charity|our (?:team|practice)|clinic|walking group|you|your)\b/,
          ],
          confidence: 0.65,
        })
      : [],
});

function isPractice(item: ScreenedItem): boolean {
  return !/^personal/i.test(item.context.channel ?? '');
}
