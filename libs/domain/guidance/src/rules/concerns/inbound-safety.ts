import { gmp2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { detectionAt, matchIn, matches, phrasesIn } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { signsIn } from '../../signs';

const HARM = [
  /\b(?:mixed (?:up )?(?:my|his|her|the|our)|mix(?:ed)?[- ]?up|muddled|swapped|confused)\b[^.!?\n]{0,40}\b(?:tablets?|medicines?|medication|results?|bloods?|notes|records|samples?|prescriptions?|patients?|up with)\b/,
  /\b(?:wrong|incorrect|someone else's|another (?:patient's|person's|lady's|man's)|out[- ]of[- ]date|expired|double|twice the|ten times the) (?:[a-z]+ )?(?:tablets?|medicines?|medication|dose|drugs?|prescription|injection|jab|vaccine|inhaler|insulin|results?|diagnosis|leg|side|ear|eye|notes|blood|antibiotics?|strength|patient)\b/,
  /\b(?:missed|misdiagnosed|failed to (?:spot|diagnose|notice|refer|check|act)|never (?:spotted|picked up|diagnosed|referred|checked|followed)|ignored|dismissed|overlooked|did not (?:spot|pick up|notice|check|diagnose|refer))\b[^.!?\n]{0,50}\b(?:cancer|tumour|stroke|sepsis|fracture|broken|diagnosis|appendix|appendicitis|meningitis|heart|pneumonia|clot|dvt|diabetes|lump|infection|symptoms|ectopic|referral|results?|it for|allerg\w+|warning)\b/,
  /\b(?:told (?:me|us|him|her|my \w+)(?: it was| it is)? (?:just |only |nothing|fine|a virus|anxiety|indigestion|wind|growing pains)[^.!?\n]{0,50}\b(?:turned out|ended up|was actually|it was|now|cancer|hospital|died|a&e|surgery))\b/,
  /\b(?:nearly|almost) (?:died|killed|lost (?:her|him|my|the|a leg))\b|\b(?:nearly|almost) killed (?:me|him|her|my)\b|\b(?:killed|cost) (?:my|him|her|our) (?:[a-z]+ )?(?:mum|dad|nan|husband|wife|mother|father|son|daughter|baby|life|leg|sight)\b|\b(?:died|dead|in (?:icu|intensive care)|ended up in (?:a&e|hospital|icu|resus)|rushed (?:to|in))\b[^.!?\n]{0,60}\b(?:because (?:of )?(?:you|your|they|the (?:doctor|surgery|practice|gp)|nobody)|due to (?:you|your)|thanks to (?:you|your))\b|\bbecause (?:of )?(?:you|your (?:doctors?|surgery|mistake|error)|they)\b[^.!?\n]{0,60}\b(?:died|hospital|a&e|sepsis|stroke|lost)\b/,
  /\b(?:allergic|allergy|allergies)\b[^.!?\n]{0,60}\b(?:prescribed|gave|given|still|anyway|again|despite)\b|\b(?:prescribed|gave|given|put (?:me|him|her) on)\b[^.!?\n]{0,50}\b(?:allergic|allergy)\b/,
  /\b(?:unsafe|dangerous|unsterile|dirty (?:needle|needles|instruments|equipment)|did not (?:wash (?:his|her|their) hands|change (?:his|her|their) gloves|wear gloves|check my (?:name|id|allergies|notes))|reused needles?|needle (?:left|on the floor)|blood on the (?:floor|chair|bed|couch)|fridge (?:was )?broken)\b/,
  // Sent away, then worse; nobody acted; something lost or never sent, and harm.
  /\b(?:sent (?:me |us |him |her |my \w+ )?(?:home|away)|fobbed off|turned away|told (?:me|him|her|us|my \w+)? ?(?:that )?(?:it was|i was|she was|he was|we were|there was nothing|nothing|not to (?:worry|bother|come)|just|only|to (?:walk it off|take|rest|wait|go home|drink|lose weight|come back))|brushed (?:it|me|her|him) off|laughed (?:it )?off|said it was (?:just|only|nothing|a))\b[^.!?\n]{0,90}\b(?:stage (?:[1-4]|one|two|three|four)|cancer|sepsis|septic|stroke|heart attack|appendix|burst|broken|fracture\w*|pneumonia|meningitis|clot|embolism|icu|intensive care|resus|a&e|emergency (?:op|surgery)|tumou?r|ectopic|terminal|amputat\w+|died|ended up in (?:hospital|a&e|qa)|operated)\b/,
  /\b(?:results?|smear|x-?ray|scan|bloods?|blood test|ecg|referral|two week (?:wait )?referral|letter|biopsy|swab|mole|lump)\b[^.!?\n]{0,40}\b(?:lost|mislaid|never (?:sent|acted|followed|looked|chased|read|reported|passed|done)|not (?:acted|followed up|sent|passed|read|looked)|ignored|sat (?:on|there|unread)|missed|forgotten|went missing|nobody (?:told|rang|acted|looked))\b[^.!?\n]{0,60}\b(?:cancer|spread|month|months|weeks|now|worse|too late|abnormal|stage|hospital|year)\b/,
  /\b(?:you|they|your \w+|surgery|practice|nurse|doctor|gp)\b[^.!?\n]{0,16}\b(?:lost|mislaid|never sent|forgot(?:ten)? to send|did not send|never acted on|sat on|ignored|never followed up|nobody acted on) (?:my|his|her|our|the|mum'?s|dad'?s) (?:[a-z]+ ){0,2}(?:results?|referral|sample|smear|bloods?|scan|x-?ray|test|biopsy|swab)\b|\b(?:nobody|no one|no-one) (?:acted on|followed up|chased|looked at|told me about|checked) (?:my|his|her|the|our)\b/,
  /\b(?:was|were) told (?:it was |it were )?(?:just |only )?(?:heartburn|indigestion|a virus|viral|anxiety|stress|growing pains|wind|constipation|a pulled muscle|muscular|the flu|flu|a cold|hormones|my age|nothing|reflux|teething|a sprain)\b/,
  /\b(?:needles?|gloves|instruments?|speculum|dressing|sheet|couch roll)\b[^.!?\n]{0,20}\b(?:was|were|had) ?(?:not|never) (?:been )?(?:changed|cleaned|clean|sterile|washed|replaced)\b|\b(?:same|used|dirty) (?:needle|syringe|gloves)\b/,
  /\b(?:someone|somebody|another (?:patient|person|lady|man)|a stranger)(?: else)?(?:'s|s)\b[^.!?\n]{0,24}\b(?:prescription|tablets|medicines?|medication|results|notes|letter|name on)\b|\b(?:prescription|tablets|medicines?|medication|results|letter|notes|bag)\b[^.!?\n]{0,20}\b(?:was|were|belonged|belonging|meant|with)\b[^.!?\n]{0,16}\b(?:someone else|somebody else|another (?:patient|person|lady|man|woman)|a different patient|not mine|the man next door)\b/,
  /\b(?:infected|infection|abscess|sepsis|scarred|nerve damage|bleed(?:ing)?|agony|haemorrhage\w*)\b[^.!?\n]{0,50}\b(?:because|after (?:you|your|the nurse|they)|due to|was never|were never|never (?:cleaned|changed)|not changed|botched|left in|done wrong)\b|\b(?:botched|messed up|cocked up|made a (?:mess|hash) of|ruined) (?:my|his|her|the|mum'?s|dad'?s) [a-z]+\b/,
  /\b(?:prescribed|gave|given|put (?:me|him|her) on|handed|started (?:me|him|her) on)\b[^.!?\n]{0,40}\b(?:clash(?:es|ed)?|interact\w*|should not (?:be )?(?:tak|mix)\w*|not (?:suitable|safe)|contraindicat\w*|double (?:the )?dose|ten times|too (?:much|strong)|wrong|expired|out of date|made (?:me|her|him) (?:worse|ill|collapse))\b|\bdouble the dose\b/,
  /\b(?:missed|did not (?:spot|see|notice)|failed to|walked (?:me |him |her )?out with)\b[^.!?\n]{0,24}\b(?:a |the |my |his |her )(?:broken|fractured|torn|dislocated|burst|ruptured|collapsed)\b/,
  /\b(?:wrong|someone else'?s|another (?:patient|person)'?s?) (?:label|name|sample|form|sticker|date of birth|results?)\b[^.!?\n]{0,40}\b(?:blood|sample|results?|test|bottle|notes|prescription)\b|\bsaid (?:that )?it was (?:a |an |just |only )*[a-z]+(?: [a-z]+)?(?: and| but|,)? (?:it )?(?:was|turned out|ended up)\b[^.!?\n]{0,30}\b(?:clot|cancer|stroke|broken|fracture|sepsis|heart|tumou?r|appendi\w+|pneumonia|meningitis|worse)\b/,
  /\b(?:gave|given|give|handed|sent|sold|dispensed|delivered|prescribed|injected|got|getting|put)\b[^.!?\n]{0,30}\b(?:someone|somebody|anybody|another (?:patient|person|lady|man|woman)|a (?:different|complete) (?:patient|person|stranger)|next door|a stranger|the wrong (?:person|patient|lady|man)|mrs \w+|mr \w+)(?: else)?'?s?\b[^.!?\n]{0,30}\b(?:warfarin|insulin|morphine|tablets?|medicines?|medication|prescription|inhaler|results?|letter|records?|notes|bag|meds|pills?|blood|jab|injection|dose|drugs?)\b/,
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|several|many|countless|multiple|how many) (?:times|visits|appointments|months|years|weeks|different doctors|doctors|gps)\b[^.!?\n]{0,60}\b(?:lump|cough|bleeding|pain|headaches?|symptoms|mole|weight|tired\w*|breathless\w*|begg\w*|told|went|asked|complained|back)\b[^\n]{0,80}\b(?:cancer|tumou?r|stroke|sepsis|clot|broken|fracture|heart|terminal|stage|died|dead|too late|hospital|leuk\w+|diabet\w*|ruptur\w*|burst|meningitis)\b/,
  /\b(?:no ?(?:one|body)|no-one|nobody|you|they|surgery|doctor|gp|practice|nurse)\b[^.!?\n]{0,16}\b(?:told|rang|called|warned|informed|contacted|noticed|spotted|picked up|acted|checked|followed|realised|bothered|flagged)\b[^.!?\n]{0,40}\b(?:dangerous\w*|critical\w*|abnormal|low|high|results?|bloods?|blood test|potassium|sodium|kidney|allerg\w*|interact\w*|overdose|wrong|scan|x-?ray|infection)\b[^.!?\n]{0,50}\b(?:until|till|collapsed|hospital|ended up|a&e|weeks|months|ambulance|nearly|died|now|too late|rushed)\b/,
  /\b(?:told|said|insisted|decided|diagnosed|thought|treated|dismissed|written off|fobbed)\b[^.!?\n]{0,50}\b(?:piles|ibs|heartburn|indigestion|migraine|anxiety|stress|virus|growing pains|menopause|age|wind|a bug|flu|a cold|constipation|sciatica|a pulled muscle|a sprain|sprain|asthma|reflux|cystitis|uti|hormones|depression|tonsillitis|teething|hay fever|in my head|nothing)\b[^\n]{0,60}\b(?:turned out|turns out|was actually|actually|it was|was in fact|really|ended up|but it|now (?:has|have|it)|later)\b[^\n]{0,30}\b(?:cancer|tumou?r|stroke|sepsis|clot|broken|fracture\w*|heart|terminal|stage|died|leuk\w+|diabet\w*|ruptur\w*|burst|meningitis|appendi\w+|pneumonia|embolism|ectopic|crohn'?s|endometriosis|ms\b|aneurysm|epilep\w+)/,
  /\b(?:prescribed|gave|given|giving|injected|put)\b[^.!?\n]{0,40}\b(?:penicillin|antibiotics?|aspirin|nuts|latex|codeine|ibuprofen|tablets|it|that|something)\b[^.!?\n]{0,40}\b(?:allerg\w*|anaphyl\w*|notes|medical alert|bracelet|red letters|screams)\b|\ballerg\w+\b[^.!?\n]{0,40}\b(?:massive|big|red|bold) letters\b/,
  /\b(?:wrong|incorrect|someone else'?s|out of date|expired|double|contaminated|unlabelled|mislabelled)\b[^.!?\n]{0,16}\b(?:jab|vaccine|injection|dose|tablets?|medicine|medication|prescription|blood|results?|baby|patient|strength|eye|ear|leg|arm|drug|insulin|inhaler|notes|name|sample|diagnosis)\b/,
  /\b(?:lost|mislaid|misplaced|binned|threw away|forgot|never sent|mixed up|sent away|destroyed) (?:my|his|her|our|the|mum'?s|dad'?s|my (?:mum|dad|son|daughter|husband|wife|nan)'?s?) (?:[a-z]+ ){0,2}(?:biopsy|samples?|smear|results?|referral|swab|blood|bloods|scan|x-?ray|ecg|urine|letter|test|slides?)\b/,
];

/** Our people or our work, something of medicine, and what went wrong: together, in any order. */
const OUR_WORK =
  /\b(?:you|your|they|gp|doctors?|dr|nurses?|surgery|practice|locum|pharmacist|paramedic|receptionist|told|prescribed|prescription|meds|medicines?|referral|results?|jab|vaccine|sent (?:home|away|him|her|me)|appointment|review|triage)\b/;
const WENT_WRONG =
  /\b(?:wrong (?:[a-z]+ )?(?:vaccine|jab|dose|tablets?|medicines?|drug|patient|person|baby|results?|notes|leg|arm|eye|ear|strength|blood|name|form)|(?:another|other|different|somebody else's|someone else's) (?:[a-z]+'?s? )?(?:name|record|notes|results|tablets|prescription|letter)|to a stranger|never (?:sent|opened|read|looked|checked|listened|examined|referred|chased|told|washed)|not (?:sent|referred|checked|examined|read|looked at|acted on|washed)|left (?:a|the) [a-z]+ (?:in|inside)|(?:had been )?(?:on|off) the floor|double (?:the )?dose|twice the dose|gone septic|went septic|got infected|infected|nearly (?:lost|died)|rebreak|re-?break|had to (?:be )?(?:re-?done|operate)|on the floor|missed (?:my|his|her|the|a|it)|told (?:it was|nothing|not to worry|me it|her it|him it|us it)|said it was (?:just|only|nothing|a virus|anxiety)|fobbed|overlooked|mix(?:ed)?[- ]?up|ignored|dismissed|(?:two|three|four|five|six|eight|nine|ten|\d+) (?:weeks?|months?|years?) (?:lost|late|too late)|(?:months?|weeks?) lost|too late)\b/;
const AND_HARM =
  /\b(?:cancer|tumou?r|terminal|stage (?:[1-4]|one|two|three|four)|weeks (?:to live|now|left)|got (?:weeks|months|days)|dying|died|dead|death|sepsis|septic|stroke|heart|cardiac|kidneys?|burst|rupture\w*|ventilator|icu|intensive care|hospital|a&e|ambulance|resus|operation|operated|surgery to|amputat\w*|lost (?:the|her|his|my|a) (?:baby|finger|leg|foot|sight|eye|toe|job)|blind|broken|fracture\w*|packed up|collaps\w*|allerg\w+|anaphyla\w+|overdos\w*|miscarr\w+|stillborn|infect\w+|brain|disabled|wheelchair|never (?:walk|work) again|lump was|what i said it was|stranger|needle|vaccine|wrong (?:baby|patient|person|dose|tablets?|vaccine|jab|drug|strength)|another (?:wom[ae]n|man|patient|person|lady)'?s|swab in|strength|coil|record(?:s)? open|medication error)\b/;
const NOT_HARM =
  /\b(?:sorry i missed|missed (?:my|our) (?:appointment|call|slot|bus)|i missed|brilliant|lovely|thank|thanks|saved (?:my|his|her)|great advice|spot on|good news|my (?:own )?fault|wrong (?:end|number|door|day|time|car park)|ignore my|lol|haha|in the (?:guardian|news|paper|times|mail)|on (?:tv|telly|the news)|read about)\b/;

export const inboundSafety = defineRule({
  id: 'concerns.inbound-safety',
  title: 'Allegation of unsafe care',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'refer',
  sentence:
    'Pass this to the clinical lead and the complaints manager. Reply with the holding line only.',
  why: 'Somebody may have been harmed, and others may still be at risk.',
  sources: [
    gmp2024('¶75'),
    other('Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 16'),
  ],
  detect: (item) => {
    const found = [
      ...phrasesIn(item.text, {
        any: HARM,
        unless: [
          /\b(?:my fault|i mixed up|lol|haha|😂|wimp|wrong (?:number|day|door|time|queue|room|form)|misinformation)\b/,
        ],
        confidence: 0.8,
      }),
      ...missedAtLast(item),
    ];
    if (found.length > 0) return found;
    return signsIn(item.text, {
      all: [WENT_WRONG, OUR_WORK, AND_HARM],
      unless: [NOT_HARM],
      reach: 4,
    });
  },
});

/** Sent away or not listened to in one sentence, and in a later one what it was. */
const SENT_AWAY =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|countless|again and again|so many) (?:times|visits|appointments)\b|\b(?:kept|keep|kept on) (?:going back|telling|saying|asking|sending me)\b|\b(?:fobbed off|sent (?:me|him|her|us) (?:home|away)|told (?:me|him|her|us) (?:it was|not to worry|there was nothing)|never (?:listened|examined|checked|referred)|would not (?:listen|refer|see|examine)|laughed at|dismissed|ignored)\b/;
const WHAT_IT_WAS =
  /\b(?:it (?:was|is|turned out to be|is now)|turned out (?:to be)?|now (?:he|she|i|it|they|we)(?: has| have| is| am|'s)?|diagnosed with|ended up with|he has|she has|i have|died of|killed by)\b[^.!?\n]{0,30}\b(?:cancer|tumou?r|stroke|sepsis|a clot|broken|fracture\w*|heart (?:attack|failure)|terminal|stage (?:[1-4]|one|two|three|four)|leuk\w+|meningitis|appendi\w+|pneumonia|embolism|ectopic|aneurysm|dead)\b/;

function missedAtLast({ text: field }: ScreenedItem): Detection[] {
  const before = field.sentences.findIndex((sentence) => matches(SENT_AWAY, sentence.text));
  if (before < 0) return [];
  return field.sentences.slice(before + 1, before + 6).flatMap((sentence) => {
    const match = matchIn(WHAT_IT_WAS, sentence.text);
    return match ? [detectionAt(field, sentence, match, 0.7)] : [];
  });
}
