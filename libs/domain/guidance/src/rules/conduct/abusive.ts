import { BMA_ABUSE, gmc2013, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';
import { likely } from './likely';
import { abuseIn } from '../../triage/abuse';

const OF_ONESELF = [
  /\b(?:i am|i was|i felt like|silly me|not (?:a|an) (?:idiot|moron)|guinea pig|cow(?:s| ?pat|'s milk)|dragon (?:boat|fruit))\b/,
];
/** An insult used as somebody's name: "the cow on the desk", "you people are filth". */
const NAMED_BY_INSULT = [
  /\b(?:the|that|this|some|your|those|them) (?:[a-z-]+ ){0,2}(?:cow|witch|dragon|battle-?axe|harpy|hag|trout|bat|bag|madam|witches|jobsworth|gestapo|hitler|nazi|rottweiler|bulldog|moron|idiot|clown|muppet|pillock|plank|wally|berk|oaf|git|pig|slug|snake|weasel|worm|toad|rat|waste of space)s? (?:on|at|in|behind|running|who|that|answering|picking|working|from) (?:the |your |our |reception|answers|runs|works|took|told|made|charge)\b/,
  /\b(?:you|they|she|he|you lot|you people|that lot|the lot of (?:you|them)|(?:staff|receptionists?|doctors?|nurses?)(?: there)?) (?:is|are|was|were|'re|look like|sound like|act like|need to learn you are) (?:all |just |nothing but |absolute |complete |total |a |an |the |such |utter |bunch of |load of |pack of |little |jumped[- ]up |nasty |evil |lying |thick )*(?:scum|filth|vermin|trash|rubbish (?:human|people)|dirt|lowlifes?|low-?lifes?|toe-?rags?|slime|rats?|snakes?|leeches|worms?|toads?|jobsworths?|nazis?|gestapo|morons?|idiots?|clowns?|muppets?|imbeciles?|halfwits?|oxygen thieves|waste of (?:space|skin|oxygen|air))\b/,
  /\b(?:dr|doctor|nurse|sister|mrs|mr|miss|that|this|the|your|he|she|you) ?[a-z]*\b[^.!?\n]{0,12}\b(?:is|are|was|'s|being) (?:such |just |nothing but |really |so )*(?:a|an|the) (?:[a-z-]+ ){0,4}(?:arse|ass|arsehole|prick|knob|tit|tool|cow|bitch|bastard|git|sod|swine|cretin|moron|idiot|imbecile|twat|tosser|wanker|prat|pillock|plonker|numpty|muppet|clown|liar|cheat|bully|snob|creep|slob|slug|snake|pig|witch|hag|weirdo|waste of space|disgrace)\b/,
  /\b(?:old|silly|daft|miserable|fat|nasty|grumpy|stupid|horrible|rude|mean|evil|smug|snooty|stuck[- ]up|pompous) (?:old |fat |little |stuck[- ]up |pompous )*(?:bag|bat|cow|witch|trout|goat|fart|git|sod|arse|dragon|hag|biddy|crone|madam|mare|boot|toad|prig|twit)\b/,
];

export const abusive = defineRule({
  id: 'conduct.abusive',
  title: 'Abuse',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'This is abusive towards a person. Keep it respectful; if it came from outside, hide it and report it.',
  why: 'Nobody at work should be insulted in public, and we do not answer in kind.',
  sources: [gmc2013('¶15'), gmc2024('¶14'), BMA_ABUSE],
  detect: (item: ScreenedItem) => {
    const found = [
      ...abuseIn(item.text),
      ...phrasesIn(item.text, { any: NAMED_BY_INSULT, unless: OF_ONESELF, confidence: 0.75 }),
    ];
    return found.length > 0 ? found : likely(item, 'abusive');
  },
});
