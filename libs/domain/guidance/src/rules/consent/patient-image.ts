import { RECORDINGS } from '../../data/sources';
import { defineRule } from '../../rule';
import { unconsentedPictures } from './pictures';

const PATIENT = [
  /\b(?:patients?|gentleman|lady|man|woman|mum|mother|dad|father|pensioner|couple|elderly (?:man|woman|lady)|person|someone|people|chap|resident)\b[^.!?\n]{0,50}\b(?:having|getting|receiving|being|on the couch|in (?:a|the) (?:wheelchair|bed|chair|waiting room|clinic|queue|consulting room)|waiting|rolling up|sleeve|with (?:a|the|our) (?:nurse|doctor|gp)|at (?:the|our) (?:clinic|reception|desk|surgery)|blood pressure|ecg|jab|vaccin\w*|injection|examined|treated|bandage|crutches|queu\w*)\b/,
  /\b(?:nurse|doctor|gp|dr \w+|hca|callum|bea|sister)\b[^.!?\n]{0,40}\b(?:giving|taking|checking|examining|vaccinating|treating|dressing|bandaging|with) (?:an? |the |her |his )?(?:[a-z]+ )?(?:patient|gentleman|lady|man|woman|person|pensioner|someone|arm|leg|couple|mum|dad|blood pressure)\b/,
  /\b(?:a|our|one|the) patients?\b/,
  /\b(?:man|woman|lady|gentleman|person|someone|chap|pensioner|mum|dad|couple|girl|boy)\b[^.!?\n]{0,24}\bwith (?:a|an|his|her|their) (?:[a-z]+ )?(?:leg|arm|foot|ankle|hand|head|wrist|bandage|plaster|sling|cast|crutch\w*|walking stick|oxygen|drip|sticker|catheter|rash|scar)\b|\b(?:walking group|exercise class|choir|knitting group|carers'? (?:group|evening)|support group|stop smoking group|group|class) (?:members?|participants?|walkers)\b|\bmembers of (?:our|the) (?:walking|choir|exercise|support|carers)\b/,
  /\b(?:close-?up|photo|picture|shot) of (?:a|an|the|someone's|his|her) (?:[a-z]+ ){0,2}(?:hand|foot|leg|arm|back|face|rash|wound|ulcer|mole|eye|skin|stomach|knee|scar|burn)\b|\b(?:people|queue|line|crowd|patients|families|residents|carers) (?:queuing|waiting|lining|at our|in our|at the (?:flu|vaccin\w+|clinic))\b/,
  /\b(?:man|woman|lady|gentleman|person|someone|chap|pensioner|mum|dad|couple|girl|boy|people|patient|resident|grandad|nan)\b[^.!?\n]{0,40}\b(?:holding (?:his|her|their|up) (?:arm|sleeve|head|leg|prescription|plaster|card|baby)|after (?:the|a|his|her|their) (?:jab|scan|test|appointment|vaccin\w*|operation|check)|thumbs up|showing (?:off )?(?:his|her|their|a)|pointing to|on (?:a|the) (?:bed|trolley|couch|stretcher|scales|treadmill|chair)|with (?:a )?(?:nurse|doctor|gp|our)|sat (?:in|on|with)|lying|in (?:pyjamas|a gown|a hospital)|plaster|sling|mask|smiling|shaking hands|receiving|being|leaving|arriving|talking to)\b/,
  /\b(?:a dozen|dozens|group|crowd|line|queue|row|several|two|three|four|five|six|some|our) (?:of )?(?:[a-z-]+ )?(?:walkers|singers|knitters|members|visitors|runners|dancers|mums|dads|pensioners|older people|attendees|participants|carers|gardeners|people|faces|families|guests|customers)\b|\b(?:walkers|singers|dancers|knitters|runners|joggers|gardeners) (?:with|setting|on|in|at|holding|enjoying|laughing|striding|outside|from)\b/,
];

export const patientImage = defineRule({
  id: 'consent.patient-image',
  title: 'Patient pictured without consent',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'No consent is on file for the person pictured.',
  why: 'A recognisable face in a surgery says that the person is a patient.',
  sources: [RECORDINGS],
  detect: (item) => unconsentedPictures(item, PATIENT, 0.8),
});
