import { DAY, KIN, ONE_PERSON, PROCEDURE } from '../../data/words';
import { rx } from '../../matching';

/**
 * How a reply or a post gives away that somebody is known to us without saying "you are our patient": by what the
 * diary shows, by an offer that was turned down, by how much better somebody looks, by knowing who it must be.
 */

const BETTER =
  '(?:better|easier|easily|well again|brighter|fitter|stronger|more comfortabl[ey]|on (?:your|his|her) feet|getting about)';
const TURNED_DOWN =
  '(?:declined|refused|rejected|turned down|not (?:taken up|taken|collected|attended|answered|wanted)|left uncollected|went unanswered|ignored|unsuitable|unacceptable)';
const OFFERED =
  '(?:offered|made available|arranged|suggested|proposed|issued|booked|sent|provided|prescribed)';

/** Said to one person. */
export const HINTS = [
  // What the diary or the file shows.
  /\b(?:diary|diaries|rota|screen|systems?|lists?|computer|clinic book|appointment book|records?|file|notes) (?:still |now |only |also |does |do )?(?:has|have|had|shows?|puts|gives|lists|says) (?:that )?you\b|\byou (?:do |still |now |also )?(?:show|come) up (?:as|on|in|under|here)\b|\byou (?:do |still |now |also )*(?:show|appear) as (?:being )?(?:registered|a|one|booked|under|still)\b|\beverything on your (?:file|record|notes)\b|\b(?:the|our|your) (?:last|first|only|latest|previous|next) (?:contact|call|visit|appointment|entry|consultation|note|request) (?:that )?(?:we have|with (?:us|you)|was|is|on)\b|\b(?:read|been|gone|looked|went) (?:back )?through (?:the|your|our|all the) (?:entries|notes|records?|list|lists|log|file|history|letters|calls)\b/,
  // Nobody of that kind was here.
  /\b(?:no|not a|not any) (?:file|records?|trace|log|entry|booking|appointment|call|letter|e-?mail|request|registration)s? (?:of|under|for|from|in) (?:you|your|that|any|anyone|this|the)\b|\b(?:no one|nobody|anyone|anybody|no patient|somebody|someone) (?:here )?(?:matching|fitting|answering|with (?:those|that|your|the)|under (?:that|your|this))\b|\b(?:review|comment|complaint|story|this|that|it) (?:can not|could not|can hardly|does not|must not) (?:possibly )?be (?:about|for|meant for) us\b/,
  // An offer that was turned down, whoever made it.
  rx`\b${OFFERED}\b[^.!?\n]{0,30}\b(?:and|but|which|all|each|both|it|they)\b[^.!?\n]{0,30}\b${TURNED_DOWN}\b`,
  // Something that waits for them.
  rx`\b(?:put|left|printed|saved|kept|posted|set|reserved|signed|filled in|faxed|e-?mailed|sealed|chased|found)\b[^.!?\n]{0,12}\b(?:a copy|copies|it|one|the [a-z]+|that|them|your [a-z]+)\b[^.!?\n]{0,30}\b(?:aside |out |by |up )?for you\b`,
  rx`\bthe (?:[a-z]+ )?(?:letter|results?|form|note|referral|prescription|report|sample)s? (?:from|of|for|dated) [^.!?\n]{0,30}\b(?:is|are|has|have|was|were|came|arrived)\b(?: (?:there|here|in|on file|back|with us|arrived|come|gone|ready|waiting))?`,
  rx`\b(?:the|that|this) (?:[a-z]+ )?${PROCEDURE} (?:was|were|came back|is|are|has come back|have come back) (?:all |quite |perfectly |slightly |a bit |a little |only )?(?:negative|positive|clear|normal|fine|abnormal|borderline|raised|low|high|inconclusive|nothing to)\b`,
  /\byour (?:test |blood |scan )?(?:results?|bloods|prescription|referral|letter|sample|appointment) (?:had|did)\b/,
  rx`\b(?:will|shall|have|has) (?:now |already |gladly )?(?:move|moved|change|changed|swap|swapped|rebook|rebooked|cancel|cancelled|bring forward|brought forward|put back) your (?:[a-z]+ )?(?:appointment|slot|${PROCEDURE})\b`,
  // How they are now.
  rx`\byou(?: are| have been| have| had| will be)? (?:slept|sleep|sleeping|breath(?:ed?|ing)|walk(?:ed|ing)?|mov(?:ed?|ing)|eat(?:ing)?|look(?:ed|ing)?|manag(?:ed?|ing)|cop(?:ed|ing)|mend(?:ed|ing)|heal(?:ed|ing)|recover(?:ed|ing))\b[^.!?\n]{0,16}\b${BETTER}\b|\bhow (?:much |very )?(?:better|well|bright|slim|fit|different) (?:you|he|she) (?:are |is |was |were )?(?:look|seem|sound)\w*\b`,
  rx`\byour (?:breathing|sleep|walking|chest|voice|mood|back|knees?|hips?|hearing|sight|sugars|balance|appetite|colour) (?:is|are|has|have|was|sounds?|seems?|must be|feels?) (?:[a-z]+ ){0,2}${BETTER}\b`,
  /\bwell done (?:you )?(?:for|with|in) (?:sticking|keeping|finishing|completing|getting|giving|losing|coming|managing|taking|going|cutting|staying|quitting|stopping|seeing|persever\w+)\b/,
  // Who of us had to do with them.
  /\benjoyed (?:catching up|chatting|talking|working|sitting|spending|their time|the chat|your chat)\b[^.!?\n]{0,16}\b(?:with|to) you\b|\b(?:i am|that was|it was|was) the (?:nurse|doctor|gp|receptionist|one|person|pharmacist|hca|student)\b[^.!?\n]{0,8}\byou (?:would |will |must |may )?(?:have )?(?:had|met|saw|seen|spoke|spoken|dealt)\b/,
  /\b(?:thank you|thanks|ty|tysm|ta|thx|cheers)\b[^.!?\n]{0,8}\bfor (?:popping|coming|calling|dropping|swinging|stopping|nipping) (?:in|by|over|round|along|to see us|back)\b|\b(?:thank you|thanks)\b[^.!?\n]{0,8}\bfor being (?:so |such |our |a )?[^.!?\n]{0,24}\b(?:when|while|with|for|on) (?:the|our|dr|one of our) (?:[a-z]+ )?(?:doctor|nurse|gp|student|trainee|registrar|receptionist|check-?in)\b/,
  // How long and how many of them.
  rx`\b(?:look(?:ed|ing)? after|car(?:ed?|ing) for|treat(?:ed|ing)?|seen?|known?|have|had) (?:all )?(?:two|three|four|five|six|\d|several|the whole|both|all|many) (?:[a-z]+ ){0,2}(?:generations|of (?:you|your)|of your family|your family)\b|\b(?:the )?rest of (?:your|the) (?:family|household|clan|tribe)\b[^.!?\n]{0,24}\b(?:follow|join|come|here|us|too|register|as well)\b|\byour (?:first|second|last) (?:experience|impression|visit|time|taste) (?:of|with|at|here|to) ?(?:us|here|the surgery|the practice)?\b|\b(?:having|have|had) (?:a|an|you) [a-z ]{0,24}\bon our (?:list|books)\b`,
  rx`\bwe (?:do |all |both |really )*know (?:the [a-z]+s\b|you all|you both|you (?:well|of old)|your (?:whole )?(?:${KIN}|family))(?! (?:are|is|feel|want|would|will|may|might|can))`,
  // Whoever wrote it is known.
  /\b(?:know|knew|work(?:ed)? out|guess(?:ed)?|tell|worked it out|recogni[sz]ed?) (?:exactly |just |full well |perfectly well |straight away )?who (?:you are|this is|it is|wrote (?:this|it|that)|that is|posted)\b|\b(?:we|i) (?:both |all )?know (?:exactly |just |full well )?who\b|\bnot hard to (?:work out|guess|tell|see) who\b|\bfound you,|\b(?:that|this) (?:must|will|would|has to|can only) be (?:about )?(?:you|the [a-z]+(?: [a-z]+)? (?:who|from|with)|mr|mrs|miss)\b/,
  // Hints at what may not be said.
  /\bwithout (?:breaching|breaking|going into|betraying) [^.!?\n]{0,20}\bconfiden\w+|\b(?:rather|a lot|much|far|bit) more to (?:this|it|that|the story|your story)\b|\bmore to (?:this|it|that|the story|your story) than\b|\bnot (?:quite )?the (?:whole|full) (?:story|picture)\b|\b(?:left|leaves|leaving|missed) out (?:the|that|a few|some|how|why|what|the part|the bit)\b|\bforg(?:ot|otten|et|etting) to mention\b|\bconveniently\b/,
  // What they wrote or said to us elsewhere.
  /\byour (?:e-?mail|letter|message|voicemail|e-?consult|form|phone call|call|text|note|request) (?:of|from|on|dated|to (?:us|reception|dr)|said|says|reads?|begins?|began|ended|ends|was (?:answered|logged|timed|received))\b|\byou wrote,? (?:and )?(?:i quote|to us|in)\b/,
  rx`\byour (?:carer|support worker|social worker|keyworker|solicitor|neighbour|${KIN})(?: [a-z]+)? (?:has |have |had |already |also |both |kindly )*(?:rang|rung|called|phoned|told|asked|wrote|collected|picked|booked|cancelled|came|come|brought|mentioned|e-?mailed|arranged|explained|signed)\b(?! (?:about|you|999|111))`,
  /\b(?:in|with|about|criticis\w+|fault|faults|to|of) (?:his|her) (?:care|treatment)\b|\bthe (?:care|treatment|medications?|medicines?|drugs?|dose|tablets|advice|antibiotics?) (?:that )?(?:we|i|our [a-z]+|dr [a-z]+) (?:had )?(?:gave|given|prescribed|provided|issued|offered|supplied|recommended)\b/,
  rx`\b(?:he|she) (?:is|was|has been) (?:now |already |only |still )?(?:been )?(?:signed off|discharged|referred|booked|seen|registered|on our|under)\b`,
];

/** "If you had been here you would know": said only of somebody who was not. */
export const IF_YOU_HAD = [
  /\bif you (?:had|would) (?:actually |ever |really |only |bothered |just )*(?:been|come|attended|asked|rung|seen|turned|waited|told|mentioned|read your|kept|taken|answered|picked|stayed)\b|\bhad you (?:actually |ever |only |just )?(?:come|attended|waited|told|answered|kept|taken|turned up|rung|stayed|been)\b/,
];

/** What a post says of one person whom it need not name. */
export const ONE_OF_OURS = [
  rx`\b(?:the|that|a certain) (?:[a-z]+ ){0,2}(?:${ONE_PERSON}|victim|suspect|defendant|reviewer|gentleman|individual)\b[^.!?\n]{0,70}\b(?:(?:is|was|are|were|has|had|have|did|been)(?: not| never| indeed| also)*(?: and never has been| been)? (?:offered|on our|our|one of our|a patient|registered|in our|known to us|seen by|under our|have an appointment|had an appointment|turned away)|never (?:has been|was) (?:on our|our|a patient|registered))\b`,
  rx`\bto the (?:[a-z]+ ){0,3}(?:${ONE_PERSON}|patient)s? (?:in [a-z ]{2,24}|with [a-z ]{2,24})?\s?(?:who|that) [^.!?\n]{0,70}\b(?:us|our|your|clinic|surgery|desk|reception|waiting room|${DAY})\b`,
  /\b(?:patients of ours|those of our patients|our patients),? (?:who|starting with|including|such as|like)\b[^.!?\n]{0,60}\b(?:posting|posted|complain\w*|group|own|dad|mum|wife|husband|they)\b/,
];
