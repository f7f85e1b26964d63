import { type ScreenedItem } from '../../item';
import { detectionAt, matchIn, matchesAny } from '../../matching';
import { type Detection } from '../../rule';

/**
 * What people say or do before they mean to die, one pattern for each kind. Each alone is everyday
 * talk; two different ones in one comment are not.
 */
const SIGNS: readonly RegExp[] = [
  // Letters written, affairs in order.
  /\b(?:written|wrote|writing|done|finished) (?:all |out )*(?:the|my|all the|some|a|their) (?:letters?|notes?|cards for)\b|\bnotes? (?:for|to) (?:the |my )?(?:kids|family|mum|dad|wife|husband|girls|boys|children)\b|\b(?:put|got|getting|sorted) (?:all )?my (?:affairs|papers|paperwork|will|finances|funeral)\b|\b(?:affairs|paperwork|funeral|insurance|will) (?:are |is |all )*(?:in order|sorted|paid for|done|on the (?:table|side))\b/,
  // Whoever depends on them is given into care, keys are left.
  /\b(?:some(?:one|body)|please|can you|mum|neighbours?|she|he|sister|nan)\b[^.!?\n]{0,16}\b(?:look after|take care of|feed|rehome|have) (?:the |my |our |little |poor )?[a-z]+\b|\b(?:neighbours?|mate|sister|mum|next door|friend) (?:has|have|is having|is taking|will have|will take|took|got) (?:the |my )(?:dogs?|cats?|kids|keys?|rabbits?|budgie|pets?)\b|\b(?:dog|cat|kids|pets?|rabbits?|budgie)s? (?:is|are|has gone|have gone) (?:with|to|round|at|fed)\b|\b(?:left|leaving|hidden|posted)\b[^.!?\n]{0,16}\bkeys?\b|\b(?:door is|back door|front door)\b[^.!?\n]{0,12}\b(?:open|unlocked|on the latch)\b|\b(?:pouch|tins?|food|lead|bowl) (?:is|are) (?:in|under|on) the\b/,
  // A farewell.
  /\b(?:good ?bye|bye bye|bye(?: for ever| forever)?|farewell|so long|cheerio)\b[^.!?\n]{0,12}\b(?:all|everyone|everybody|world|then|now|friends|folks|people)\b|\b(?:nice|lovely|good|been nice|been good) (?:to have known|knowing|having known) (?:you|u|ya)\b|\bnight night (?:all|world|everyone|x+)\b|\blove to (?:all|everyone|you all|those|my)\b|\bsigning off\b|\blove (?:you|u) all\b|\b(?:remember me|do not forget me|tell (?:my |the |them |her |him )[^.!?\n]{0,16}(?:i love|i am sorry|sorry|it (?:is|was) not (?:her|his|their) fault))\b/,
  // The last of something.
  /\b(?:last|final) (?:post|message|comment|words?|time)\b(?: (?:from me|i will|you will hear|on here))?/,
  // Thanks that look back, and forgiveness.
  /\b(?:thanks?|thank you|cheers|ta) for (?:trying|everything you (?:did|tried)|doing (?:your|what)|all you did|being kind|the kindness|listening)\b|\b(?:did|tried|done) (?:your|her|his|their|what|all) (?:best|you could|she could|he could|they could)\b|\b(?:was|were|been) always (?:so )?(?:kind|good|nice|lovely|patient) (?:to|with) (?:me|us)\b|\b(?:you|she|he|they) (?:was|were|been) (?:always )?(?:kind|good) to me\b|\b(?:not|nobody'?s|no one'?s) (?:your|her|his|anyone'?s)? ?fault\b|\bsorry (?:for everything|to (?:everyone|all|mum|the kids)|i could not|i was not stronger)\b/,
  // It is finished.
  /\bi am (?:just )?(?:done|finished|tired) (?:now|with (?:it all|everything|life)|of (?:it all|everything|trying|fighting))\b|\b(?:so |and )?(?:that is that|that will be that|this is it|its time|it is time|time to go|had enough|can not any ?more|no more (?:fight|pain|strength)|nothing left|over soon|all over|won't be long|will not be long now|nearly there)\b|\bi guess that is (?:permission|my answer|it)\b|\bfree (?:at last|of (?:me|it|this)|now)\b|\bgiv(?:e|en|ing) up\b|\bi (?:will|do) not (?:be )?need(?:ing)? (?:it|them|that|any|the|my)\b|\bone less (?:for|on|to|patient)\b/,
  // What it could be done with, or where.
  /\b(?:rope|noose|razor|blades?|tablets|pills|packets?|paracetamol|vodka|bridge|cliff|cliffs|tracks|railway|platform|multi-?storey|roof|pier|beachy head|the sea|the river|motorway|exhaust|helium)\b(?! (?:course|walk|party|bars))/,
  // Nothing ahead, in the way, alone; care that let go of them.
  /\b(?:no|what is the|whats the|not much|see the) (?:point|use|hope|future|reason)\b|\bnothing to (?:get up|live|stay|wake up|look forward) (?:for|to)\b|\b(?:since|now) (?:she|he|mum|dad|[a-z]+) (?:went|died|passed|left me|is gone|has gone)\b|\b(?:burden|in the way|better off|no one left|nobody left|all alone|on my own now|can ?not (?:go on|cope|do this|carry on))\b|\b(?:crisis team|camhs|psych(?:iatrist)?|mental health team|cpn|samaritans|the voices?|my head|off my (?:meds|medicines|tablets))\b/,
];
/** Comings and goings that have nothing to do with dying. */
const NEWS = [
  /\b(?:retir\w+|leaving (?:do|present|party|card)|last (?:day|shift)|new (?:job|chapter|house|home)|moving (?:to|house|away|on)|maternity|colleagues?|congrat\w+|enjoy|holiday|parking|raffle|cake|party|well deserved|good luck|haha|lol|😂|🎉|tickets|film|book|course|walk(?:ing)? group|beer|pint|newsletter|charity|donat\w+|litter|adverts?|lost dog|found|rescue centre)\b/,
];

/** A comment that says goodbye, or puts a life in order, in at least two ways. */
export function farewellIn({ text: field }: ScreenedItem): Detection[] {
  if (field.canon.text.length > LONGEST || matchesAny(field.canon.text, NEWS)) return [];
  const seen = SIGNS.flatMap((sign) => {
    const sentence = field.sentences.find(({ text }) => matchIn(sign, text) !== null);
    const match = sentence ? matchIn(sign, sentence.text) : null;
    return sentence && match ? [{ sentence, match }] : [];
  });
  const [first] = seen;
  return first && seen.length > 1 ? [detectionAt(field, first.sentence, first.match, 0.7)] : [];
}

/** A long text has room for two such remarks that have nothing to do with each other. */
const LONGEST = 600;
