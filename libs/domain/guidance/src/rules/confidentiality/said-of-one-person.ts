import { JOB, KIN } from '../../data/words';
import { type ScreenedItem, type Sentence } from '../../item';
import { matches, rx } from '../../matching';

/**
 * What a reply may say to or of one person without telling anything about them: thanks and regret, what they may do
 * or would like, their comment and their feelings about it, what depends on a condition. All of it is taken out of
 * a sentence; what is then still said of “you”, “him” or “her” is a statement of fact about a person, and whoever
 * makes it shows that they know that person.
 */

const SAY =
  '(?:say|said|saying|write|wrote|written|posted|post|shared?|sharing|raised?|mention(?:ed)?|describe[d]?|comment(?:ed)?|point(?:ed)? out|suggest(?:ed)?|let us know|told us (?:about|what|that|how)|tell us|brought|flag(?:ged)?|highlighted?|nominated?|ask(?:ed)?|question|refer to|spot(?:ted)?|notice[d]?)';
const FEEL =
  '(?:feel|felt|think|thought|found|find|enjoy(?:ed)?|like[d]?|love[d]?|prefer(?:red)?|want(?:ed)?|wish(?:ed)?|hope[d]?|need(?:ed)?|deserve[d]?|expect(?:ed)?|agree[d]?|disagree[d]?|appreciate[d]?|care[d]?|understand|know|see|read|hear|heard|experienced?|rate[d]?|mean|meant|remember|spoke of|are dealing|were (?:left )?(?:unhappy|upset|disappointed|frustrated|let down|dissatisfied|pleased|happy)|do|have (?:been left|felt|found|any|a (?:question|concern|moment|view|suggestion|point)|questions|concerns|had (?:such )?(?:a|an|this|such|that)(?: [a-z]+)? (?:experience|time|impression|night|day|morning|week|run|scare|fright|shock)|lost your|not had|taken the|our))';
const MAY =
  '(?:never have to|are (?:forgiven|right|in good company|the (?:first|second|third|fourth|only one)|(?:both|all) (?:right|welcome)|asking)|have every right|had not|were (?:quite |absolutely )?right|had it right|can|could|may|might|will|would|should|shall|must|need(?: not)?|do not need|do not have|have to|are (?:always |very |most |more than |quite |absolutely |completely |of course |so )*(?:welcome|able|free|right|correct|kind|invited|entitled|not alone|looking|interested|worried|unsure|unhappy|concerned|still|having|reading|thinking|over|under|aged|eligible|\\d)|get|use|live|make (?:a |an )?(?:[a-z]+ )?point|raise|pick|want|wish|prefer|register|join|sign|book|order|look|go|come|call|ring|ask|bring|take part|choose|join us)';
const YOURS =
  '(?:comments?|feedback|messages?|reviews?|words|views?|opinions?|thoughts|points?|concerns?|worries|questions?|suggestions?|experiences?|patience|understanding|support|help|ideas?|frustrations?|disappointment|anger|upset|distress|time|posts?|ratings?|stars?|names?|own|nearest|local|details|number|address|e-?mail|phone|breath|english|spelling|writing|surgical team|hospital team|specialist team|request|list|family|loved ones|friends|neighbours|loss|day|week|weekend|morning|evening|diary|calendar|side|interest|enthusiasm|honesty|kindness|kind|lovely|generous|thoughtful|support|vote|donation|pharmacist|pharmacy|community|child(?:ren)?(?: aged| is| are)?|gp|surgery|practice|computer|browser|phone|app|inbox|password|account|smile|voice|say|thanks|praise|encouragement|sympathy|condolences|grief|bereavement|nhs (?:app|number)|repeat|prescriptions?|medicines?|order|age|area|postcode|rights?|choice|chance|turn|best|next of kin|carer|employer|school|council|mp|bins?|photos?|pictures?|poem|cake|event|class|group|stall)';

/** What says nothing about the person; taken out one after the other. */
const HARMLESS: readonly RegExp[] = [
  // What we decline to do, with whatever we decline to speak about.
  /\b(?:(?:can ?not|could not|do not|will not|would not|must not|never|not even to|not able to|unable to|not free to|not allowed to|nothing (?:that )?(?:we|i) can)\b[^,.;:!?]{0,12}\b(?:discuss|comment|confirm|say|talk|speak|go into|respond|share|open|look|trace|tell|answer|post|write)\b[^.;:!?]*|nobody (?:here )?(?:can|will|would) (?:say|tell|confirm)\b[^.;:!?]*)/,
  // One of us, presented by their job, and whatever they would like.
  rx`\b${JOB},? (?:mr|mrs|miss|ms) [a-z'-]+|\b(?:mr|mrs|miss|ms) (?:[a-z'-]+ ){0,2}?[a-z'-]+(?:,| \(| is) (?:(?:who|the|our|a|in|at|on|from) [^,.;!?]*|(?:[a-z-]+ ){0,2}${JOB}\b)|\b(?:mr|mrs|miss|ms) [a-z'-]+ (?:would|will|can|is (?:here|in|happy|glad)|looks after|leads|runs|manages)\b`,
  rx`\b(?:back at you|to yours|yours or ours|ours or yours|if yours|(?:has |have )?(?:worried|upset|saddened|annoyed|troubled|disappointed|confused) you|(?:who would|nobody would|no one would|can not|would not|do not) blame you|(?:tell|show|mean|worr(?:y|ies)|bothers?|concerns?|interests?|helps?|troubles?|frightens?|cheers?|left|leave|leaves) you(?: feeling [^,.;!?]*| wondering| with (?:that|a|more|no) [^,.;!?]*)?|(?:see|check) (?:how )?you (?:are|in|feel)|before you (?:arrive|go|come|drive|leave)|who you (?:are seeing|will see|see)|a person telling you|that you do not exist|point you (?:to|towards)|how you were treated|(?:for|sees|helps|tells) yourself or|what you (?:saw|heard|were told|remember|noticed|found)|looking out for your [a-z]+|take your call|come (?:over |out |round )?to you|glad you are here|you never (?:have|need) to|pass\w* (?:on )?your [a-z]+ (?:on )?to)\b`,
  rx`\b(?:that )?(?:(?:you|they) (?:have |has )?lost|losing|the (?:loss|death) of) your (?:[a-z]+ ){0,2}${KIN}\b|\byour (?:dear |lovely )*${KIN} (?:has |have )?(?:died|passed away|passed)\b(?=\W*$|,| and (?:we|our|i|all)\b)`,
  /\b(?:whatever|whichever|whenever|wherever|however) (?:way |time |day |route )?(?:suits|works for|is (?:easiest|best) for|you|helps) ?(?:you )?[^,.;!?]*/,
  /(?<=^\W*|[,;:-] |\b(?:and|or|please|then|just|simply|to|can|could|may|always|also|not) )(?:bring|book|order|check|use|see|ask|call|ring|show|tell|give|send|update|change|choose|find|collect|drop|leave|keep|contact|e-?mail|have|get|wear|fill|put|enter|quote|print|save|wash|share|speak to|talk to|look after|protect|register|view|request|renew|manage|cancel|move|pop|reach|visit|try|look at|download|return|hand|name|describe)\b[^,.;!?]{0,16}?\byour [^,.;!?]*/,
  /\bwhile you (?:wait|are here|queue|are at it|can)\b/,
  rx`\b(?:if|whether|should|unless|in case|so that|wherever|as long as|as soon as|or if) (?:you|your|we|our|this|that|it|there|something|anything|the|any|any of you|he|she|his|her|a|an)\b[^,;.!?]*`,
  rx`\b(?:when(?:ever)?|so|before|once|until|while|because) (?:you|your|any of you|he|she)\b(?! (?:came|were|had|saw|rang|left|visited|attended|arrived|moved|joined|registered|called|missed|cancelled|turned|walked|waited|went|got|did|was|has|have been))[^,;.!?]*`,
  /\b(?:never|not|does not|will not|cannot|can not|would not) (?:ever )?(?:affects?|affecting|change|changes|influence) (?:your|his|her) (?:care|treatment)\b|\blos(?:e|ing) you\b|\b(?:as|like|than) you\b(?= (?:say|see|know|can|may|will|might|point|rightly))/,
  /\b(?:anyone|anybody|everyone|everybody|someone|somebody|people|patients|whoever|those|nobody|no one|no-one|all|any|many|some|each|most|both|lots|plenty|thousands|hundreds) (?:of you|who|here|else|with|can|could|should|may|will|is|are|has|have|had|does|do|feels?|wants?|needs?)?[^,;.!?]*/,
  /\b(?:many |big |huge |lovely |so many |a thousand |special )?(?:thank you|thanking you|thanks to you|bless you|love to you|to you (?:both|all)|you too|you and yours|you all|you guys|you folks|you lot|you two|of you|for you|up to you|near(?:er|est)? (?:to )?you|close to you|with you (?:all|soon)|back to you|out to you|behind you|about you)\b/,
  rx`\b(?:you(?:'ve| have| had| also| already| both| really| all| just| clearly| kindly| actually| very| so| not| never)* ${SAY})\b`,
  rx`\byou(?: also| really| both| all| did not| do not| have not| still| just| ever| might)* ${FEEL}\b(?! (?:registered|seen|booked|down|on our|one of|a patient|our|not on|with us|overdue|due|better now|late))`,
  rx`\b(?:(?:do|would|could|can|will|should|may|might|did|have|are) you|you(?: also| both| all| always| then| now| just)* ${MAY})\b`,
  rx`\byour (?:very |own |kind |lovely |helpful |honest |thoughtful |generous |valuable |wonderful |great |good |first |latest |recent |frank |positive |negative |excellent |understandable |continued |personal |full |concerns and |local |nearest |new |current |usual |named |community |annual |free |next |repeat )*${YOURS}\b`,
  /\b(?:to|will|would|can|could|may|might|please|and|must|shall|let us|happy|glad|able|like|love|pleased|here|there|keen|want|hope|try|trying|going|aim) (?:to )?(?:also |then |now |always |only |gladly |happily |personally |be |be able to )*(?:help|hear(?:ing)?(?: more)?|see(?:ing)?|meet(?:ing)?|tell(?:ing)?|show|ring|call|phone|contact|write to|reply to|answer|talk|speak|listen|let|keep|give|offer|send|invite|welcome|assure|thank|direct|point|support|assist|reach|get back|explain|advise|ask|guide|chat|update|inform|put|find|make|take|disappoint|wish|discuss(?:ing)?)(?: (?:this|it|things|what|more|anything|everything|that))? ?(?:to|with|from|for|at|by|back to|in touch with)? (?:you|him|her)\b(?: know| all)?/,
  /\b(?:kind|good|thoughtful|generous|lovely|nice|sweet|honest|brave|great|big|clever) of you\b|\byou(?:'re| are)? (?:a |an )?(?:welcome|star|legend|gem|treasure|hero)\b|\byou (?:made|make|have made|have brightened|cheered) (?:our|my|the|us|everyone)\b[^.!?]*|\bhow are you\b|\bsee you (?:there|all|on the|at the (?:open|next (?:walk|talk|event|meeting)|talk|walk|fair|fete|event|stall|choir))\b[^.!?]*/,
  rx`\b(?:sorry|sad|saddened|grieved) (?:for|about|to hear (?:of|about)|to learn of|on) (?:the loss of )?your (?:loss|news|sad news|bereavement|experience|${KIN}'s? (?:death|passing))\b|\b(?:thoughts|love|sympathies|condolences|wishes) (?:are |go )?(?:out )?(?:to|with) you(?: and your family| all)?\b|\bthinking of you(?: and your (?:family|loved ones)| all| both)?\b`,
];
const OF_A_PERSON = /\b(?:you|your|yours|you're|he|she|him|his|her|hers|mr|mrs|miss)\b/;
const OF_HIM_OR_HER = /\b(?:he|she|him|his|her|hers)\b/;

/** The part of a sentence that states something about one person, or null. */
function statementIn(sentence: string): RegExpExecArray | null {
  let left = sentence;
  for (const pattern of HARMLESS) {
    left = left.replace(new RegExp(pattern, 'g'), (said) => ' '.repeat(said.length));
  }
  return OF_A_PERSON.exec(left);
}

const OF_KIN = rx`\b${KIN}\b`;
/** Whoever was praised in the comment is one of us, if nobody else is mentioned. */
const PRAISES_STAFF = rx`^(?![^\n]*\b${KIN}\b)[^\n]*\b(?:dr|doctors?|nurses?|sister|receptionist|reception|pharmacist|physio|hca|midwife|paramedic|manager|staff)\b`;
/** Whoever is presented by a job, or by where they work, is one of us. */
const PRESENTED = rx`,? (?:(?:our|the|a|your) )?(?:[a-z-]+ ){0,2}${JOB}(?:,|\b(?! (?:and|has|had|saw|gave|told|said|rang|wrote|did|was)\b))|\bat the (?:front )?desk\b|\bin the (?:front |back )?office\b`;
/** Whoever is to be asked for is one of us. */
const NAMED_TO_TALK_TO =
  /\b(?:[Aa]sk for|[Ss]peak (?:to|with)|[Tt]alk to|[Cc]ontact|[Cc]all|[Rr]ing|[Ee]-?mail|[Ll]et|[Tt]ell|[Dd]rop|a word with) (?:Dr |Sister |Nurse |Mrs? |Ms |Miss )?\p{Lu}\p{Ll}+/u;

/** Whether "he" and "she" in a reply may be one of us and not somebody in our care. */
export function speaksOfStaff({ text, parent }: ScreenedItem): boolean {
  return (
    [text, parent].some((field) => field?.people.some((person) => person.listed)) ||
    NAMED_TO_TALK_TO.test(text.clean.text) ||
    (parent !== null && matches(PRAISES_STAFF, parent.canon.text)) ||
    (matches(PRESENTED, text.canon.text) &&
      !(parent !== null && matches(OF_KIN, parent.canon.text)))
  );
}

/** Sentences of a reply that state something about the one it answers, or somebody of theirs. */
export function saidOfOnePerson(item: ScreenedItem): { sentence: Sentence; at: RegExpExecArray }[] {
  if (item.kind !== 'reply') return [];
  const ofStaff = speaksOfStaff(item);
  return item.text.sentences.flatMap((sentence) => {
    if (!matches(OF_A_PERSON, sentence.text)) return [];
    const at = statementIn(sentence.text);
    if (!at || (ofStaff && OF_HIM_OR_HER.test(at[0]))) return [];
    return [{ sentence, at }];
  });
}
