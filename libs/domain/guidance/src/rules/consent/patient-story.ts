import { gmc2024, MPS_FACTSHEET } from '../../data/sources';
import { HEALTH } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const STORY = [
  rx`\b[a-z'-]+ (?:tells|told|shares?|shared|explains|talks|describes|writes|reveals|says) (?:us |with us |about |how |the |his |her |their |story )+[^.!?\n]{0,80}\b(?:${HEALTH}|weight|stone|recovery|journey|quit|smoking|diagnosis|treatment|care)\b`,
  /\b(?:patient (?:story|stories|testimonial|of the (?:week|month))|(?:his|her|their|a patient's|one patient's) (?:story|journey|testimonial|words)|case study|read (?:his|her|their|how)|in (?:his|her|their) own words)\b/,
  /\b(?:this|a|the|lovely|beautiful|what a|received a|got a|got this|had this|read this) (?:[a-z]+ ){0,2}(?:thank[- ]you )?(?:card|letter|note|message) (?:from|came|arrived|we received|today|reads?|says?|said|sent)\b/,
];

export const patientStory = defineRule({
  id: 'consent.patient-story',
  title: 'Patient’s story without consent',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'A patient’s story needs written consent that names this channel.',
  why: 'Telling it is a disclosure, even when the story is a happy one.',
  sources: [gmc2024('¶18'), MPS_FACTSHEET],
  detect: (item: ScreenedItem) =>
    item.hasConsent
      ? []
      : phrasesIn(item.text, {
          any: STORY,
          unless: [
            /\b(?:made[- ]up|fictional|nhs england|dr \w+ (?:explains|talks|tells|writes)|our (?:nurse|doctor|gp|pharmacist|team|practice manager|ppg)|staff|colleague|share your story|tell us your)\b/,
          ],
          confidence: 0.75,
        }).filter(
          (found) =>
            !item.text.people.some(
              (person) => person.listed && person.start <= found.end && person.end >= found.start,
            ),
        ),
});
