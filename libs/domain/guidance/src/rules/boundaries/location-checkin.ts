import { gmc2013, other } from '../../data/sources';
import { WEEKDAY } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { matches, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { signsIn } from '../../signs';

const PRIVATE_PLACE = [
  /\b(?:checked in|checking in|check-?in|is at|are at|@)\b[^.!?\n]{0,40}\b(?:pub|bar|restaurant|curry|cinema|gym|beach|airport|hotel|club|caravan|home|villa|road|arms|inn)\b/,
  /\b(?:curry|drinks|cocktails|pints?|dinner|meal|night out|prosecco|brunch|gin)\b[^.!?\n]{0,30}\b(?:with|@|at)\b[^.!?\n]{0,30}\b(?:nurses|team|girls|lads|staff|partners|@|road|street|arms|inn|bar|doctors)\b/,
  rx`\b(?:caravan|holiday (?:home|let)|cottage|villa|house|home|flat|boat|allotment|kids|children|school run|gym)\b[^.!?\n]{0,30}\b(?:is (?:at|in|on)|every (?:weekend|${WEEKDAY}|week)|lives? (?:in|at|on)|near|just off)\b`,
  /\b(?:off to|flying (?:to|out)|jetting off|on holiday in|away in|sunning (?:himself|herself)|back from)\b[^.!?\n]{0,40}\b(?:tenerife|spain|majorca|mallorca|ibiza|greece|turkey|florida|france|italy|portugal|cornwall|caravan|villa|beach|until|for (?:a|two) weeks?|with (?:his|her) (?:family|kids|wife|husband))\b/,
  /\b(?:checking in|checked in|team night out|staff night out|works do|christmas do|leaving do|night out)\b[^\n]{0,60}\b(?:at|in|@|from \d|wetherspoons|the [a-z]+)\b/,
  /\b(?:picks?|picking|collects?|drops?) (?:up )?(?:her|his|the|their) (?:[a-z]+ )?(?:kids|children|twins|son|daughter|little (?:one|boy|girl)|boys|girls|baby)\b|\b(?:her|his) (?:kids|children|son|daughter|twins) (?:go|goes|are|is) (?:to|at)\b|\b(?:her|his) (?:mum|dad|mother|father|sister|brother|nan|boyfriend|girlfriend|husband|wife|partner)'?s (?:house|place|flat|in|at)\b|\bat (?:her|his) (?:mum|dad|parents|sister|boyfriend|girlfriend)'?s\b/,
  /\blives? (?:just )?(?:round|around|on|in|at|near|opposite|next to|off|above) (?:the )?[a-z]+\b|\b(?:trains|works out|swims|runs|drinks|shops|goes) (?:at|in|to|along) (?:the )?[a-z]+\b[^.!?\n]{0,30}\b(?:every|most|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|evenings?|weekends?|mornings?|after work)\b/,
  /\b(?:puregym|the gym|wetherspoons|spoons|leisure centre|swimming baths|bingo|slimming world|church)\b[^.!?\n]{0,30}\b(?:most|every|after work|evenings?|weekends?|on \w+day)\b|\b(?:house|home|flat) (?:is )?(?:all )?(?:quiet|empty|unattended)\b|\b[a-z]+'s (?:caravan|holiday home|cottage|boat|flat|house|allotment|local|gym)\b[^.!?\n]{0,20}\b(?:is|every|at|in|on)\b/,
  /\b(?:moved|moving|just moved|moved (?:in|house)|new (?:home|house|flat|place)|settled|bought (?:a|her|his|the)|living|lives)\b[^.!?\n]{0,24}\b(?:in|into|to|at|on|above|opposite|next to|near|round|by|off)\b[^.!?\n]{0,30}\b(?:house|flats?|home|cottage|bungalow|apartment|road|street|lane|avenue|close|terrace|crescent|drive|gardens|square|row|village|marina|next door|number \d+|round the corner)\b/,
  /\b(?:daughter|son|kids?|children|twins|little (?:one|boy|girl)|baby|husband|wife|partner|boyfriend|girlfriend|mum|dad|family)\b[^.!?\n]{0,30}\b(?:starts?|started|goes|go|attends?|is|are|plays?|trains?|works?|dances?|swims?|at|joins?)\b[^.!?\n]{0,24}\b(?:school|infants|juniors|nursery|primary|academy|college|playgroup|football|ballet|gymnastics|swimming|club|uni\w*|[a-z]+ (?:infants|juniors|primary|academy|school|nursery))\b/,
  /\b(?:runs?|jogs?|walks?|cycles?|swims?|surfs?|sails?|parkrun|trains?|rows?|plays?|drinks?|sings?|shops?)\b[^.!?\n]{0,40}\b(?:every|each|most|on) (?:morning|evening|night|week|weekend|lunchtime|day|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b/,
  /\b(?:are|is|both|all|jetting|flying|heading|going|gone|leaving)\b[^.!?\n]{0,12}\b(?:off|away|out|abroad)?\s?(?:to|in|on)\b[^.!?\n]{0,30}\b(?:from (?:the )?\d|until|till|for (?:a|two|three|the) (?:week|fortnight|weeks|month)|together|on holiday|for their (?:honeymoon|wedding|anniversary)|cruise|this weekend)\b/,
];
const NOTICE = [
  /\b(?:(?:go|goes|going) live|slots?|health walk|walk takes|blood tests?|phone lines?|group|class(?:es)?|course|drop-?in|sessions?|annual leave|on leave|stall|open day|clinic|talk|event|find us|come and (?:find|see|join|meet)|join us|volunteer|fundrais\w*|sponsored|home visits?|care homes?|nursing home|children's|house calls?|patients?|your home|at home|cover|fair\b|carers'?|town hall|library|retir\w+|awards?|parkrun|marathon|our patients?|appointments?|clinics?|training)\b/,
];

/** Private life, and when or where: together, in any order. */
const PRIVATE_LIFE =
  /\b(?:hen (?:do|night|party|weekend)|stag (?:do|night)|wedding|honeymoon|anniversary|birthday (?:do|party|drinks|meal|night)|engagement|christening|holidays?|half term|weekend away|mini-?break|city break|cruise|spa|sangria|cocktails?|prosecco|drinks|pub crawl|clubbing|dancing|karaoke|gig|concert|theatre|cinema|panto|musical|football|match|marina|boat|yacht|caravan|camp\w*|villa|beach|lanzarote|tenerife|majorca|ibiza|benidorm|spain|france|greece|turkey|florida|new york|cornwall|and family|with (?:his|her|the) (?:family|kids|children)|(?:his|her) (?:kids|children)|brownies|cubs|scouts|swimming lessons|school run|nursery|school gate|gym|slimming world|church|mum'?s|home alone|day off)\b/;
const WHEN_OR_WHERE =
  /\b(?:tonight|this (?:evening|weekend|friday|saturday|sunday|week)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|evening)|at the [a-z]+|row [a-z]|table \d|spotted|checked in|off to|jetting|flying|back (?:on|in)|until|for (?:a|two|three) (?:weeks?|days?|nights?)|catch (?:her|him|them)|say (?:hello|hi)|from \d)\b/;

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
  detect: (item) => (namesStaff(item) ? privateLifeIn(item) : []),
});

function namesStaff(item: ScreenedItem): boolean {
  return (
    item.text.people.some((person) => person.listed) ||
    /\b(?:nurses|team|staff|girls|we|i|our|doctors|partners|us|check-?in)\b/.test(
      item.text.canon.text,
    )
  );
}

function privateLifeIn(item: ScreenedItem): Detection[] {
  const found = phrasesIn(item.text, { any: PRIVATE_PLACE, unless: NOTICE, confidence: 0.75 });
  if (
    found.length > 0 ||
    !(item.text.people.some((person) => person.listed) || matches(SOME_OF_US, item.text.canon.text))
  )
    return found;
  return signsIn(item.text, { all: [PRIVATE_LIFE, WHEN_OR_WHERE], unless: NOTICE, reach: 1 });
}

/** Colleagues out together, or the writer. */
const SOME_OF_US =
  /\b(?:our|the) (?:girls|lads|nurses|doctors|receptionists|partners|team|staff) (?:are|is|have|had|at|on|off|went|out|all)\b|\b(?:with the (?:girls|lads|nurses|team)|hubby|my (?:husband|wife|kids|mates))\b/;
