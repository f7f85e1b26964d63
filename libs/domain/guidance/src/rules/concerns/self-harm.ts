import { NHS_REVIEWS, RESPONDING_TO_SUICIDAL_CONTENT } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';
import { learnedDanger, withLearned } from '../../triage/learned-danger';

const RISK = [
  /\b(?:suicidal|kill(?:ing)? (?:myself|himself|herself|themselves|himself)|end(?:ing)? (?:my|his|her|it|their|my own|his own) (?:own )?(?:life|lives|all)|end it all|ending it(?: all)?\b|take (?:my|his|her|their) (?:own )?life|took an overdose|taken an overdose|overdosed|top (?:myself|himself|herself)|hang (?:myself|himself|herself)|commit suicide|attempted suicide|suicide (?:attempt|note)|off myself|unalive (?:myself|himself|herself))\b/,
  /\b(?:thinking|thoughts|thought|think|talking|talks|talked|dream(?:ing)?|feeling|feel|planning|plans?) (?:about |of |like |to )*(?:suicide|suicidal|ending (?:it|things|my|his|her)|dying|death|not being here|killing)\b/,
  /\b(?:i|he|she|they) (?:just |really |honestly |only |do |would |also )*(?:want|wants|wanted|need|wish|wishes|would like|longs?) (?:to|i was|i were|he was|she was|i could)[^.!?\n]{0,12}\b(?:die|be dead|disappear (?:for good|forever)|not (?:be here|exist|wake up)|not to (?:be here|wake up|exist)|sleep (?:forever|and (?:not|never) wake)|end it|be gone|go to sleep and never)\b/,
  /\b(?:wish|wished) (?:i|he|she) (?:was|were|had) (?:dead|never (?:been born|woken)|not (?:here|woken|woke|alive)|gone)\b|\brather be dead\b|\bbetter off dead\b/,
  /\b(?:would|will|could|might)? ?(?:all |both )?(?:be )?(?:better off|happier|easier|better) (?:all round )?(?:without me|without him|without her|if i (?:was|were) (?:gone|dead|not here|not around)|if i (?:was|were) not|if i (?:had|just) (?:not|disappeared|went|went away))\b|\bworld without me\b|\bno one would (?:miss|notice|care) (?:me|if i)\b|\bnobody would (?:miss|notice|care) (?:me|if i)\b/,
  /\b(?:can ?not|can not|do not (?:think i can|want to|know how much longer i can|see how i can)|could not) (?:go on|carry on|keep going|live|do this|face (?:another|any more|tomorrow|life|living)|take (?:it|this|any more|anymore|much more)|cope|see a way out|be here|live like this|live with)\b(?: (?:any ?more|any longer|like this|with (?:this|it|life)|anymore|tomorrow|being|alive|much longer|another (?:day|night|winter|week)))/,
  /\b(?:do not|did not|not) (?:want|wanna|wish) to (?:be (?:here|alive|on this)|live|wake up|exist|carry on|go on|see (?:tomorrow|another))\b(?! (?:in|near|at|with|next|on your|by)\b)/,
  /\b(?:no|not any|never any|see no|no longer any|what is the|is there any|there is no|not much) (?:point|reason|purpose|use)\b(?: (?:in|to|of))? ?(?:living|being (?:here|alive)|going on|carrying on|live|go on|carry on|wak(?:e|ing) up|any ?more|keep(?:ing)? going|in it any ?more|it all|in any of (?:it|this))\b/,
  /\b(?:nothing|no one|nobody) (?:left )?(?:to live for|worth living for|left for me)\b|\b(?:life is|life's|lifes) not worth (?:living|it)\b|\bnot worth (?:living|being here|being alive)\b/,
  /\b(?:tired|sick|exhausted|done|had enough) (?:of|with) (?:living|life|being alive|being here|existing|breathing|everything and (?:want|just))\b|\bhad enough of (?:life|living|it all)\b|\bgiving up on (?:life|everything)\b/,
  /\b(?:this is|my last|final|saying|say|said|one last) (?:my |a |the )?(?:goodbye|farewell|goodbyes|post|message|bye)\b[^.!?\n]{0,30}\b(?:everyone|all|to|ever|now|world|then|from me|i)\b|\bgoodbye (?:everyone|world|all|cruel)\b|\bi will not be (?:here|around|alive|a problem|a bother|troubling (?:you|anyone))\b(?! (?:on|until|till|for the|next)\b)|\bby the time (?:you|anyone) (?:read|see)s? this\b|\bwhen i am (?:gone|not here|dead)\b/,
  /\b(?:saving|saved|saved up|stockpil\w+|collecting|collected|hoard\w*|kept back|been keeping|counted|counting|lined up|laid out|got enough|have enough)\b[^.!?\n]{0,30}\b(?:tablets?|pills?|paracetamol|meds|medicines?|morphine|insulin|codeine|amitriptyline|boxes)\b/,
  /\b(?:taken|took|swallowed|taking|going to take|downed|necked|had) (?:all|too many|a load|loads|the lot|a whole|the whole|\d{2,}|every|an? (?:entire|full)|twenty|thirty|forty|fifty|a handful|handfuls?)\b[^.!?\n]{0,30}\b(?:tablets?|pills?|paracetamol|meds|medicines?|them|packet|packets|bottle|box|strip|codeine|ibuprofen)\b/,
  /\b(?:cut|cutting|hurt|hurting|harm|harming|burn|burning|starving) (?:myself|himself|herself|themselves|my (?:arms?|wrists?|legs?)|his (?:arms?|wrists?)|her (?:arms?|wrists?))\b|\bself-?harm(?:ing|ed|s)?\b|\bslit (?:my|his|her) wrists?\b/,
  /\b(?:burden (?:to|on)|dead weight (?:to|on)) (?:everyone|my|the|them|you|him|her|people|all|others)\b|\bi am (?:just |only |such )?(?:a burden|in the way of everyone)\b/,
  /\b(?:written|wrote|writing|left|leaving) (?:my |a |the |all my |some )*(?:letters?|notes?|goodbyes?) (?:to|for) (?:the |my )?(?:kids|children|family|everyone|wife|husband|mum|girls|boys)\b|\b(?:sorted|put|getting|got) (?:out )?my (?:affairs|will|funeral|papers)\b[^.!?\n]{0,40}\b(?:in order|ready|so|because|sorted|now)\b|\bfound (?:a|someone|somewhere)\b[^.!?\n]{0,16}\b(?:home|have|take|look after)\b[^.!?\n]{0,20}\b(?:dog|cat|pets?)\b[^.!?\n]{0,40}\b(?:gone|after|when i|not be|then)\b/,
  /\b(?:standing|stood|sat|sitting|going|off|walk(?:ing)?|am|here) (?:on|at|to|up|by|off) (?:the |a )?(?:bridge|roof|cliff|cliffs|platform|railway|train (?:line|tracks?)|edge|multi-?storey|top of the)\b[^.!?\n]{0,40}\b(?:jump|end|over|goodbye|done|last|nobody|do it|edge|can not|no one)\b|\bjump(?:ing)? (?:off|in front of|under) (?:a |the )?(?:bridge|roof|cliff|train|bus|car|lorry|pier|multi)\b|\bwalk(?:ing)? (?:out )?into the sea\b/,
  /\b(?:everything|it|all) (?:will|would|could|can) (?:all |just |finally )?(?:stop|be over|be quiet|end) (?:soon|tonight|if i|for good|then|forever)\b|\bpeace at last\b[^.!?\n]{0,20}\bi\b|\bdo something (?:stupid|silly|daft) (?:to (?:himself|herself|myself)|if|tonight)\b|\bon suicide watch\b|\bnot safe (?:with|on) my(?:self| own)\b|\b(?:do not|does not|can not) (?:feel|keep) (?:myself |himself |herself )?safe\b/,
  // Said without the word: nothing ahead, no way to go on, nobody who would mind.
  /\b(?:can|do|could) (?:not|hardly|barely) (?:really )?see (?:the|any|a|much) point (?:any ?more|in anything|of anything|of it all|of me|in me|in trying|in (?:getting up|waking up|life|living|existing))\b/,
  /\b(?:can|could) not (?:do|face|get through|manage|bear|stand|survive|take) (?:another|one more|even one more) (?:day|night|week|hour|minute|winter|year|birthday|christmas)\b/,
  /\b(?:do not|no longer|can not|never) (?:see|have|imagine|want) (?:a|any|much of a|my) future\b|\b(?:do not|does not) deserve to (?:live|be (?:here|alive))\b|\bhate(?:s)? being alive\b|\bmade (?:my|his|her) peace with (?:it|going|dying|everyone)\b|\bready to (?:go|die) now\b/,
  /\b(?:i|he|she) (?:just |only |really )*(?:want|wants|wanted|need|needs) (?:it|this|the pain|everything|it all|my life|his life|her life) (?:all )?to (?:stop|end|be over|be done)\b/,
  /\b(?:no ?one|nobody|not a soul|none of them) (?:would|will|is going to|even )*(?:notice|miss|care|cry|bother|mind)\b[^.!?\n]{0,20}\b(?:i|me)\b[^.!?\n]{0,12}\b(?:went|gone|vanished|disappeared|died|dead|here|around|there)\b|\b(?:they|everyone|family|kids|you all|people) (?:all )?(?:would|will|could|can|would all|will all)(?: all)? (?:be )?(?:cope|manage|get on|happier|fine|better|relieved)\b[^.!?\n]{0,16}\b(?:without me|once i|when i|if i) ?(?:am|was|were)? ?(?:gone|not here|dead|went|disappeared)?\b/,
  // Ways and preparations.
  /\b(?:thinking|think|thoughts?|thought|urge|urges|want|wants|wanted|tempted|going|nearly|almost|plan|planning|imagin\w+|picturing)\b[^.!?\n]{0,24}\b(?:step|jump|walk|driv|crash|throw|lie|ly|run|fall)(?:e|ing|ping|ning)?\b[^.!?\n]{0,16}\b(?:in front of|into|off|under|over) (?:a |an |the |that |my |oncoming |moving )*(?:train|trains|traffic|lorry|bus|car|cars|tree|wall|river|sea|harbour|water|bridge|cliff|tube|tracks?|railway|pier|balcony|roof|motorway)\b/,
  /\b(?:standing|stood|sat|sitting|parked|up) (?:up )?(?:on|at|by|under|near)? ?(?:the |a |this |that )?[^.!?\n]{0,16}\b(?:bridge|roof|cliffs?|ledge|parapet|railway line|car park roof|multi-?storey|water'?s edge)\b[^.!?\n]{0,30}\b(?:looking down|alone|over the edge|crying|in the dark|wondering|thinking|courage|do not know|not coming)\b/,
  /\b(?:been|started|gone back to|back to|back|she is|he is|i am|caught (?:him|her)|found (?:him|her)) cutting\b(?! (?:down|back|out|short|it|the (?:grass|lawn|hedge|queue|cake)|hair|corners|carbs|costs|jobs|services|my (?:toenails|hair|grass)))/,
  /\b(?:have|has|got|made|written) (?:a |my |the )?(?:plan|method|date|rope|note) (?:and a (?:date|plan|note)|to (?:end|do it|kill|die)|for (?:ending|doing) it|ready for (?:tonight|when))\b|\bknow (?:exactly )?how (?:i|he|she) (?:will|would|am going to|is going to) do it\b/,
  /\b(?:giv(?:e|en|ing)|gave) (?:away )?(?:all )?(?:my|his|her|their) (?:things|stuff|belongings|dog|cat|pets?|records|jewellery|clothes|guitar|bike)\b[^.!?\n]{0,12}\b(?:away|to)?\b(?![^.!?\n]*\b(?:charity shop|jumble|bring and buy)\b)/,
  /\bnot waking up\b(?! (?:early|in time))|\bhad not woken up\b|\b(?:stopped|stopping) (?:taking )?(?:my|his|her) (?:insulin|dialysis|heart tablets|medicines|medication)\b[^.!?\n]{0,24}\b(?:on purpose|deliberately|so i|so he|so she|to die|had enough)\b|\bwhere i am going\b[^.!?\n]{0,20}\b(?:will not|do not) need\b|\b(?:will not|do not) need (?:it|them|that) where i am going\b/,
  /\b(?:feed|look after|take care of|mind) (?:the |my )(?:cat|cats|dog|dogs|kids|boys|girls|mum|children)\b[^.!?\n]{0,20}\b(?:when|once|after) i am (?:gone|not here|dead)\b|\b(?:it|this|everything) will (?:all |finally )?be over (?:soon|by|tonight|tomorrow)\b|\blast time (?:i|you) (?:will )?(?:ever )?(?:bother|trouble|burden)\b/,
  // What nobody says of a future they count on; farewells to others; asking what a handful would do.
  /\b(?:do not|does not|will not|not going to) (?:think |reckon |expect )?(?:i |he |she )?(?:will |ill )?(?:make|last|see|be (?:here|around|alive) (?:at|for|by)) (?:it )?(?:to |until |till |through )?(?:christmas|new year|easter|summer|winter|tomorrow|the weekend|my birthday|next (?:week|month|year)|the morning|the night|another year)\b(?![^.!?\n]*\b(?:on hold|queue|waiting list|appointment|phone)\b)/,
  /\b(?:texted|messaged|said|sent|posted|left|rang to say|phoned to say) (?:me |us |a |his |her )*(?:goodbye|good-?byes?|farewell|sorry for everything|a note|suicide)\b[^.!?\n]{0,60}\b(?:pick(?:ing)? up|answer\w*|phone|reply\w*|find (?:him|her)|gone|missing|worried|not)\b/,
  /\bwhat (?:would|will|happens|might)\b[^.!?\n]{0,12}\bif (?:i|you|he|she|someone) (?:just )?(?:took|take|takes|swallow\w*|had) (?:all|too many|the whole|a load|every|\d{2,}|twenty|thirty|more than)\b|\bhow many (?:paracetamol|tablets|pills|sleeping tablets|of (?:these|them|my))\b[^.!?\n]{0,30}\b(?:to (?:die|kill|end)|would it take|is (?:fatal|too many)|before)\b/,
];
const IDIOM = [
  /\b(?:laughing|laughed|giggl\w+|embarrass\w+|for a (?:cuppa|coffee|pint|bacon|curry|drink|cig|fag|takeaway|kebab|pizza|brew)|hold music|fashion|chocolate|hungry|starving|thirst|bored|boredom|parking|awareness|samaritans (?:are|training|talk|volunteer)|prevention (?:day|week|month)|training|film|book|netflix|bus pass|playlist)\b/,
];

export const selfHarm = defineRule({
  id: 'concerns.self-harm',
  title: 'Risk of suicide or self-harm',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'escalate',
  sentence: 'Possible risk to life. Alert the duty clinician now and use the crisis reply.',
  why: 'Somebody may be in danger while this waits in a list.',
  sources: [RESPONDING_TO_SUICIDAL_CONTENT, NHS_REVIEWS],
  detect: (item) =>
    withLearned(
      inText({ any: RISK, unless: IDIOM, confidence: 0.9 })(item),
      learnedDanger(item, 'self-harm', IDIOM),
    ),
});
