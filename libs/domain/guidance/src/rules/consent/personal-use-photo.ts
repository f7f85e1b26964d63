import { MPS_FACTSHEET, NHS_EMPLOYERS } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { matches, wholeField } from '../../matching';
import { defineRule } from '../../rule';

const PREMISES =
  /\b(?:treatment room|consulting room|reception|surgery|clinic|ward|new desk|at work|work desk|waiting room|on call|drugs? (?:fridge|cupboard|trolley)|vaccine fridge|couch|desk|staff ?room|back office|corridor|notes|my room|clinic room|resus|tunic|lanyard|scrubs|theatre|practice|night shift)\b/;

export const personalUsePhoto = defineRule({
  id: 'consent.personal-use-photo',
  title: 'Personal picture from inside the practice',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'Do not take or post personal pictures inside the practice.',
  why: 'What is in the background is seldom noticed before it is public.',
  sources: [MPS_FACTSHEET, NHS_EMPLOYERS],
  detect: (item: ScreenedItem) => {
    const personal = /^personal/i.test(item.context.channel ?? '');
    const pictured =
      item.alts.length > 0 || /\b(?:photo|pic|selfie|story|snap)\b/.test(item.text.canon.text);
    const inside = [item.text, ...item.alts].some(
      (field) =>
        matches(PREMISES, field.canon.text.slice(0, 4000)) &&
        !/\b(?:exterior|outside of|library photo)\b/.test(field.canon.text),
    );
    return personal && pictured && inside ? wholeField(item.text, 0.8) : [];
  },
});
