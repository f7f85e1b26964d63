import { gmc2013, other } from '../../data/sources';
import { ACQUAINTANCE, ATTENDANCE, BODY, CONDITION, HEALTH, KIN } from '../../data/words';
import { SENSITIVE } from '../../data/sensitive';
import { type ScreenedItem } from '../../item';
import { anySentence, matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { privatePeople } from './private-people';

const OTHERS = `(?:my|our|his|her|their|the) (?:[a-z]+ ){0,2}(?:neighbours?|boss|manager|colleague|workmate|mate|friend|pal|ex|landlord|landlady|lodger|flatmate|housemate|cleaner|teacher|babysitter)`;
const HEALTH_OF_OTHERS = [
  rx`\b${OTHERS}\b(?: [a-z]+)?[^.!?\n]{0,70}\b(?:${HEALTH}|in and out of (?:yours|there|the surgery)|overdose|crying|shaking)\b`,
  rx`\b(?:${ACQUAINTANCE}|lad|girl|woman|bloke) (?:at (?:number |no )?\d+|next door|down the road|across the road|over the road|opposite|upstairs|downstairs|from (?:the )?[a-z]+|who (?:works|lives|runs))[^.!?\n]{0,70}\b(?:${HEALTH}|in and out)\b`,
  rx`\bask (?:my|his|her) (?:ex|neighbour|boss|mate|brother|sister|friend)[^.!?\n]{0,20}\b(?:about|for) (?:his|her|their) `,
  rx`\bmy (?:[a-z]+[ -]){0,2}(?:sister|brother|cousin|uncle|aunt|auntie|niece|nephew|(?:mother|father|sister|brother|daughter|son)-in-law|son|daughter|mum|dad|husband|wife|partner|ex)(?:'s)?[^.!?\n]{0,40}\b(?:${SENSITIVE})\b`,
  rx`\b(?:her|him|them|that (?:one|lot|bloke|woman|man|lad|girl|family)|the (?:woman|man|bloke|lady|couple|family|lad|girl|chap|old (?:man|lady|boy|girl))) (?:at|in|from|over|next door|down|across|opposite|up the|behind|with the|who)\b[^.!?\n]{0,60}\b(?:${HEALTH}|sectioned|in and out|dying)\b`,
  rx`\b(?:next[- ]door(?: neighbour)?|neighbour(?: of mine)?|a (?:friend|mate|neighbour|colleague) of mine|someone i (?:know|work with))\b[^.!?\n]{0,30}\b(?:is|has|had|was|got|been|keeps|dying|having)\b[^.!?\n]{0,40}\b(?:${HEALTH}|dying|sectioned)\b`,
  rx`\b(?:bloke|man|woman|guy|lad|girl|lady|couple|family|him|her|them|those|person|one|old boy|old girl|old man|chap) (?:in|at|from|over|opposite|above|below|behind|across|next|two|down|upstairs|downstairs|with) [^.!?\n]{0,40}\b(?:has|have|had|is|got|was|been|gone|off|on|keeps|takes?)\b[^.!?\n]{0,24}\b(?:${CONDITION}|meds|medication|drugs|mental|${SENSITIVE})\b`,
  rx`\b(?:told|telling|tell|shouted|shouting|announced|saying|discussed|heard|hear|overheard|gossip\w*)\b[^.!?\n]{0,40}\b(?:about|that)? ?[a-z]+'s (?:[a-z]+ )?(?:${SENSITIVE}|${CONDITION}|results)\b`,
  rx`\b(?:mr|mrs|miss|ms|old) [a-z'-]+ (?:at|from|in|over|next|across|down|on|who)\b[^.!?\n]{0,60}\b(?:is|has|was|had|been|keeps|off|on|always|needs?|drinks?|drunk)\b[^.!?\n]{0,40}\b(?:${HEALTH}|off (?:her|his) (?:head|face|meds)|pissed|drunk|something|drugs|nurse|carer|mad|mental|dying|confused|losing)\b`,
  rx`\bmy (?:[a-z]+[ -]){0,2}${KIN}\b[^.!?\n]{0,60}\b(?:tried to (?:top|kill|hang|hurt|end)|top (?:himself|herself)|took an overdose|overdosed|was sectioned|got sectioned|slit|cut (?:his|her) wrists|had (?:a|an|her|his) (?:abortion|miscarriage|breakdown|termination|stroke))\b`,
  rx`\b(?:my|our|the|his|her) (?:[a-z-]+ )?${ACQUAINTANCE}(?:'s [a-z]+)?(?: [a-z]+)? (?:is|was|has been|has|'s) (?:still |always |now |back |been |gone )*(?:off (?:sick|work)|off with|signed off|on the sick|sectioned|in rehab|on (?:antidepressants|methadone|tablets|meds|benefits for|the drink)|drinking|using|an? (?:alcoholic|addict|junkie|hypochondriac)|pregnant|suicidal|depress\w+|hiv|positive|infected|mental\w*|swinging the lead|faking)\b`,
  /\b(?:stop|keep|why (?:are|do) you) (?:giving|prescribing|signing|handing) (?:out )?(?:my |that |the |to )?(?:[a-z-]+'?s? )?(?:brother|sister|mate|friend|neighbour|ex|husband|wife|son|daughter|mum|dad|cousin|uncle|lad|bloke|boss|lodger|next door|him|her|[a-z]+) (?:off\b|[a-z]+\b)[^.!?\n]{0,40}\b(?:sells?|abus\w+|addict\w*|drink\w*|fine|pub|lying|swinging|nothing wrong|off sick|hooked)\b|\bsaw [a-z]+(?: [a-z]+)? (?:in|at|coming out of|going in(?:to)?|outside)\b[^.!?\n]{0,30}\b(?:waiting room|surgery|clinic|docs|doctors|reception)\b[^\n]{0,60}\b(?:looked|looks|is it|has (?:she|he|it)|poorly|ill|awful|death|limp\w*|crying|sad|back|again|what is wrong|hope)\b/,
];
const NAMED_LINK = rx`\b(?:${CONDITION}|${HEALTH}|${ATTENDANCE}|crying|in and out|drinking|(?:his|her) (?:[a-z]+ )?(?:${BODY})|always in (?:yours|there)|ambulance)\b`;
const PUBLIC = [
  /\bwitch hazel\b|\b(?:one|two|three|\d) in (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/,
  /\b(?:in the news|on (?:tv|telly|strictly|i'm a celeb)|announced|actor|actress|singer|celebrity|footballer|tweeted|interview|the king|queen|princess|prince)\b/,
];
const THANKS =
  /\b(?:thank|thanks|shout ?out|brilliant|lovely|amazing|wonderful|kind|fantastic|great|star|professional|helpful|excellent|superb|caring|love|credit|appreciate|grateful|nurse|doctor|dr|receptionist|pharmacist|physio\w*|midwife|consultant|surgeon|gp|paramedic|staff|rude)\b/;

export const thirdParty = defineRule({
  id: 'confidentiality.third-party',
  title: 'Somebody else’s health',
  appliesTo: ['comment', 'reply', 'post'],
  severity: 'block',
  action: 'hide',
  sentence: 'This talks about somebody else’s health. Hide it and reply privately if you can.',
  why: 'The person it is about has not agreed to it and may be easy to recognise.',
  sources: [gmc2013('¶13'), other('nhs.uk reviews policy')],
  detect: (item) => [
    ...phrasesIn(item.text, { any: HEALTH_OF_OTHERS, unless: PUBLIC, confidence: 0.75 }),
    ...(item.outbound ? [] : namedOthers(item)),
  ],
});

function namedOthers(item: ScreenedItem): Detection[] {
  if (anySentence(item.text, PUBLIC)) return [];
  return privatePeople(item.text, item)
    .filter((person) => person.score >= 0.6)
    .filter((person) => {
      const around = item.text.around(person);
      const before = item.text.original
        .slice(Math.max(0, person.start - 26), person.start)
        .toLowerCase();
      if (/\b(?:my name is|i am|i'm|im|its|it's|this is|thanks?,?|cheers)\s$/.test(before))
        return false;
      const kinNamed =
        rx`\b(?:my|our|little|neighbour|ask) (?:[a-z]+ ){0,2}(?:${KIN}|${ACQUAINTANCE})? ?$`.test(
          before,
        );
      return matches(NAMED_LINK, around) && (kinNamed || !matches(THANKS, around));
    })
    .map((person) => ({ field: 'text', start: person.start, end: person.end, confidence: 0.75 }));
}
