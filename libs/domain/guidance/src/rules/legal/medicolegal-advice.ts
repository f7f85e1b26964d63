import { CRITICISM, MDU_CRITICISM } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { mediaEnquiry } from '../concerns/media-enquiry';

const TRIGGERS = [
  /\b(?:solicitors?|lawyers?|barrister|legal (?:action|team|advice|proceedings|letter)|letter before (?:action|claim)|no win no fee|suing|sue (?:you|the|them|this)|see you in court|tak(?:e|ing) (?:you|this|them|it|her|him) (?:all )?to (?:court|the cleaners)|claim(?:ing)? (?:compensation|damages)|your insurers?|a case against (?:you|them|your)|court (?:case|date|action)|small claims|compensation claim|claim (?:against|for (?:negligence|compensation|damages))|clinical negligence|medical negligence|negligence claim|damages|through the courts|(?:you|this) in court|(?:we|they|i) act (?:for|on behalf of)|acting (?:for|on behalf of)|(?:on behalf of|instructed by|instructions from) (?:our|my|the) client|our client|preservation of|pre-action|letter of claim|without prejudice|claims? (?:company|firm|handlers?|management)|case for (?:negligence|clinical|medical|compensation)|breach of (?:your |the |a )?(?:duty|contract|statutory)|in breach of (?:your|the)|duty of care|statutory duty|my (?:brief|union rep|legal rep\w*)|compensation (?:off|from|out of) (?:you|them)|claim (?:arising|against you)|liable|liability|(?:mitchell|leigh day|slater|thompsons|llp|solicitors?) (?:have|has|are|is) (?:taken|got|on|dealing|acting)|citizens'? advice)\b/,
  /\b(?:gmc|nmc|general medical council|nursing and midwifery council|gphc|hcpc|fitness to practise|struck off|ombudsman|phso|coroner|inquest|tribunal|police (?:involved|report|investigation|are|have|will|about)|(?:reported|report|going|gone|speak|spoken|been) (?:it |this |you |them |him |her )?to the police|cqc (?:enforcement|investigation|inspect\w*)|passed (?:it|this|them|everything|you) (?:all )?to the police|police (?:want|wants|asked|took|came)|criminal (?:complaint|charges?|offence)|crime (?:number|reference)|press(?:ing)? charges|manslaughter|judicial review|injunction|subpoena)\b/,
  /\b(?:defamation|defam\w*|libel\w*|slander\w*|stalk(?:ed|er|ing)|harass(?:ed|ing|ment)|restraining order|go(?:ing)? (?:to )?the (?:press|papers|media)|journalist|reporter|newspaper|bbc|itv)\b[^.!?\n]{0,60}/,
];
/** Our own word that care went wrong. */
const ADMITS = [
  /\b(?:we|i|our (?:doctor|gp|nurse|team|receptionist|pharmacist|locum)|the (?:doctor|nurse|locum)|dr [a-z]+) (?:accept |admit |know |agree )?(?:that )?(?:we |i |our (?:doctor|gp|nurse) |the (?:doctor|nurse) )?(?:did )?(?:got|get) (?:the|your|it|his|her|that) (?:[a-z]+ ){0,2}wrong\b[^\n]{0,60}\b(?:hospital|harm\w*|ill|dose|dosage|diagnosis|results?|jab|tablets|prescription|you could have|suffer\w*|operation|worse)\b/,
  /\b(?:we|i|our (?:doctor|gp|nurse|team|receptionist|pharmacist|locum)|the (?:doctor|nurse|locum)|dr [a-z]+) (?:accept |admit |know |agree )?(?:that )?(?:we |i |our (?:doctor|gp|nurse) |the (?:doctor|nurse) )?(?:did )?(?:missed|miss|failed to (?:spot|diagnose|act on)|misread|misdiagnosed|lost|overlooked) (?:the|your|his|her|that|a) (?:[a-z]+ ){0,2}(?:fracture|break|cancer|diagnosis|results?|lump|infection|stroke|sepsis|signs|x-?ray|scan|letter from the hospital|allergy)\b/,
  /\b(?:we|i|our (?:doctor|gp|nurse|locum)|the (?:doctor|nurse|locum)) gave (?:you|him|her|your [a-z]+) the wrong (?:dose|tablets|medicine|medication|jab|injection|vaccine|results?|advice)\b|\b(?:we|i) (?:accept|admit) (?:full |all |legal )?(?:liability|negligence|blame|responsibility for (?:your|his|her) (?:injury|harm|death|illness))\b/,
];
const NOT_A_DISPUTE = [
  /\b(?:has moved|is open|opening hours|qualified as|proud (?:mum|dad)|fascinating|speak at|talk (?:at|by|from)|next door|court (?:usher|clerk|shoes|jester)|jury service|(?:threats|violence|abuse)\b[^.!?\n]{0,40}\breported to the police|what an? (?:inquest|tribunal|coroner|ombudsman) (?:is|does|costs)|coroner (?:is|does) not|guide (?:to|explains)|(?:explains?|free talk|advice session)\b|power of attorney|doing a will|make a will|gmc \d{7}|gmc (?:number|no\.?|reference|ref) |national [a-z]+ helpline|helpline: |register lists|(?:hcpc|nmc|gphc|gmc) register|phone[s]? (?:are|is) being snatched|asked us to say|small claims court next|😂|lol|haha|(?:results?|report) (?:of|from) our|our (?:cqc|inspection)|liability insurance|good solicitor for|wants? to (?:be|become) a|training (?:to be|as) a|studying|will writing|wills?\b (?:and|solicitor)|house|conveyanc\w*|buying|moving|mortgage|probate|power of attorney|free will|solicitors? (?:on (?!it|this)|in (?!this|the matter)|next|opposite|above|office)|gmc (?:number|no)|tennis court|court road|on bbc|watched|radio|police (?:station|community|open|team|cadets)|neighbourhood police|inspectors? (?:called|came)|rated)\b/,
];

export const medicolegalAdvice = defineRule({
  id: 'legal.medicolegal-advice',
  title: 'Ask your defence body first',
  appliesTo: ['comment', 'reply', 'post'],
  severity: 'review',
  action: 'refer',
  sentence: 'Pause, and ask your defence organisation before replying.',
  why: 'Once law, a regulator or the press is involved, a well-meant answer can do harm.',
  sources: [MDU_CRITICISM, CRITICISM],
  detect: (item: ScreenedItem): Detection[] => {
    const { text, kind } = item;
    return [
      ...phrasesIn(text, { any: TRIGGERS, unless: NOT_A_DISPUTE, confidence: 0.8 }),
      ...(kind === 'comment'
        ? mediaEnquiry.detect(item)
        : phrasesIn(text, { any: ADMITS, confidence: 0.75 })),
    ];
  },
});
