import { NHS_EMPLOYERS, gmc2024 } from '../../data/sources';
import { KIN } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const PRIVATE_LIFE = [
  rx`\b(?:my|me and my) (?:[a-z]+ ){0,2}(?:holiday|hols|${KIN}|hangover|car|puppy|kitten|kitchen|house|flat|sofa|tattoo|wedding|birthday|weekend|garden|allotment|dinner|tea|night out|honeymoon|gym|dog|cat|bestie|mates|girls|boys|boiler|bathroom|landlord|commute|haircut|nails|ex|slippers|bed|just ?giving|fundrais\w+ page|sponsor\w* page)\b`,
  /\bour (?:holiday(?! (?:opening|hours|times|closing|cover|rota))|honeymoon|wedding|night out|new (?:house|kitchen|car|puppy|kitten)(?! [a-z]+s\b)(?!-))\b/,
  /\b(?:selling|for sale|wanted|anyone (?:know|recommend|want|got))\b[^.!?\n]{0,40}\b(?:£|collect|plumber|electrician|hairdresser|builder|cleaner|sofa|tickets|car|babysitter|nail)\b/,
  /\b(?:had|having|what) (?:the |a |such a )?(?:best|loveliest|amazing|fab|great|brilliant|lovely) (?:week|weekend|time|holiday|night|break|birthday|few days) (?:in|with|at|away|ever)\b|\b(?:off to|going to|on (?:our|my) way to) (?:see|watch|the (?:pub|beach|gym|airport|match|cinema))\b[^.!?\n]{0,40}/,
  /\b(?:too much|glass of|bottle of|pint of) (?:wine|prosecco|gin|beer)\b|\bnetflix and\b|\bthis is me (?:at|in|on|after)\b/,
  /\b(?:feeling cute|day off|me time|date night|out out|hungover|wine o'clock|gin o'clock|poolside|beach selfie|holiday selfie|selfie)\b/,
  /\b(?:proud|love|miss|happy birthday to|congratulations to) (?:of )?my (?:[a-z]+ )?(?:son|daughter|boy|girl|kids?|children|husband|hubby|wife|mum|dad|nan|brother|sister|niece|nephew|boyfriend|girlfriend|fianc\w+|grandson|granddaughter|baby|bestie)\b|\bdrinks (?:are )?on me\b|\b(?:anyone|anybody) (?:know|recommend|got|have|want|fancy|free|selling|going)\b[^.!?\n]{0,16}\b(?:a|an|any|for|to|of)\b[^.!?\n]{0,30}\b(?:dog sitter|cat sitter|babysitter|plumber|cleaner|builder|gardener|hairdresser|electrician|lift|room|flat|tickets?|drink|pub|takeaway|pizza|spare)\b/,
  /\b(?:happy anniversary|love you (?:babe|hun|mum|dad)|best (?:husband|wife|mum|dad) (?:ever|in the world)|can ?not wait to see (?:my|you) (?:babe|hun|boy|girl)|packing my|my suitcase|airport bound|holiday mode|new car day|gym done|leg day|5k done|pb today|couch to 5k done)\b/,
  /\b(?:beach|lazy|family|spa|pool|snow|duvet|date|movie|pamper|shopping|sofa|bbq|festival) (?:day|days|weekend|night|afternoon|time)\b[^.!?\n]{0,30}\b(?:with|back|today|finally|bliss|heaven|kids|hubby|the (?:girls|boys|kids|family))\b|\b(?:with|and) the (?:kids|hubby|mrs|missus|other half|in-?laws|girls|lads|grandkids)\b[^.!?\n]{0,30}\b(?:back|today|bliss|weekend|beach|park|pub|pool|zoo|sun|xx?|again|🍷)\b/,
];

export const accountMixing = defineRule({
  id: 'boundaries.account-mixing',
  title: 'Private life on the practice account',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'This looks personal and you are about to post it as the practice. Switch profile.',
  why: 'Followers of the practice take what appears there as the practice speaking.',
  sources: [gmc2024('¶4'), NHS_EMPLOYERS],
  detect: (item) =>
    isPractice(item)
      ? phrasesIn(item.text, {
          any: PRIVATE_LIFE,
          unless: [
            /\b(?:patients?|wellbeing|staff (?:day|away)|charity|our (?:team|practice)|clinic|walking group|our (?:new )?(?:nurse|receptionist|staff)|your)\b/,
          ],
          confidence: 0.65,
        })
      : phrasesIn(item.text, { any: [...PRACTICE_NEWS, named(item)], confidence: 0.7 }),
});

/** What belongs on the practice's own page. */
const PRACTICE_NEWS = [
  /\b(?:our|the) (?:surgery|practice|flu clinic|clinics?|phone lines?|reception|patients|opening (?:hours|times)|appointments?) (?:is|are|will|opens?|closes?|run|can|now)\b|\bwe (?:are|will be) (?:closed|open) (?:on|for|from|until|at)\b|\bbook (?:your|a) (?:flu|covid|jab|smear|appointment|vaccin\w+)\b/,
];

function named(item: ScreenedItem): RegExp {
  const name = item.input.profile.name.toLowerCase().replace(/[^a-z0-9 ]/g, '.');
  return new RegExp(
    `\\b${name}\\b[^.!?\\n]{0,40}\\b(?:is|are|will|opens?|closes?|clinic|closed|open)\\b`,
  );
}

function isPractice(item: ScreenedItem): boolean {
  return !/^personal/i.test(item.context.channel ?? '');
}
