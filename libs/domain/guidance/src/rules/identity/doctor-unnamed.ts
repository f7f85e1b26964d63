import { gmc2013, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const CLAIM = [
  /\bi have been (?:a|an|your) (?:[a-z-]+ ){0,2}(?:gp|doctor|medic|surgeon|consultant)\b[^.!?\n]{0,12}\b(?:for|since|over|all|nearly|longer)\b/,
  /\b(?:as|being) (?:a|an|your|your local) (?:[a-z-]+ ){0,3}(?:gp|doctor|medic|physician|surgeon|consultant|clinician)\b(?! (?:practice|surgery|federation|group|network))/,
  /\bi am (?:also |actually )?(?:a|an|your|the) (?:[a-z-]+ ){0,3}(?:gp|doctor|medic|physician|surgeon|consultant)\b/,
  /\b(?:trust|believe|listen to) me[, ]+(?:i am|as) a\b/,
  /\b(?:speaking|writing|talking) as (?:a|an|one) (?:[a-z-]+ ){0,2}(?:gp|doctor|medic|clinician)\b/,
  /\bin my (?:\d+|[a-z]+|many) years (?:as|of being) (?:a|an) (?:[a-z-]+ ){0,2}(?:gp|doctor|medic)\b|\bas (?:doctors|gps|medics),? (?:we|i)\b/,
  /\b(?:my|in my) (?:medical|clinical|professional) (?:opinion|experience|view)\b|\btake it from a (?:gp|doctor|medic)\b|\bus (?:gps|doctors)\b/,
  /^\W*(?:gp|doctor|medic|consultant) here\b|\bi am one of (?:the|your|our) (?:[a-z-]+ )?(?:gps|doctors|partners|clinicians)\b|\b(?:in )?my (?:work|job|day job|career|practice|role) as (?:a|an|your) (?:[a-z-]+ ){0,3}(?:gp|doctor|medic|physician|surgeon)\b|\bi(?: have)? (?:work|worked|trained|qualified) as (?:a|an) (?:[a-z-]+ ){0,2}(?:gp|doctor|medic)\b/,
];
const SIGNATURE = /\b(?:Dr|Doctor|Prof|Professor)\.?\s[A-Z][\p{L}'’-]+/u;
const ABOUT_OTHERS = [
  /\b(?:if i was|if i were|i am not a|not a doctor|wish i was|training (?:to be|as)|want to be|career|become|(?:to|who|you|they|doctors?) work as a|join us as|registered as|role as|job as|imagine)\b/,
];

export const doctorUnnamed = defineRule({
  id: 'identity.doctor-unnamed',
  title: 'Speaking as a doctor without a name',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'You are speaking as a doctor. Sign with your name and role.',
  why: 'People give a doctor’s word more weight, so a named person must stand behind it.',
  sources: [gmc2013('¶17'), gmc2024('(usually say who you are)')],
  detect: (item) =>
    isNamed(item)
      ? []
      : phrasesIn(item.text, { any: CLAIM, unless: ABOUT_OTHERS, confidence: 0.85 }),
});

function isNamed(item: ScreenedItem): boolean {
  const signature = item.context.signedAs ?? '';
  const signed =
    SIGNATURE.test(signature) ||
    signature
      .trim()
      .split(/\s+/)
      .filter((word) => /^[A-Z]/.test(word))
      .some((word) => item.directory.lists(word.replace(/[,.]$/, '')));
  return (
    signed || SIGNATURE.test(item.text.original) || item.text.people.some((person) => person.listed)
  );
}
