import { gmc2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';
import { likely } from './likely';
import { hateIn } from '../../triage/hate';

/** Said against such talk, or about languages and services. */
const OBJECTED_TO = [
  /\b(?:racis[mt]|sexis[mt]|disgusting (?:that|how|to hear)|who (?:said|shouted|told)|stop (?:saying|telling)|interpreters?|training|hear(?:ing)? people say|how dare)\b/,
];
/** Refusing somebody, or wishing them away, for what they wear, where they come from or what they are. */
const REFUSED_FOR_WHAT_THEY_ARE = [
  /\b(?:do not|will not|would not|refuse to|not|never|rather not) (?:want|like|see|have|trust|let|be seen by|be touched by|speak to|deal with)\b[^.!?\n]{0,50}\b(?:head ?scar(?:f|ves)|scarf on|hijabs?|burqas?|burkas?|niqabs?|turbans?|veils?|towels? on|accents?|foreign\w*|immigrants?|muslims?|jews?|gypsies|travellers?|gays?|lesbians?|trans|blacks?|asians?|africans?|indians?|pakistani\w*|poles|polish|romanians?|eastern european)\b/,
  /\b(?:too many|all (?:the|these|those|of them)|nothing but|full of|overrun (?:with|by)|swamped (?:with|by)|those|them) (?:bloody |fucking |of (?:these|those) |the )*(?:foreigners?|immigrants?|migrants?|asylum seekers?|muslims?|gypsies|travellers?|poles|romanians?|africans?|asians?|illegals?|refugees?)\b[^.!?\n]{0,60}\b(?:english|waiting room|surgery|appointments?|here|queue|list|country|first|us|our|there|in there|seen)\b/,
  /\b(?:men|women|blokes?|girls|males?|females?|old people|gays?|foreigners|they|them)\b[^.!?\n]{0,16}\b(?:should not|should never|can not|must not|have no business|are not fit to|ought not to) (?:be|being|become|work as|do) (?:a |an )?(?:nurses?|doctors?|gps?|surgeons?|midwives|receptionists?|in charge|allowed|here|treated|seen)\b/,
  /\b(?:go|goes|get|crawl|clear off|sod off|send (?:him|her|them)) back (?:to )?(?:where (?:you|they|he|she) (?:came|come|belong)|your own|his own|her own|their own|africa|india|pakistan|poland|romania|the jungle)\b|\bnot (?:even )?(?:from|born) (?:here|in this country)\b[^.!?\n]{0,40}\b(?:should|why|get|first|no right|taking|jump)\b/,
  /\b(?:people|them|they|those|some(?:one|body)|others|families|lot)\b[^.!?\n]{0,24}\b(?:only |just )?(?:been (?:in|over) (?:the|this|our) country|(?:just |only )?(?:got|come|came|stepped|fresh) off (?:the|a) (?:boat|plane|bus|lorry)|come over here|came over here|here illegally|not (?:even )?british|never paid (?:in|a penny|tax\w*))\b/,
  /\b(?:gays?|lesbians?|trans(?: people)?|muslims?|jews?|gypsies|travellers|foreigners|immigrants|migrants|asians?|blacks?|refugees|disabled|fat people|old people|benefit claimants|poles|romanians?)\b[^.!?\n]{0,16}\b(?:should|ought to|need to|must|can) (?:all |just |bloody |at least )?(?:pay|wait|go|get|learn|stop|be (?:last|sent|made|charged|refused|at the back)|have (?:their|to)|use|find|not)\b/,
];

export const discriminatory = defineRule({
  id: 'conduct.discriminatory',
  title: 'Targets people for who they are',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'This targets people for who they are.',
  why: 'Discrimination on a protected characteristic is unlawful and drives people away from care.',
  sources: [gmc2024('¶14 and ¶15'), other('Equality Act 2010')],
  detect: (item: ScreenedItem) => {
    const found = [
      ...hateIn(item.text),
      ...phrasesIn(item.text, {
        any: REFUSED_FOR_WHAT_THEY_ARE,
        unless: OBJECTED_TO,
        confidence: 0.75,
      }),
    ];
    return found.length > 0 ? found : likely(item, 'hateful');
  },
});
