import { gmc2013, gmc2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const WHO =
  '(?:the hospital|hospitals?|a&e|qa|queen alexandra|111|the ambulance service|the pharmacy|pharmacists?|boots|whoever|consultants?|surgeons?|that (?:locum|doctor|gp|surgery|nurse)|locums?|junior doctors|the (?:other|previous|last|neighbouring) (?:surgery|practice|gp|doctor)|next door|down the road|the ccg|the icb|icb|nhs england|community (?:nurses|team)|social services|the midwives|managers|our (?:neighbours|colleagues) at|the council|camber \\w+|medical centre|specialists?|physios?|paramedics?|health visitors?|midwives|midwife|dentists?|opticians?|ambulance crews?|(?:our|the) (?:old|former|last|ex-?) ?(?:partner|gp|doctor|nurse|manager|receptionist)|pharmacy next door|the chemist|that ward|the ward|a&e|the lab|secondary care|colleagues?)';
const BAD =
  '(?:useless|incompetent|hopeless|clueless|lazy|shambles|joke|disgrace(?:ful)?|dreadful|appalling|terrible|rubbish|shocking|negligent|dangerous|pathetic|idiots?|amateurs?|cowboys?|can not be bothered|could not care less|dump(?:ing|ed|s)?|botched|butchered|no idea|could not diagnose|messed up|cocked up|failed|got it wrong|never answer|back to medical school|should be (?:struck off|ashamed|sacked)|not fit|passing the buck|fobbed|dropped the ball|laughing stock|loses? everything|never do their job|bone idle|paid to|nonsense|rude|waste of (?:time|space|money)|go elsewhere|avoid|fault|worst|no use|not up to|lets? (?:us|you|everyone) down|could not (?:organise|run|care)|can not (?:organise|be trusted|read)|too busy (?:drinking|chatting)|shame on)';
const POORLY =
  "(?:(?:rarely|never|hardly ever|do not|does not|did not|seldom|clearly do not|could not|can not|will not|would not|always|once again|yet again|again)(?: \\w+)? (?:know|knows|knew|bother|bothers|listen|listens|reply|read|reads|write|writes|do|does|did|tell|tells|care|cares|find|get|gets|got|answer|answers|pick|think|loses?|forgets?|communicate|check|checks|refuse|refuses|lost|forgot|messed|made)|(?:made|make|makes|making) (?:a|an) (?:complete |right |total |real |proper )?(?:pig'?s ear|mess|hash|dog'?s (?:dinner|breakfast)|balls-?up|botch|meal|shambles|mockery|mistake)|lost it|forgot(?:ten)? (?:again|to)|well known for|notorious|famous for|couldn'?t find|all over the place|asleep on the job|on another planet|living in the dark ages|as useful as|chocolate teapot|a law unto)";
const DISPARAGING = [
  /\bif (?:only )?(?:the|their|those|that) (?:[a-z]+ ){0,2}(?:clerks?|secretar(?:y|ies)|doctors?|consultants?|receptionists?|nurses?|pharmacists?|staff|team|lot)\b[^.!?\n]{0,24}\b(?:could|can|knew how to) (?:actually )?(?:read|write|count|spell|type|tell the time|find)\b|\b(?:could|can) ?not find (?:a vein|their (?:own )?[a-z]+|its (?:own )?[a-z]+)\b[^.!?\n]{0,20}\bwith\b/,
  rx`\b${WHO}\b[^.!?\n]{0,60}\b${BAD}\b`,
  rx`\b${BAD}\b[^.!?\n]{0,40}\b(?:by|from|at|of) ${WHO}\b`,
  /\bwhoever (?:discharged|wrote|saw|referred|prescribed|treated|did|sent|told|decided)\b[^.!?\n]{0,60}\b(?:needs|should|must|ought|clearly|obviously|wants)\b/,
  /\b(?:blame|fault of|thanks to the incompetence|do not blame us,? blame)\b[^.!?\n]{0,20}\b(?:the hospital|hospital|a&e|111|the pharmacy|icb|locum|consultant)\b/,
  rx`\bshame on ${WHO}\b`,
  rx`\b${WHO}\b[^.!?\n]{0,40}\b${POORLY}\b`,
  rx`\b(?:useless|hopeless|pathetic|shambolic|woeful|dreadful|appalling|incompetent|awful|terrible|clueless)\b[^.!?\n]{0,30}\b${WHO}\b`,
  /\b(?:trust|leave it to|typical|classic|good old|as usual|once again|yet again|surprise,? surprise)[,: ]+(?:the |our |that )?(?:hospital|qa|a&e|111|pharmacy|boots|consultant|ambulance|icb|social services|locum|district nurses|council|lab|midwives)\b/,
  /\b(?:who|what|where) (?:on earth |the hell |exactly )?(?:trains?|trained|hires?|employs?|runs?|teaches|taught|manages?|pays|do they find|did they (?:train|get)|are they (?:doing|thinking|playing))\b[^.!?\n]{0,16}\b(?:these|those|them|that|this|people|place|at|lot)\b/,
  /\b(?:have|has|had|did|do) (?:managed to |once again |yet again |again )?(?:sent?|lost|lose|forgotten|forget|messed|mixed|cocked|ballsed|screwed|mucked|bungled|botched) (?:up )?(?:the |a |our |your |every |another )?(?:wrong |right )?(?:letter|referral|patient|results?|discharge|prescription|form|bloods|appointments?|it|things|up)?s? ?(?:again|yet again|as usual|up again)\b/,
  rx`\b${WHO}\b[^.!?\n]{0,60}\b(?:(?:can ?not|could not|clearly can ?not|does not|do not|never) (?:even )?(?:read|spell|count|write|tell|find|use|take|examine|answer|cope|organise|be bothered)|(?:is|are|was|were) (?:a |an |such a |in )?(?:shambles|mess|disaster|farce|joke|chaos|meltdown|state|nightmare)|give(?:s)? out (?:such |really )?(?:rubbish|terrible|bad|wrong|poor|dangerous) advice|(?:rubbish|terrible|bad|wrong|poor|dangerous) advice|pick(?:ing)? up the pieces|clear(?:ing)? up (?:after|the|their)|our problem|no[- ]hopers?|dump(?:ed|s|ing)?|sent us (?:three|another|more)|(?:train|teach) (?:these|those|them)|whatsoever|cuts? corners?|no clue|half[- ]asleep|on strike again)\b`,
  /\b(?:out of hours|ooh service|community (?:nursing|nurses|team|midwi\w+|matron)|district nurs\w+|the midwives|midwives (?:up|down|at)|111|999|ambulance|hospital|a&e|pharmacy|chemist|social (?:services|care)|mental health team|camhs|dentists?|opticians?|physios?|icb|commissioners|nhs england)\b[^.!?\n]{0,60}\b(?:shambles|rubbish|hopeless|useless|can ?not (?:read|count|tell|even)|clueless|pick up the pieces|joke|disgrace|incompetent|nonsense|waste|mess|idle|dreadful|poor|awful)\b(?! (?:weather|bin|collection|signal|about (?:this|the)))/,
];

export const disparagesColleague = defineRule({
  id: 'conduct.disparages-colleague',
  title: 'Criticises colleagues in public',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Criticise systems privately, not colleagues publicly.',
  why: 'Patients lose trust in the next service they will need.',
  sources: [gmc2013('¶15'), gmc2024('¶14'), other('BMA, Social media guidance')],
  detect: (item: ScreenedItem) =>
    phrasesIn(item.text, {
      any: [...DISPARAGING, ...services(item)],
      unless: [
        /\b(?:very busy|(?:never|not|does not|do not|did not|will not|can not) (?:your|our|close|open|take|have|need|worry|forget|hesitate|accept|see)|not (?:your|anyone's|the \w+'s) fault|it fault|no fault|under pressure|doing their best|thank|grateful|failed (?:appointments?|delivery)|no idea (?:how|what) we)\b/,
      ],
      confidence: 0.8,
    }),
});

function services(item: ScreenedItem): RegExp[] {
  return item.input.profile.otherServices
    .map((service) =>
      service
        .toLowerCase()
        .replace(/\(.*?\)/g, '')
        .trim()
        .replace(/[^a-z0-9' ]/g, '.'),
    )
    .filter((service) => service.length > 2)
    .map((service) => new RegExp(`\\b${service}\\b[^.!?\\n]{0,60}\\b${BAD}\\b`));
}
