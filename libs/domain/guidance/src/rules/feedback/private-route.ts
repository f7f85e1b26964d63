import { type Field } from '../../item';
import { anyOf, anySentence, matchesAny, rx } from '../../matching';

/** Offices and jobs of a practice that somebody can be sent to. */
const OFFICE = anyOf([
  '(?:the |our |either |any )?(?:front |reception |admin )?desks?',
  '(?:the |our )?(?:[a-z]+ )?(?:office|reception|surgery|secretar(?:y|ies)|team|manager|lead|liaison|partners?|coordinator|pharmacist|navigator|supervisor|forum|volunteers?|receptionists?)',
  'us',
  'me',
  'anyone (?:here|with a badge|at the desk)',
]);
/** A job title, as it follows or precedes the name of whoever would listen. */
const TITLE =
  '(?:manager|lead|supervisor|liaison|partner|coordinator|co-ordinator|secretary|navigator|prescriber|pharmacist|sister|matron|adviser|advisor|administrator|director|officer|trainee|chair|nurse|practitioner|gp)';
const LISTENS = anyOf([
  'like',
  'love',
  '(?:be |is |are )?(?:very |really |always |only too )?(?:glad|happy|pleased|grateful|keen|willing)',
  'want',
  'help',
  'listen',
  'explain',
  'hear',
  'talk',
  'look into',
  'see to',
  'sort',
  'make time',
  'take (?:it|this) (?:up|from|on)',
  'go through',
  'put (?:you|it|this|things)',
  'find you',
  'meet',
  'arrange',
  'welcome',
]);

/** A number, an address, or a verb for getting in touch, said to whoever reads. */
const WAYS = [
  /\b(?:ring|call|phone|telephone(?! (?:appointment|consultation|call|slot)s?\b)|e-?mail|contact|(?<!\bthey (?:will|should|may) )write to|message|dm|speak (?:to|with)|talk (?:to|with)|chat (?:to|with|on)|get in touch|ask for|pop (?:in|by)|drop (?:in|by|us)|come (?:in|and|to see)|visit us|in person|face to face|reach us|reach out|call us|give us a (?:ring|call)|welcome (?:a|the chance|you to)|arrange (?:a|to)|meet (?:with|you|our)|let us know (?:at|on|how to reach)|complaints (?:team|manager|procedure)|practice manager|at (?:either|the) (?:desk|site|reception)|999|111)\b/,
  /\d{5} ?\d{6}|\d{4,5} ?\d{3} ?\d{3}|\b0\d{2,4} \d{3,4} \d{3,4}\b|@[\w.-]+\.\w+/,
  /\b(?:private|quiet|proper) (?:word|talk|chat|conversation)\b|\bin private\b|\bprivately\b|\b(?:my|our|the manager'?s) door(?:'s| is| stands)? (?:always |is )?open\b|\b(?:the main|our) (?:line|number)\b|\b(?:on|by|at|via|through) (?:extension|ext\.?) ?\d|\bnhs\.uk\b|\bhelplines?\b|\bpharmac(?:y|ist|ies)\b|\bminor injuries\b|\ba&e\b|\bsamaritans\b/,
];
/** Somebody to be sought out: "tell Fran in the office", "have a word with the desk", "see Malachy". */
const SOUGHT_OUT = [
  rx`(?:^\W*|, |\b(?:please|just|do|then|or|and|can|could|may|might|you) )(?:tell|ask|see|find|reach|catch|try|let) (?:${OFFICE}|[a-z]+(?: [a-z]+)?,? (?:in|at|on|from|our|the) [a-z]+)\b`,
  /\b(?:tell|ask|see|find|reach|catch) [a-z]+(?: [a-z]+)?(?:,| who| and (?:she|he|they)| about it)|(?:^\W*|[;,] )(?:see|ask|reach|try|find|contact) [a-z]+\.?$|\bhave a (?:quiet |private )?(?:word|chat) with\b|\bbook (?:a|an) (?:chat|talk|appointment|call)\b/,
];
/** Somebody who offers to listen or to help, by job or as "I": "our manager, Colm, would like to hear more". */
const OFFERS = [
  rx`\b${TITLE},?(?: [a-z' -]{1,40}?,?)? (?:would|will|can|could|is|are)(?: always| also| both| certainly)? ${LISTENS}\b`,
  rx`,[^.!?\n]{0,30}\b${TITLE},? (?:would|will|can|could|is|are|has|keeps|runs|knows)\b`,
  rx`\b(?:i|we) (?:would|will|do|really|am|are)(?: really| very much| dearly| still| always| also)? (?:like|love|want|wish|hope|be glad|be grateful|glad|happy|rather|sooner)(?: the chance| a chance| you)? (?:to|if|for)\b(?=[^.!?\n]{0,40}\b(?:hear|talk|listen|speak|know|understand|discuss|learn|help|put|word)\b)`,
  rx`\b(?:the |our )?(?:[a-z]+ )?(?:desk|office|reception|team|manager|secretar(?:y|ies)|coordinator|navigator|liaison) (?:will|can|would|is able to|are able to)(?: always| also| usually| happily| gladly)? (?:help|explain|check|tell|talk|sort|look|print|rearrange|find|give|show|put|chase|listen|say|see|take|have)\b`,
  rx`\b[a-z]+,? (?:in|from|at|on) (?:the |our )?(?:[a-z]+ )?(?:desk|office|reception|admin|recalls|referrals|dispensary|pharmacy|secretaries(?:' office)?|team),? (?:will|can|would|is)\b`,
];
/** Words of the list above that are no offer: what they or we once sent, said or rang. */
const NO_OFFER =
  /\b(?:(?:your|the|that|an?) (?:e-?mail|message|call|letter)(?:s)? (?:of|from|you|on|we|that|sent|begins|says|said)|when (?:you|they|people) (?:ring|call|phone)|(?:you|they|she|he|we) (?:rang|called|e-?mailed|messaged|sent)|(?:a|the|each|every|no|any) (?:phone )?call(?:s|ers?)?\b(?! (?:to|with|on))|who(?:ever)? (?:rings?|calls?)|anyone who (?:rings?|calls?))/g;

/** Whether a reply says how to go on in private: a way, somebody to seek out, or somebody who offers to listen. */
export function hasRoute(reply: Field): boolean {
  return (
    anySentence(reply, [...SOUGHT_OUT, ...OFFERS]) ||
    reply.sentences.some(({ text }) => matchesAny(text.replace(NO_OFFER, ' '), WAYS))
  );
}
