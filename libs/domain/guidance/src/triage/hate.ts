import { type Field } from '../item';
import { phrasesIn, rx } from '../matching';
import { type Detection } from '../rule';
import { GROUPS, SLURS } from './hate-words';

const DEHUMANISING =
  '(?:vermin|scum|parasites?|animals?|rats?|cockroach(?:es)?|dogs|pigs|monkeys?|apes?|subhuman|sub-human|filth|trash|garbage|disease|plague|cancer|savages?|degenerates?|disgusting|inferior|evil|worthless|sick|mentally (?:ill|sick)|abominations?|not (?:even )?human|less than human|freaks?|idiots?|stupid|dumb|dirty|criminals?|terrorists?|rapists?|thieves|lazy|scroungers?|leeches|invaders|swarm|infest\\w*|unnatural|sinners?|perverts?|paedophiles?|murderers?|barbari\\w+|brain ?dead|pathetic|liars|greedy|repulsive|gross|revolting)';
const HATE_VERB =
  '(?:hate|despise|detest|loathe|can ?not stand|can not stand|abhor|sick of|disgusted by|disgust me|are disgusting|do not want|fed up (?:of|with) all (?:the|these))';
const NO_RIGHTS =
  '(?:should (?:all |not |never |just )*(?:be (?:shot|killed|hanged|gassed|deported|banned|locked up|put down|sterilised|wiped out|eradicated|exterminated|punished|allowed|in|treated|here|able|given|let|served|castrated|burned|beaten|slaughtered|removed|sent|trusted)|die|go (?:back|home)|have (?:the )?(?:right|rights|vote|kids|children)|vote|exist|burn|rot|suffer|get (?:out|free|treat\\w*|any)|stay|live)|deserves? to (?:be |all )*(?:die|be|burn|suffer|rot|shot|killed|punished|wiped)|do not (?:deserve|belong)|have no (?:place|right)|need to (?:be (?:wiped|killed|deported|eradicated|exterminated|removed|shot|stopped)|go (?:back|home)|get out|die)|must (?:be (?:stopped|killed|deported|removed|wiped)|die|go|leave)|belong in (?:a |the )?(?:kitchen|cage|zoo|jail|prison|gas|hell|camp)|can ?not be trusted|are (?:all )?ruining|are (?:taking over|destroying|not welcome|not wanted|not real|a threat|the problem|the worst|to blame)|go back to where|take (?:all )?our (?:jobs|houses|appointments)|jump(?:ing)? the queue|half of them can ?not speak)';
const HATE = [
  rx`\b(?:${SLURS})\b`,
  rx`\b(?:i|we|really|just|fucking|god i|everyone)\b[^.!?\n]{0,12}\b${HATE_VERB}\b[^.!?\n]{0,24}\b${GROUPS}\b`,
  rx`\b${GROUPS}\b[^.!?\n]{0,20}\b(?:is|are|r|were|be|like you are|as) (?:all |just |so |nothing but |basically |literally |fucking |such |the |a |really |absolute |complete |no (?:better|more) than |like )*${DEHUMANISING}\b`,
  rx`\b${GROUPS}\b[^.!?\n]{0,24}\b${NO_RIGHTS}\b`,
  rx`\b(?:kill|shoot|gas|hang|deport|exterminate|wipe out|eradicate|burn|murder|rape|slaughter|ban|beat up|stab|punch|lynch|get rid of|castrate|attack|hurt|destroy) (?:[a-z]+ ){0,3}${GROUPS}\b`,
  rx`\b(?:fuck|screw|damn|death to|down with|no more|stupid|dirty|filthy|disgusting|bloody|fucking|ugly|lazy|dumb|evil|vile|worthless|useless) (?:all |the |these |those |you )*${GROUPS}\b`,
  /\b(?:half|most|all|none) of (?:them|the (?:doctors|staff|nurses|patients)) (?:can ?not|do not|could not) (?:even )?speak (?:a word of |proper |good )?english\b|\bgo back to (?:your|their|his|her) own country\b|\b(?:send|ship) (?:them|him|her|you) (?:all )?(?:back|home)\b|\b(?:speak|learn) (?:bloody |proper |fucking )?english or\b|\bproper (?:english|british|white) (?:doctor|nurse|gp|one)\b|\b(?:only want|want|prefer|rather have|give me|see) an? (?:white|english|british|proper|male) (?:doctor|nurse|gp)\b[^.!?\n]{0,30}\b(?:not|instead|rather|foreign|none of)\b|\bthis is england\b|\bforeign (?:doctors?|nurses?|gps?|ones?)\b[^.!?\n]{0,40}\b(?:can ?not|do not|useless|not (?:as|properly|real)|coming|taking|butcher\w*|no idea|understand|go back|sick of)\b|\b(?:taking|looking after) (?:all )?(?:our own|their own) (?:first|people)\b|\bcharity begins at home\b[^.!?\n]{0,40}\b(?:immigrant|migrant|foreign)/,
  rx`\b(?:people|someone|anyone|those|everyone) (?:like (?:you|that|them)|of (?:your|that|their) (?:kind|sort|type|race|religion))\b[^.!?\n]{0,40}\b(?:should|deserve|disgust|make me sick|are (?:all )?${DEHUMANISING}|not welcome|die|belong)\b|\byour kind\b[^.!?\n]{0,20}\b(?:not welcome|should|belong|go|are|make)\b`,
];
const COUNTER = [
  /["“][^"”]{2,120}["”][^.!?\n]{0,40}\b(?:is|are|was|racist|sexist|homophobic|hate|wrong|unacceptable|disgusting|hateful|not ok|should not)\b|\b(?:is|are) (?:racist|sexist|homophobic|transphobic|hateful|bigoted|unacceptable|hate speech)\b|\b(?:stop|do not|never|not|no one should|nobody should|wrong to|disgusting to|unacceptable to|you can not|shame on (?:people|anyone)) (?:saying|say|said|call(?:ing)?|tell(?:ing)?|use|using|hating|hate|think(?:ing)?)\b|\b(?:i|we) (?:do not|would never|could never|never|can not) (?:hate|despise|detest|say|think)\b|\b(?:proud|love|loving|support|respect|welcome|equal|inclusion|inclusive|ally|allies|pride)\b|\b(?:not (?:all|every)|are not (?:all )?(?:stupid|dirty|lazy|evil|criminals?|terrorists?|disgusting|vermin|scum|inferior))\b|\bhate(?:s)? (?:how|when|that) (?:people|they|some|society|the way)\b|\b(?:hate crime|hate speech|racis[mt]|sexism|homophobia|islamophobia|antisemitism)\b/,
];

/** Hostility to people for who they are; quotation, denial and counter-speech left out. */
export function hateIn(field: Field): Detection[] {
  return phrasesIn(field, { any: HATE, unless: COUNTER, confidence: 0.8 });
}
