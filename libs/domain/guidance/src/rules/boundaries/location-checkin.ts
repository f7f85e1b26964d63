import { gmc2013, other } from '../../data/sources';
import { WEEKDAY } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const PRIVATE_PLACE = [
  /\b(?:checked in|checking in|check-?in|is at|are at|@)\b[^.!?\n]{0,40}\b(?:pub|bar|restaurant|curry|cinema|gym|beach|airport|hotel|club|caravan|home|villa|road|arms|inn)\b/,
  /\b(?:curry|drinks|cocktails|pints?|dinner|meal|night out|prosecco|brunch|gin)\b[^.!?\n]{0,30}\b(?:with|@|at)\b[^.!?\n]{0,30}\b(?:nurses|team|girls|lads|staff|partners|@|road|street|arms|inn|bar|doctors)\b/,
  rx`\b(?:caravan|holiday (?:home|let)|cottage|villa|house|home|flat|boat|allotment|kids|children|school run|gym)\b[^.!?\n]{0,30}\b(?:is (?:at|in|on)|every (?:weekend|${WEEKDAY}|week)|lives? (?:in|at|on)|near|just off)\b`,
  /\b(?:off to|flying (?:to|out)|jetting off|on holiday in|away in|sunning (?:himself|herself)|back from)\b[^.!?\n]{0,40}\b(?:tenerife|spain|majorca|mallorca|ibiza|greece|turkey|florida|france|italy|portugal|cornwall|caravan|villa|beach|until|for (?:a|two) weeks?|with (?:his|her) (?:family|kids|wife|husband))\b/,
];
const NOTICE = [
  /\b(?:annual leave|on leave|stall|open day|clinic|talk|event|find us|come and|join us|volunteer|fundrais\w*|sponsored|home visits?|care homes?|nursing home|children's|house calls?|patients?|your home|at home|cover)\b/,
];

export const locationCheckin = defineRule({
  id: 'boundaries.location-checkin',
  title: 'Where staff are in private life',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'This shows where a member of staff will be in private life. Leave it out.',
  why: 'Anyone can read it, also people who should not know where staff and their families are.',
  sources: [
    gmc2013('¶8'),
    other('NHS, Misuse of social media to harass, intimidate or threaten NHS staff (2016)'),
  ],
  detect: (item) =>
    namesStaff(item)
      ? phrasesIn(item.text, { any: PRIVATE_PLACE, unless: NOTICE, confidence: 0.75 })
      : [],
});

function namesStaff(item: ScreenedItem): boolean {
  return (
    item.text.people.some((person) => person.listed) ||
    /\b(?:nurses|team|staff|girls|we|i|our|doctors|partners|us|check-?in)\b/.test(
      item.text.canon.text,
    )
  );
}
