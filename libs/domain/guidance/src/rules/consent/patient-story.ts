import { gmc2024, MPS_FACTSHEET } from '../../data/sources';
import { HEALTH } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const STORY = [
  rx`\b[a-z'-]+ (?:tells|told|shares?|shared|explains|talks|describes|writes|reveals|says) (?:us |with us |about |how |the |his |her |their |story )+[^.!?\n]{0,80}\b(?:${HEALTH}|weight|stone|recovery|journey|quit|smoking|diagnosis|treatment|care)\b`,
  /\b(?:patient (?:story|stories|testimonial|of the (?:week|month))|(?:his|her|their|a patient's|one patient's) (?:story|journey|testimonial|words)|case study|read (?:his|her|their|how)|in (?:his|her|their) own words)\b/,
  /\b(?:this|a|the|lovely|beautiful|what a|received a|got a|got this|had this|read this) (?:[a-z]+ ){0,2}(?:thank[- ]you )?(?:card|letter|note|message) (?:from (?!us\b|our\b|me\b|your\b|the (?:practice|hospital|surgery|nhs|gp))|came|arrived|we received|today|reads?|says?|said|sent)\b/,
  rx`\b(?:read|hear|watch|see) [a-z'-]+'s (?:[a-z]+ )?(?:story|journey|experience|recovery)\b|\b[a-z'-]+'s (?:story|journey) (?:of|with|to|from|living)\b[^.!?\n]{0,30}\b(?:${HEALTH}|living|recovery|weight)\b`,
  /["'][^"'\n]{12,}["'] ?[-:,]{0,2} ?(?:a|one|another|our|from a|said a|says a|writes a) (?:[a-z]+ ){0,2}(?:patient|carer|mum|dad|lady|gentleman|husband|wife|daughter|son|family|visitor)\b|\bone patient's\b|\ba patient (?:writes|wrote|says|said|told us|shares)\b/,
  /\b(?:thank[- ]you|lovely|beautiful) (?:card|letter|note|message|flowers with a note)s?\b[^.!?\n]{0,12}(?::|"|'|\bthat (?:said|read)|\bsaying|\breading)|(?<!\byou (?:have |will have )?)\b(?:got|received|opened|had) (?:this|a|such a) (?:[a-z-]+ ){0,3}(?:card|letter|note|e-?mail|message)\b(?! about)/,
  rx`^\W*[a-z'-]+ (?:lost|quit|gave up|beat|reversed|conquered|overcame|survived|turned (?:his|her)|got (?:his|her)) [^.!?\n]{0,60}\b(?:how (?:he|she|they)|here is|in (?:his|her)|after|with our|programme|thanks to|find out)\b`,
  /\bhow (?:one|a|our|an?) (?:of our |[a-z-]+ )?(?:patients?|man|woman|mum|dad|couple|resident)\b[^.!?\n]{0,40}\b(?:quit|lost|beat|reversed|got|found|turned|overcame|survived|manages?|copes?|recovered)\b/,
  /\b[a-z'-]+ (?:told|tells|says|said|wrote to|shared with|confided in) (?:us|me|our [a-z]+|the team)\b[^.!?\n]{0,60}\b(?:booze|drink(?:ing)?|smoking|fags|weight|life|family|back|diagnosis|saved|changed|cancer|stroke|diabetes|sober|quit|gave|giving)\b/,
  /\b(?:from|went from|down from|lost|dropped) [^.!?\n]{0,16}\b(?:stone|kilos|kg|pounds|dress size|units|cigarettes|a day)\b[^.!?\n]{0,40}\b(?:how|to|thanks|with our|our|did it|story)\b/,
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
            /\b(?:made[- ]up|fictional|survey|questionnaire|people who (?:filled|answered|replied|took part)|nhs england|dr \w+ (?:explains|talks|tells|writes)|our (?:nurse|doctor|gp|pharmacist|team|practice manager|ppg)|staff|colleague|share your story|tell us your)\b/,
          ],
          confidence: 0.75,
        }).filter(
          (found) =>
            !item.text.people.some(
              (person) => person.listed && person.start <= found.end && person.end >= found.start,
            ),
        ),
});
