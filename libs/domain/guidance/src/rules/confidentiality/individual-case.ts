import { gmc2013, gmc2024, other } from '../../data/sources';
import { OCCUPATION, ONE_PERSON } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { detectionAt, matchesAny, phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';
import { storyOfOnePerson } from './one-persons-story';

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
  rx`\b(?:rare|interesting|odd|strange|tricky|sad|funny|lovely|tough|memorable|humbling|classic|textbook|new|good) (?:one|case|presentation|find|spot|diagnosis)\b[^.!?\n]{0,20}\b(?:today|this (?:morning|week|afternoon)|yesterday|in (?:clinic|surgery)|from clinic)\b`,
  rx`\b(?:had|have had|having|spent|shared|enjoyed)\b[^.!?\n]{0,50}\b(?:chat|conversation|consultation|appointment|moment|call|visit|hug|cry|laugh|hour|morning|minutes|afternoon|time|cuppa) (?:with|from|sitting with|holding|listening to|talking to|comforting|helping|persuading) (?:[a-z' ]{0,20})?${ONE}\b`,
  rx`\bhold(?:ing)? (?:the |her |his )?hands? of ${ONE}\b|\b(?:held|holding) (?:a|his|her|someone's|somebody's|a patient's|a dying) (?:[a-z]+'s )?hand\b`,
  /\b(?:my|our|the) (?:very )?(?:last|first|next|final|favourite|oldest|youngest|\d+(?:st|nd|rd|th)?|ten|nine|eleven|lunchtime|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|late) (?:o'clock |[ap]m |\d* ?)?patient\b(?! (?:group|appointment of the day slot|information|survey|leaflet|participation))/,
  /\b(?:can ?not|could not|will never|shall never|never|hard to|still) (?:stop )?(?:forget|forgetting|think(?:ing)? (?:about|of)|get (?:him|her|them) out)\b[^.!?\n]{0,30}\b(?:patient|the (?:man|woman|lady|lad|girl|boy|couple|family|mum|dad|chap|gentleman)|someone|a (?:man|woman|lady|lad|girl|boy|couple|family|mum|dad|chap|gentleman))\b/,
  rx`\b(?:lesson|reminder|takeaway|moral|story|tale|confession|thought|gem|quote|highlight|lowlight|low point|diagnosis|teaching point)s? (?:of the (?:day|week)|from|in|today)\b[^.!?\n]{0,60}\b(?:${ONE_PERSON}|patient)\b`,
  /\b(?:one|some) of (?:my|our) (?:[a-z-]+ ){0,3}patients? (?:today |yesterday |recently |once |just )*(?:has|had|is|was|told|said|asked|came|gave|lost|died|thinks?|lives?|who|whose|with|wanted|refused|cried|rang|brought|calls)\b/,
  rx`^\W*(?:just |finally |so |and |today |had )*(?:had|got|saw|seen|met) (?:one|a lovely one|a right one|another|a classic|a good one) (?:today|this (?:morning|week|afternoon)|yesterday|in clinic|last (?:week|night)|earlier|just now)\b[^\n]{0,60}\b(?:who|whose|with|that|her|his|she|he|ears?|wanted|insisted|been)\b`,
  rx`\bjust (?:off|put down|come off|finished on|hung up) (?:the )?(?:phone|a call|call)\b[^.!?\n]{0,12}\b(?:with|to|from) (?:a |an |one |this )(?:[a-z'-]+ ){0,3}(?:${ONE_PERSON}|patient|caller)\b|\bi (?:once|recently|had once) (?:looked after|treated|knew|saw|met|nursed|cared for) (?:a|an|one|this) (?:[a-z'-]+ ){0,3}(?:${ONE_PERSON}|patient)\b`,
];
/** From a clinician, somebody who did or said something is somebody they treated. */
const TOLD_BY_A_CLINICIAN = [
  rx`\b(?:a|an|one|my|this|that|the|another|today's|yesterday's) (?:[a-z'-]+ ){0,4}(?:${ONE_PERSON}|patient|${OCCUPATION}) (?:who |that |today |yesterday |just |then |once |recently )*(?:was|were|had|has (?:just|been)|said|told|thought|came|asked|insisted|cried|smiled|laughed|refused|wanted|thanked|hugged|admitted|believed|needed|arrived|sat|walked|could not|did not|rang|brought|lost|died|broke|confided|whispered|shouted|waited|presented)\b`,
  rx`\b(?:someone|somebody) (?:who |that |just |today |yesterday )*(?:was|had|said|told|thought|came|asked|insisted|cried|wanted|thanked|admitted|needed|could not|did not)\b`,
  rx`\b(?:saw|met|treated|visited|diagnosed|reassured|told|referred|admitted|examined|helped|comforted|stitched|delivered|vaccinated) (?:a|an|my|one|another|this|yet another) (?:[a-z'-]+ ){0,4}(?:${ONE_PERSON}|patient|${OCCUPATION})\b`,
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
    const told = phrasesIn(item.text, {
      any: isClinicianInPublic(item) ? [...ENCOUNTER, ...TOLD_BY_A_CLINICIAN] : ENCOUNTER,
      unless: NOT_ONE_CASE,
      unlessAnywhere: [
        /\b(?:made[- ]up|fictional|fictitious|not a real patient|composite|imaginary)\b/,
      ],
      confidence: 0.75,
    }).map((detection) => ({ ...detection, severity }));
    return told.length > 0 ? told : reads(item);
  },
});

/** Less sure: a post that tells what became of one person. */
function reads(item: ScreenedItem): Detection[] {
  const story = storyOfOnePerson(item);
  return story && !matchesAny(story.sentence.text, NOT_ONE_CASE)
    ? [{ ...detectionAt(item.text, story.sentence, story.at, 0.6), severity: 'review' }]
    : [];
}

function isClinicianInPublic(item: ScreenedItem): boolean {
  return CLINICIAN.test((item.context.authorRole ?? '').replaceAll('-', ' ').toLowerCase());
}
