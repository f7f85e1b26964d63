import { BOUNDARIES, gmp2024 } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const FLIRTING = [
  /\b(?:gorgeous|sexy|fit|hot|hottie|stunner|dreamy|handsome|foxy|babe|hunk|beautiful|easy on the eye)\b[^.!?\n]{0,40}\b(?:dr|doc|doctor|nurse|receptionist|you|x|xx|eyes|smile|single|married|number)\b/,
  /\b(?:you|dr \w+|doc|doctor|nurse|that (?:nurse|doctor)|he|she)\b[^.!?\n]{0,30}\b(?:is|are|so|looking|looks?) (?:so |well |very |absolutely |a bit (?:of )?(?:a )?|bloody )*(?:gorgeous|sexy|fit|hot|handsome|fanciable|a stunner|a dish|lush|stunning|beautiful|foxy)\b/,
  /\b(?:flattery will get you|fancy (?:a (?:drink|date|coffee|pint)|you|him|her|the pants)|take you (?:out|for)|go on a date|date (?:me|night)|are you single|is (?:he|she) single|ask (?:you|him|her) out|give me your number|cheeky (?:wink|drink)|marry me|kiss you|kiss it better|cuddle|snog|wink wink|in my dreams|crush on|heart (?:skips|races|melts)|weak at the knees|blush(?:ing)?)\b/,
  /\b(?:those|your|his|her|them) (?:lovely |gorgeous |beautiful |big |blue |brown |dreamy )*(?:eyes|smile|lips|bum|legs|hands|body)\b[^.!?\n]{0,30}(?:\b(?:doc|doctor|nurse|dr|all day|daily|again|see|x)\b|😍|😘|😉)/,
  /\b(?:book|come|make an excuse|pretend|invent)\b[^.!?\n]{0,30}\b(?:just to see|to see (?:those|your|his|her) (?:eyes|face|smile))\b/,
  /\b(?:gorgeous|sexy|darling|handsome|beautiful|babe) x+\b/,
];
const GENERIC = [
  /\b(?:weather|day out|garden|flowers|cake|view|baby|dog|cat|love you (?:guys|all)|the team|building|keep fit|getting fit|fit note|fit and well|fit for|hot (?:water|weather|day|drink))\b/,
];

export const flirtatious = defineRule({
  id: 'boundaries.flirtatious',
  title: 'Romantic or sexual tone',
  appliesTo: ['comment', 'reply', 'post'],
  severity: 'block',
  action: 'refer',
  sentence:
    'Do not answer this online. Keep a record, stay courteous, and ask your defence body if it goes on.',
  why: 'A personal relationship with a patient breaks professional boundaries, and public banter can start one.',
  sources: [gmp2024('¶86'), BOUNDARIES],
  detect: inText({ any: FLIRTING, unless: GENERIC, confidence: 0.75 }),
});
