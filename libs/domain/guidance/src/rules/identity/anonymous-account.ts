import { gmc2013, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn, wholeField } from '../../matching';
import { defineRule } from '../../rule';

const ANONYMITY = [
  /\b(?:anonymous(?:ly)? (?:account|profile|gp|doctor|medic|page)|burner account|fake (?:account|name|profile)|under a pseudonym|secret (?:account|gp|doctor)|nobody (?:will )?know(?:s)? (?:it is|who) (?:me|i am)|posting (?:this )?anonymously|throwaway account|no one can trace)\b/,
  /\b(?:not|never) (?:saying|telling|giving|revealing|going to say) (?:you )?(?:who i am|my name|which surgery|where i work)\b|\b(?:will|can) not (?:say|reveal|tell you) who i am\b|\bname withheld\b/,
];
const PSEUDONYM = /\b(?:a\.? ?nony|anonymous|anon|secret|mystery|unnamed|undercover|incognito)\b/i;

export const anonymousAccount = defineRule({
  id: 'identity.anonymous-account',
  title: 'Anonymous professional account',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'Anonymous professional accounts are not allowed here, and they can usually be traced.',
  why: 'What would not be said under a name should not be said.',
  sources: [gmc2013('¶17'), gmc2024('¶9')],
  detect: (item) =>
    hasPseudonym(item)
      ? wholeField(item.text, 0.85).map((found) => ({ ...found, severity: 'block' as const }))
      : phrasesIn(item.text, {
          any: ANONYMITY,
          unless: [/\b(?:reviews? (?:are|can be)|survey|feedback|questionnaire)\b/],
          confidence: 0.7,
        }),
});

function hasPseudonym(item: ScreenedItem): boolean {
  return [item.context.signedAs, item.context.channel].some(
    (name) => name !== undefined && PSEUDONYM.test(name),
  );
}
