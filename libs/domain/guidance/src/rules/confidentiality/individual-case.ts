import { gmc2013, gmc2024, other } from '../../data/sources';
import { OCCUPATION, ONE_PERSON } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const ONE = `(?:(?:a|an|one|this|another|our|my) (?:[a-z'-]+ ){0,4}(?:${ONE_PERSON}|${OCCUPATION}|patient)|somebody|someone)`;
const ENCOUNTER = [
  rx`\b(?:i|we|i have|we have|i just|i recently)(?: (?:just|once|recently|had|also|then|finally))? (?:saw|met|visited|treated|examined|diagnosed|reassured|spoke (?:to|with)|rang|referred|admitted|looked after|sat with|had|was asked by|were asked by)\b[^.!?\n]{0,16}?\b${ONE}\b`,
  rx`^(?:\W*)(?:just |finally )?(?:saw|met|visited|had|seen|treated|diagnosed) ${ONE}\b`,
  rx`\b(?:a|one|another|my (?:last|first|next|favourite|final|\d+\w*)|this|today's|yesterday's|our (?:last|first|next|\d+\w*|home visit)) (?:[a-z'-]+ ){0,3}patient(?:'s)? (?:[a-z]+ )?(?:told|asked|said|came|rang|brought|thanked|mentioned|walked|called|was|had|has|of mine|today|yesterday|once|just|burst|cried|wanted|insisted|thought|turned|gave|who|this|in|last)\b`,
  rx`\b${ONE}[^.!?\n]{0,24}\b(?:came (?:to see|in)|popped in|walked in|turned up|came through|asked (?:me|us)|told (?:me|us)|rang (?:me|us)|said to (?:me|us)|confided|burst into tears|sat (?:in|down)|was in (?:my|tears)|in (?:room|clinic|surgery|my)|in tears|presented with)\b`,
  rx`\b(?:in|during|at) (?:my|our|today's|this morning's|yesterday's|friday's|monday's) (?:morning |afternoon |evening |busy )*(?:clinic|surgery|consultation|home visit|list)\b[^.!?\n]{0,40}\b${ONE}\b`,
  /\b(?:our|the|my|that|yesterday's|today's|monday's|friday's) (?:home visit|last patient|first patient|\d+ ?(?:am|pm) (?:patient|appointment)|house call)(?:'s)?\b[^.!?\n]{0,60}\b(?:was|had|came|is|turned|told|inr|blood|chest|results?|doing)\b/,
  /\b(?:day|week) (?:two|three|four|five|\d+)(?: of| with)?\b[^.!?\n]{0,30}\b(?:same|our|the|my) (?:chap|patient|lady|man|woman|gentleman|bloke|gent)\b|\bsame (?:chap|patient|lady|gentleman|bloke)\b/,
  /\b(?:one|a|that|this|the) (?:[a-z]+ )?(?:consultation|home visit|conversation|appointment|phone call|case|patient) (?:this week |today |yesterday )?(?:has |that |which |will )?(?:stayed|stays|stay|stuck|sticks|haunts|broke|moved|made (?:me|my|us)|taught|reminded)\b/,
  /\b(?:saddest|hardest|funniest|strangest|oddest|best|worst|toughest|loveliest|happiest|proudest|sweetest|weirdest|most [a-z]+) (?:thing|moment|home visit|consultation|patient|case|call|visit|part|conversation|excuse|question)\b[^.!?\n]{0,60}\b(?:patient|last night|yesterday|this morning|career|surgery today|clinic today|all day)\b/,
  rx`\bjust (?:finished|been|spent|come back|come out|had|put the phone down)\b[^.!?\n]{0,40}\b(?:with|seeing|from|consoling|treating|visiting|on|to) ${ONE}`,
  rx`\b(?:shout[- ]?out|thanks|thank you|well done|hats off|good luck|congratulations|hello|hugs?|apologies|kudos)\b[^.!?\n]{0,12}\b(?:to )?(?:the|that) (?:[a-z]+ ){0,2}(?:${ONE_PERSON}) (?:who|in|with|that)\b[^.!?\n]{0,60}\b(?:clinic|surgery|appointment|waiting room|us|test|jab|ambulance|hospital|yesterday|today|earlier|this (?:morning|week))\b`,
  rx`\b(?:the|that|a|an|another) (?:[a-z]+ ){0,2}(?:${ONE_PERSON}) (?:that |who |whom )?(?:i|we) (?:had to |just )?(?:sent|saw|visited|referred|treated|met|admitted|lost|delivered|told|examined|stitched|spoke|resuscitated|diagnosed|sat)\b`,
  rx`\b${ONE}\b[^.!?\n]{0,16}\b(?:told|asked|thanked|hugged|said to|confided in|admitted to|wept on|shouted at|surprised|rang|phoned) (?:our|the|one of our|my) (?:[a-z]+ )?(?:nurse|doctor|gp|receptionist|team|hca|pharmacist|physio|registrar|colleague|midwife|paramedic|student)s?\b`,
];
const NOT_ONE_CASE = [
  /\b(?:people|patients|parents|folk|some|many) (?:sometimes|often|usually|frequently|tend|regularly|ask|come|worry|tell)\b/,
  /\b(?:imagine|picture this|made[- ]up|fictional|fictitious|not a real|composite|pretend|persona|example only|invented|hypothetical|story ?book|novel|film|museum|archive|century|victorian|in (?:17|18|19)\d\d|wrote in|years ago this month|if (?:a|someone|somebody|you))\b/,
  /\b(?:staff|colleague|team member|registrar|student|trainee|apprentice|journalist|reporter|volunteer|inspector|mp|visitors?|researcher)\b(?! (?:came|told))/,
  /\bi was (?:once )?(?:a|the) patient\b|\ba patient myself\b/,
];
const CLINICIAN =
  /\b(?:gp|doctor|dr|nurse|partner|registrar|salaried|hca|paramedic|pharmacist|physio|clinician|consultant|trainee)\b/;

export const individualCase = defineRule({
  id: 'confidentiality.individual-case',
  title: 'A particular patient or consultation',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence:
    'This reads like a real consultation. Even without a name we do not discuss individual patients publicly.',
  why: 'The patient, their family or a neighbour may recognise the story, and others may fear being next.',
  sources: [
    gmc2013('¶14'),
    gmc2024('¶18 and ¶19'),
    other('GMC, Good medical practice in action (Dr Walker)'),
  ],
  detect: (item) => {
    if (item.context.staffUpdate || item.hasConsent) return [];
    const severity = isClinicianInPublic(item) ? ('block' as const) : ('review' as const);
    return phrasesIn(item.text, {
      any: ENCOUNTER,
      unless: NOT_ONE_CASE,
      unlessAnywhere: [
        /\b(?:made[- ]up|fictional|fictitious|not a real patient|composite|imaginary)\b/,
      ],
      confidence: 0.75,
    }).map((detection) => ({ ...detection, severity }));
  },
});

function isClinicianInPublic(item: ScreenedItem): boolean {
  return CLINICIAN.test((item.context.authorRole ?? '').replaceAll('-', ' ').toLowerCase());
}
