import { ICB_PRINCIPLES, gmc2013, other } from '../../data/sources';
import { MEDICINE } from '../../data/medicines';
import { BODY, CONDITION, KIN, PROCEDURE, SYMPTOM, WEEKDAY } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const DRUG = `(?:${MEDICINE}|tablets?|pills?|medication|medicine|dose|cream|patch|inhaler|antibiotics)`;
const ADVICE = [
  rx`\b(?:stop|start|restart|skip|halve|double|increase|reduce|lower|up|drop|miss|keep taking|carry on (?:taking|with)|come off|wean|swap|change|continue|finish|hold off|leave off|take) (?:taking |on |off |with )?(?:the|your|those|that|his|her|two|one|an extra|another|half|more|a|it|them|this)\b[^.!?\n]{0,24}\b(?:${DRUG}|until|till|for (?:a|two|three|\d)|twice|every|daily|a day|at night|with food|mg)\b`,
  rx`\btake (?:\d+|one|two|three|four|a couple of|an extra|half)\b[^.!?\n]{0,24}\b(?:${DRUG}|mg|every|before|after|times)\b|\b\d+ ?(?:mg|ml|mcg)\b[^.!?\n]{0,20}\b(?:should|will|twice|daily|every|a day|for you|is fine)\b`,
  rx`\b(?:bathe|soak|rub|ice|elevate|dab|wash|squeeze|pop|cover|put|apply|gargle|steam|massage|strap|rest)\b (?:it|them|that|the|your|his|her|some)\b[^.!?\n]{0,60}\b(?:and (?:it|that|they)|it (?:will|should)|will (?:settle|go|clear|heal|help)|salt water|for (?:a|two|three|\d)|every|${BODY}|twice|bicarb|vinegar|honey|cream)\b`,
  rx`\b(?:that|it|this|yours|those|these) (?:sounds?|looks?|seems?|is|are|could be|might be|may be|will be)(?: just| only| very| probably| definitely| almost certainly| most likely| likely| like)* (?:a |an |like |just )*(?:viral|virus|infected|infection|broken|fracture|sprain|sprained|normal|nothing to worry|allergic|allergy|eczema|shingles|cellulitis|side effects?|reflux|anxiety|migraine|ringworm|impetigo|thrush|uti|cystitis|sciatica|gout|hives|scabies|${SYMPTOM})\b`,
  rx`\byou (?:probably |definitely |almost certainly |may |might |must |just |do not |only |should |clearly )*(?:have|need|should (?:take|stop|try|see|be (?:fine|ok|on))|do not need|ought to (?:take|stop)|want to (?:take|stop)|try|could try)\b[^.!?\n]{0,30}\b(?:${DRUG}|${PROCEDURE}|infection|virus|antihistamine|steroid|rest|scan|a viral|allergy)\b`,
  rx`\b(?:safe|fine|ok|okay|all right|alright) (?:for you|to (?:take|stop|mix|drink|double|carry on|keep taking|combine)|with your|while you are)\b[^.!?\n]{0,30}\b(?:${DRUG}|with|that|it|them|alcohol|pregnant|breastfeeding)\b`,
  rx`\b(?:give|try giving) (?:him|her|your (?:${KIN})|the (?:baby|little one)|them)\b[^.!?\n]{0,30}\b(?:${DRUG}|calpol|piriton|nurofen|fluids|spoon\w*)\b`,
  rx`\b(?:i would|if i were you|my advice (?:is|would be)|i suggest|i would not|i recommend)\b[^.!?\n]{0,40}\b(?:${DRUG}|stop|take|increase|rest|ice|leave it|wait until ${WEEKDAY}|not worry)\b`,
  rx`\b(?:will|should) (?:settle|clear(?: up)?|pass|go away|heal|go) (?:by|in|within|on its own|if you|after)\b`,
  rx`\bsounds? (?:to me )?(?:like|as if|as though)\b[^.!?\n]{0,30}\b(?:${CONDITION}|${SYMPTOM}|a bug|viral|hormones|wear and tear|side effect)\b|\b(?:that|the|your|his|her) (?:[a-z]+ )?(?:lump|rash|mole|cough|pain|spot|swelling|bleeding|headache|dizziness|bump|cyst|bruise)\b[^.!?\n]{0,16}\b(?:is|will be|sounds|looks)\b[^.!?\n]{0,12}\b(?:nothing|fine|harmless|normal|not cancer|benign|viral|ok|okay)\b`,
  /\b(?:just |simply |maybe |perhaps |try and |try )?(?:halve|double|skip|stop|split|crush) (?:the|your|that|his|her) (?:dose|tablets?|pills?|patch|insulin|medication|medicine|meds)\b|\b(?:try|start|keep|stop|avoid|consider|think about) (?:cutting out|cutting down on|eating|drinking|taking|using|rubbing|putting|adding|giving up|sleeping|doing)\b[^.!?\n]{0,60}\b(?:yours|your|you|for a (?:week|fortnight|month|few days)|it (?:usually|should|will|often)|helps?)\b/,
  rx`\b(?:i would|i'd|you could|you can|you should|best to|maybe|perhaps|just|try)\b[^.!?\n]{0,12}\b(?:put|pop|rub|stick|dab|use|keep|place|try|get some|hold)\b[^.!?\n]{0,30}\b(?:on|to|round|under|over|off) (?:it|them|that|your|the|his|her)(?: [a-z]+)?\b`,
  /\b(?:that|this|it) is (?:a |quite |perfectly |completely |totally |just )*(?:normal|common|expected|usual|harmless|nothing)(?: [a-z]+)?\b[^.!?\n]{0,40}\b(?:no need|do not worry|at your age|after (?:a|the|that|your)|you|reaction|side effect)\b|\bno need (?:to|for you to) (?:see|worry|come|be seen|get it|have it|take|stop)\b/,
  rx`\b(?:fine|ok|okay|safe|all right|alright) (?:for you )?to (?:drink|drive|fly|swim|exercise|run|have sex|mix|take|breastfeed|work|stop)\b[^.!?\n]{0,30}\b(?:on (?:those|that|these|them|it|your)|with (?:that|those|it|your|them)|while|tablets|${DRUG})\b`,
  rx`\b(?:get|use|buy|pick up|grab) (?:some|a|an) (?:[a-z]+ ){0,2}(?:calamine|antihistamines?|piriton|ibuprofen|paracetamol|calpol|gaviscon|cream|drops|sudocrem|savlon|canesten|aspirin|e45|rehydration \w+|cod liver oil|vitamin \w+)\b[^.!?\n]{0,30}\b(?:on it|for (?:it|that|him|her|you)|and|in|down)\b`,
  rx`\b(?:that|it|this) (?:is|will be|could be|may be|might be|must be) (?:just |only |probably |likely |nothing more than |clearly |definitely )+(?:a (?:bit|touch|case|spot|sign) of |a |an |the )?(?:${CONDITION}|${SYMPTOM}|bug|virus|strain|sprain|reaction|bite|allergy|cold|flu|stress|hormones|age)\b|\b(?:moisturise|moisturize|ice|elevate|rest|strap|bandage|gargle|steam|exercise|stretch|massage) (?:it|them|that|your [a-z]+)\b`,
  rx`\byou (?:should|will|would|ought to) be (?:fine|ok|okay|safe|all right|alright|good) (?:to|with|on|without|now|by|if)\b|\b(?:double|doubling) up on\b|\bcome off (?:them|it|those|your)\b|\b(?:i would|i'd|you can|you could|just|simply|maybe) (?:double|halve|skip|stop|increase|reduce|up|drop|switch|come off|carry on)\b`,
  rx`\b(?:try|consider|start|stop|keep|worth|suggest|recommend|how about|what about|think about|start by|begin by|go back to|avoid) (?:just |only )?(?:doubling|halving|skipping|stopping|cutting|reducing|increasing|upping|dropping|taking|using|swapping|switching|alternating|spacing|splitting|rubbing|putting|applying|bathing|icing|soaking|leaving|missing|going without|adding|resting|elevating|massaging|stretching|gargling|drinking|giving)\b`,
  rx`\b(?:leave|keep|take|come|go|get|wean|ease) (?:them|it|those|that|these|him|her|yourself|the [a-z]+|your [a-z]+) (?:off|up|away|alone|on|cool|warm|dry|moist|clean|covered|hydrated|raised|moving)\b[^.!?\n]{0,40}\b(?:until|till|for|and|overnight|at night|then|a few|a couple|the weekend|tomorrow|[a-z]+day)\b`,
  rx`\b(?:alternate|mix|combine|dilute|crush|space out|double up|cut down|cut out|lay off|ease off|swap|switch)\b[^.!?\n]{0,30}\b(?:${DRUG}|calpol|nurofen|paracetamol|ibuprofen|salt|sugar|dairy|coffee|caffeine|alcohol|bread|gluten|smoking)\b`,
  rx`\b(?:glass|pint|drink|drop|couple|bit|one|two|half)\b[^.!?\n]{0,24}\b(?:will not|would not|does not|should not|can not|never) (?:hurt|harm|matter|do (?:you )?(?:any )?harm|affect|interact)\b|\b(?:will not|would not|should not|can not) (?:hurt|harm|do (?:you )?any harm)\b[^.!?\n]{0,24}\b(?:you|him|her|to|with|if|once|just)\b`,
  rx`\b(?:should|will|would|ought to|usually) (?:shift|sort|clear|fix|ease|calm|settle|soothe|cure|stop|bring|help|relieve|dry|draw) (?:it|that|them|this|things|the [a-z]+|your [a-z]+|him|her)\b`,
  rx`\b(?:plenty of|lots of|some|a bit of|an?|two|warm|cold|ice|hot|salt|olive oil|lemon)\b (?:[a-z]+ ){0,2}(?:water|fluids|ice pack|ice|rest|heat|heat pad|compress|drops|honey|rehydration|poultice|steam|bath|paracetamol|ibuprofen|antihistamine|cream|ointment|plaster|bandage|gargle)\b[^.!?\n]{0,30}\b(?:and|will|should|twice|three times|a day|daily|at night|for (?:a|two|three|the)|to|then|on it|on that)\b`,
  rx`\b(?:sounds?|looks?|seems?) (?:very |just |a lot |rather |exactly )?(?:like|as (?:if|though)) (?:it is |it could be |you have |he has |she has |you (?:might|may) have )?(?:a |an |the |some |your |classic |mild |bad )*(?:${CONDITION}|${SYMPTOM}|bug|virus|cold|strain|sprain|reaction|allergy|side effect|stress|hormones|wax|infection|gout|shingles|growing pains|nerve)\b`,
  rx`\byou (?:will|would|'ll) be (?:fine|ok|okay|safe|all right|alright|good|better off)\b|\b(?:nothing|no need|not (?:something|anything)) to (?:worry|be (?:worried|concerned|alarmed)|panic|fret)\b|\b(?:no need|you do not need) to (?:stop|start|take|worry|see (?:a|the|us|anyone)|have (?:a|an|the|it))\b`,
  rx`\b(?:the|your|his|her|those|that) (?:[a-z-]+ ){0,2}(?:aches?|pains?|rash|cough|spots?|lump|swelling|headaches?|dizziness|bleeding|tiredness|itching|${SYMPTOM})\b[^.!?\n]{0,20}\b(?:is|are|will be|sounds?|looks?|must be|could be|might be)\b[^.!?\n]{0,10}\b(?:not|just|only|nothing|probably|likely|due|caused|from|normal|viral|because|down to|a sign)\b`,
  /\b(?:so|just|then|and|please) (?:halve|double|skip|drop|stop) it\b[^.!?\n]{0,30}\b(?:see|till|until|for|days?|week|feel)\b|\bleave (?:the )?(?:beer|wine|drink|salt|sugar) alone\b|\b(?:your|that|the) dose is too (?:strong|high|low|weak)\b/,
  rx`\b(?<!working )(?:weeks?|days?|months?|hours) (?:is|are) (?:quite |perfectly |completely |about |nothing |too )*(?:normal|usual|fine|ok|average|early|long enough)\b[^.!?\n]{0,30}`,
  rx`\b${DRUG}\b[^.!?\n]{0,24}\b(?:once|twice|three times|four times|\d times|every (?:few|four|six|eight|\d) hours?|a day|daily|at night|before bed|with food|for (?:a|two|three|five|seven|\d+) (?:days?|weeks?)|and (?:rest|keep moving|plenty|fluids|a hot|an ice))\b`,
  rx`\b(?:it|that|they|this|he|she|things) (?:will|should|ought to) (?:soon |probably |just |all |be |start to )*(?:right|better|gone|fine|ok|okay|settle|clear|ease|pass|heal|improve|back to normal|wear off|die down|go down|go away|calm down|subside)\b(?: (?:in|by|within|soon|on its own|itself|after|over|before|with|once|if|by itself|shortly|without))?`,
  /\b(?:take|use|apply|have|swallow|put) (?:the|it|one|your|another|two|that|those|them|some|a) (?:one |dose |tablet |pill )?(?:you (?:missed|forgot)|now|straight away|as soon as you remember|tonight|tomorrow|before (?:bed|food|meals)|after (?:food|meals)|instead|anyway|as normal|as usual)\b|\b(?:carry on|continue|keep going|start again|restart) (?:as normal|as usual|with (?:it|them|the rest|your)|taking|tomorrow|from)\b|\byou (?:are|will be|should be|'re) (?:still )?(?:covered|protected|immune|not contagious|no longer contagious|not infectious)\b/,
  rx`\b(?:not for (?:that|this|those)|not needed for|no point (?:in )?(?:taking|giving|having)|you do not need)\b[^.!?\n]{0,30}(?:${DRUG}|\b(?:virus|viral|antibiotics|it is|that|for it)\b)|\b(?:ask|asking) (?:for|the (?:pharmacist|chemist) for) (?:some |a |the )?(?:[a-z]+ )?(?:${MEDICINE}|gel|cream|ointment|drops|spray|steroid|antihistamine|tablets)\b`,
  /^\W*(?:plenty of |lots of |drink |just )?(?:fluids?|rest|water|ice|heat|elevation|sleep|bed rest|honey and lemon|paracetamol|ibuprofen)(?:,| and| then| plus) (?:plenty of |lots of |some |a )?(?:fluids?|rest|water|ice|heat|elevation|sleep|honey|paracetamol|ibuprofen|time|compression)\b/,
  /^\W*(?:just |please |then |so )?(?:take|give (?:him|her|them)|try|use|have|apply|drink|stop|start|increase|halve|double|skip|swap|keep (?:him|her|it)|put|rub|bathe|soak)\b[^.!?\n]{0,30}\b(?:two|one|three|half|a spoon|a teaspoon|\d+ ?(?:mg|ml|tablets?)|in the (?:morning|evening)|at night|instead of|twice|off (?:nursery|school|work)|days?|honey|ice|salt|cream|every)\b|\b(?:you|he|she) (?:want|wants|need|needs|should|ought) to be on (?:a |some )?[a-z]+\b|\b(?:that is|that's|it is|it's|they are) (?:perfectly |absolutely |completely |quite )?(?:fine|normal|ok|okay|nothing|harmless|high|low) for (?:your age|a (?:man|woman|child|baby)|someone|his age|her age)\b|\bfrom the (?:picture|photo|sound of it|description|look of it)\b[^.!?\n]{0,30}\b(?:looks?|is|seems?|harmless|infected|fine|nothing|like)\b/,
];
const GENERAL = [
  /\b(?:999|111|nhs\.uk|usually|generally|often|most people|many people|for most|anyone|everyone|people|patients|if you (?:take|are taking|have|are|use)|adults|children (?:under|aged|can)|eligible|invited|ask (?:your|a|our|the) pharmacist|speak to (?:your|a|our|the) (?:pharmacist|gp|doctor)|please (?:ring|call|book|contact|speak)|book your|order your|appointment|do not stop|before stopping|check with|link|leaflet|what usually helps|take your (?:time|medicines? list|letter|yellow book)|side effects (?:pass|are|can))\b/,
];

/** Words that make even a general remark one about this person. */
const TO_YOU = [
  /\b(?:like yours|in your case|for you(?:r (?:age|condition))?[,.]|no need (?:to|for you to) (?:see|be seen|come)|your (?:rash|lump|cough|pain|tablets|dose|symptoms|knee|back))\b/,
];
/** A post that answers one person by their handle. */
const ADDRESSED = /^\W{0,3}@[\w.]{3,30}\b/;

export const personalAdvice = defineRule({
  id: 'boundaries.personal-advice',
  title: 'Clinical advice to one person',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence:
    'Do not advise one person in public. Signpost to the right service and, if it is urgent, to 999 or 111.',
  why: 'Without the record and an examination the advice may be wrong, and others may follow it.',
  sources: [
    gmc2013('¶6'),
    ICB_PRINCIPLES,
    other('RCGP, Social Media Highway Code (2013), chapter 3'),
  ],
  detect: (item) =>
    item.kind === 'reply' || ADDRESSED.test(item.text.original)
      ? inText({ any: ADVICE, unless: GENERAL, despite: TO_YOU, confidence: 0.8 })(item)
      : [],
});
