import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { detectionAt, matchIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const JARGON =
  /\b(?:smrs?|arrs|pts|qof|ehr|des|les|lcs|cvd|otc|prn|bd|tds|hcps?|mdt|dnas?|dna rate|f2f|hba1c|egfr|bmi|ctr|cqc registered|gdpr|ers|eps2|pomi|snomed|polypharmacy|contraindicat\w+|titrat\w+|prophyla\w+|comorbid\w+|multimorbid\w+|anticoagulat\w+|hypertensive|phlebotomy services|utilis\w+|commenc\w+|facilitat\w+|pursuant|endeavour|ambulatory|triag(?:e|ed|ing) protocol|stakeholders?|signpost\w*)\b/;
const LONGEST = 30;

export const plainEnglish = defineRule({
  id: 'accessibility.plain-english',
  title: 'Jargon or long sentences',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'Swap jargon for plain words and keep sentences short.',
  why: 'Many readers are tired, worried or reading in a second language.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem): Detection[] =>
    item.text.sentences.flatMap((sentence) => {
      const match = matchIn(JARGON, sentence.text);
      if (match) return [detectionAt(item.text, sentence, match, 0.7)];
      const words = sentence.text.match(/[a-z']+/g)?.length ?? 0;
      return words > LONGEST
        ? [
            {
              field: 'text',
              ...item.text.toOriginal(sentence.start, sentence.start + sentence.text.length),
              confidence: 0.6,
            },
          ]
        : [];
    }),
});
