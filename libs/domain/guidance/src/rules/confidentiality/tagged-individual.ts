import { gmc2024 } from '../../data/sources';
import { CONDITION } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const HANDLE = /(?<![\w@.])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_])/g;
const ORGANISATION =
  /nhs|icb|icp|health|council|gov|charity|trust|uk$|england|police|fire|news|bbc|hospital|pharmacy|surgery|practice|pcn|gp|macmillan|mind|age_?uk|samaritans|cruk|british|royal|diabetes|stroke|heart|foundation|society|library|school|college|uni|centre|club|fc\b|radio|community|official|support|careline|carers/i;
const HEALTH_EVENT = rx`\b(?:carers|group|clinic|evening|class|session|support|programme|course|weigh-?in|stop smoking|quit|slimming|weight|recovery|walk|workshop|meeting|${CONDITION}|vaccinat\w*|jabs?|patients?|well done|graduat\w*)\b`;
const TAG_YOURSELVES =
  /\b(?:tag (?:yourselves|yourself|your (?:friends|mates)|a friend|someone)|tag who|who can you spot)\b/;

export const taggedIndividual = defineRule({
  id: 'confidentiality.tagged-individual',
  title: 'Private people tagged',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'Tagging someone at a health event tells everyone why they were there. Remove the tags.',
  why: 'A tag links a real profile to a health condition or to being our patient.',
  sources: [gmc2024('¶18 and ¶19')],
  detect: (item) =>
    matches(HEALTH_EVENT, item.text.canon.text.slice(0, 4000))
      ? [...tags(item), ...phrasesIn(item.text, { any: [TAG_YOURSELVES], confidence: 0.7 })]
      : [],
});

function tags(item: ScreenedItem): Detection[] {
  return [...item.text.original.matchAll(HANDLE)]
    .filter(
      (match) =>
        !matches(ORGANISATION, match[0]) &&
        !item.directory.lists(match[0].slice(1).replaceAll('_', ' ')),
    )
    .slice(0, 20)
    .map((match) => ({
      field: 'text',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.8,
    }));
}
