import { gmp2024 } from '../../data/sources';
import { CONDITION } from '../../data/words';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const REMEDY =
  '(?:garlic|turmeric|honey|vinegar|apple cider|lemon|ginger|essential oils?|homeopath\\w*|crystals?|detox|juice|juicing|celery|vitamin [cd]|zinc|silver|ivermectin|bleach(?: gargles?)?|salt water|lemon water|mouthwash|vaping|cbd|magnets?|onions?|fasting|alkaline|coconut oil|herbal|echinacea|iodine|elderberry|chaga|mushrooms?|keto|bicarb\\w*|manuka|cinnamon|green tea|reiki|acupuncture|supplements?|raw milk|probiotics?|collagen)';
const CLAIMS = [
  /\b(?:can ?not|does not|do not|never|will not|has|have|there are|with|is|are) (?:ever )?(?:cause|give you|have|give|carry|lead to|no|any|zero|completely|without)?\s?(?:any |no |zero )?(?:side[- ]?effects?|risks?|complications|danger)(?: (?:whatsoever|at all|of any kind|ever|to worry about))\b/,
  /\b(?:can ?not|will never|never|do not|does not) (?:cause|give you|have) any (?:side[- ]?effects?|harm|problems|risk)\b|\b(?:has|have|with|are|is|there are) (?:absolutely |literally |completely )?(?:no|zero) (?:side[- ]?effects?|risks?)\b/,
  /\b(?:100%|100 per cent|totally|completely|perfectly|absolutely|entirely) (?:safe|effective|risk-?free|harmless|guaranteed|protect\w*)\b/,
  rx`\b${REMEDY}\b[^.!?\n]{0,30}\b(?:cures?|clears?(?: up)?|kills?|prevents?|heals?|treats?|reverses?|gets rid of|beats|stops|fights off|works better|better than|boosts? (?:your )?immun\w*|as good as|instead of|shifts?|knocks?|sorts?)\b`,
  rx`\b(?:cures?|reverses?|guarantee[ds]?|prevents?|eliminates?|wipes? out|banish(?:es)?) (?:all |any |your |every |completely |a |the )*(?:${CONDITION}|disease|colds?|flu|virus(?:es)?|infections?|ageing)\b`,
  /\b(?:stop taking|come off|throw away|bin|ditch|do not need|no need for|do not bother with|avoid) (?:all |any |your |the |those |their )*(?:tablets|medication|medicines?|statins?|inhalers?|antidepressants|vaccines?|vaccinations?|jabs?|insulin|chemo\w*|antibiotics|sun ?cream|blood pressure)\b/,
  /\b(?:vaccines?|jabs?|mmr|5g|fluoride|masks?|microchips?|statins?|chemo\w*)\b[^.!?\n]{0,30}\b(?:cause(?:s|d)? (?:autism|cancer|infertility|covid)|kill(?:s|ed)?|poison|do not work|does not work|is a (?:scam|con|hoax)|are a (?:scam|con|hoax)|unnecessary|change your dna|pointless|contain)\b/,
  /\b(?:doctors|they|big pharma|the government) (?:do not want you to know|are hiding|hide|cover up)\b|\b(?:miracle|magic) (?:cure|remedy|pill|diet)\b|\bnatural immunity is (?:all|better|enough)\b|\bjust a (?:cold|bad cold|little flu)\b[^.!?\n]{0,20}\b(?:covid|flu|measles)\b|\b(?:covid|flu|measles|chicken ?pox) (?:is|are) (?:just|only|nothing|harmless|good for)\b/,
  /\b(?:you can ?not|nobody can|no one can|impossible to) (?:catch|get|die|spread|become)\b[^.!?\n]{0,40}\b(?:if you|once you|after (?:the|your|a)|from (?:a|the))\b|\b(?:always|never) (?:works|fails)\b/,
  /\b(?:5g|wi-?fi|phone masts?|chemtrails?|fluoride|microwaves?|the jabs?|vaccines?|mmr|masks?|statins?|sun ?cream|sunscreen|deodorant|aspartame|gluten|seed oils?|dairy)\b[^.!?\n]{0,24}\b(?:causes?|gives? (?:you|them|kids|people)|is behind|are behind|triggers?|leads? to|makes you|linked to|to blame for|responsible for|poisons?)\b(?! (?:a sore|a mild|an? (?:achy|tired)|side))/,
  /\b(?:flush(?:es)?|remove(?:s)?|cleanse(?:s)?|purge(?:s)?|detox(?:es)?|draw(?:s)? out) (?:out )?(?:the |all |your )?(?:toxins?|poisons?|impurities|parasites|your (?:liver|body|blood|gut|system))\b|\b(?:detox|cleanse|alkaline|juice) (?:teas?|diets?|cures?|water|cleanse)\b/,
  /\b(?:completely|totally|entirely|absolutely|perfectly|100%) (?:risk[- ]?free|free of (?:risk|side effects)|without (?:risk|side effects))\b|\brisk[- ]free\b|\b(?:protect(?:s|ed)? (?:you )?for (?:life|ever)|never (?:catch|get) (?:it|flu|covid) again)\b/,
  /\b(?:homeopath\w*|reiki|crystals?|acupuncture|herbal \w+|essential oils?|cbd|chiropract\w*|prayer)\b[^.!?\n]{0,24}\b(?:works?|is|are|just) (?:just |every bit |at least )?(?:as well as|as good as|better than|as effective as|safer than)\b/,
  /\byou (?:can|should|could) (?:safely |just |all )?(?:stop|skip|leave off|do without|put away|ditch) (?:taking |using )?(?:your|the|those) (?:[a-z]+ )?(?:inhalers?|tablets|medicines?|medication|insulin|statins?|epipen|blood (?:pressure|thinn)\w*|antidepressants)\b(?![^.!?\n]*\b(?:talk|ask|speak|unless|only if)\b)/,
  /\b(?:let your skin breathe|your immune system does not need|natural(?:ly)? (?:is (?:always )?(?:best|better|safer)|beats)|measles part(?:y|ies)|chicken ?pox part(?:y|ies)|too many (?:jabs|vaccines)|we suggest (?:waiting|delaying|spacing)|do your own research|overloads? the immune)\b/,
  /\bantibiotics?\b[^.!?\n]{0,24}\b(?:will (?:cure|clear|fix|kill|sort)|cure|kill|clear|fix)\b[^.!?\n]{0,20}\b(?:colds?|flu|virus(?:es)?|covid|viral)\b|\b(?:a|one|two) [a-z]+ (?:shots?|cups?|cloves?|spoons?|glass(?:es)?) (?:a|each|every) day (?:prevents?|cures?|keeps?|stops?|beats?)\b/,
  /\b(?:nobody|no one|no-one|never) (?:ever )?(?:got|gets|became|died|suffered|came to harm|was harmed)\b[^.!?\n]{0,24}\b(?:from|by|of|after) (?:skipping|missing|stopping|not taking|refusing|a (?:jab|vaccine))\b|\b(?:the |a )?(?:flu |covid |mmr |hpv )?(?:jabs?|vaccines?|boosters?) (?:gives?|gave|causes?) (?:you|them|me|kids|children|people)\b(?! (?:the best|protection|good|better|a sore))/,
  /\b(?:no one|nobody|not one person|not a single person|no-one)\b[^.!?\n]{0,16}\b(?:has )?(?:ever )?(?:had|has|have|got|gets|suffered|reported|felt) (?:a |any )?(?:bad |serious |single )?(?:reaction|side effects?|problems?|complications?|harm)\b|\b(?:100|hundred|1000) ?(?:%|per cent|percent) (?:effective|safe|protect\w*|success\w*|natural|proof|works?|cure)\b/,
  rx`\b(?:cold (?:weather|air|feet)|wet hair|going out (?:with|in)|a draught|getting (?:cold|wet)|sugar|bread|stress|deodorant|mobile phones?|cracking your knuckles)\b[^.!?\n]{0,16}\b(?:gives? you|causes?|brings on|leads? to|will give you)\b[^.!?\n]{0,24}\b(?:flu|colds?|${CONDITION}|a cold)\b`,
  rx`\byou (?:will |do |would )?(?:not|never|no longer) (?:ever )?need (?:a |an |any |your |to take |to have )?(?:[a-z]+ )?(?:statins?|inhalers?|insulin|antibiotics|vaccines?|jabs?|tablets?|medicines?|medication|painkillers|blood pressure (?:tablets|pills)|screening|smears?|a doctor|anti-?depressants)\b[^.!?\n]{0,12}\b(?:if|when|once|because|as long as|again|just|with)\b`,
  rx`\b(?:${REMEDY}|oats|exercise|diet|cold showers?|sunlight|sea swimming|sunshine|water|positive thinking|walking|yoga|breathing)\b[^.!?\n]{0,40}\b(?:works? better than|is better than|beats?|replaces?|instead of|does the job of|as powerful as|more effective than|and (?:you )?(?:will )?never)\b[^.!?\n]{0,24}\b(?:any |all |your |the )?(?:painkillers?|statins?|antibiotics|tablets?|medicines?|medication|drugs?|vaccines?|jabs?|chemo\w*|anti-?depressants|insulin|inhalers?|need|doctor)\b`,
  /\b(?:is|are|it is) (?:totally|completely|perfectly|absolutely|entirely|100%) (?:safe|harmless)\b|\b(?:works|cures|heals) (?:every ?time|everyone|anything|everything|without fail|overnight|instantly)\b|\b(?:doctors?|the nhs) (?:will not|do not|never) tell you\b|\bno (?:medicine|tablets|drugs|chemicals|side effects) needed\b|\b(?:natural|herbal) (?:so|and therefore|means) (?:it is )?(?:safe|harmless)\b/,
  rx`\b${REMEDY}\b[^.!?\n]{0,24}\b(?:sees?|knocks?|fends?|wards?|seeing|keeps?|drives?|burns?|starves?|shrinks?|dissolves?|melts?|zaps?) (?:off|away|out|on the head)?\s?(?:all |any |the |your )?(?:${CONDITION}|covid|colds?|flu|infections?|viruses|fat|germs|toxins)\b`,
  /\b(?:babies|children|kids|you|we|people|nobody|no one|bodies) (?:do not|don't|never|does not|really do not) (?:really |actually )?need (?:all |so many |any of |any |these |those |the |a )*(?:jabs?|vaccines?|vaccinations?|chemicals?|tablets|medicines?|drugs|antibiotics|screening|injections?|boosters?|smears?)\b|\bnature (?:knows best|intended|is the best|heals)\b|\b(?:trust|listen to|let) (?:nature|your body|your gut)\b[^.!?\n]{0,24}\b(?:instead|not|over|heal|rather|do)\b/,
];
const BALANCED = [
  /\b(?:myth|false|(?:does|do|did) not (?:cause|work|cure)|can not (?:cure|protect everyone)|no (?:vaccine|test|medicine|treatment|screening) (?:is|can)|not (?:100|every|all)|can not prevent every|not true|no evidence|there is no|nhs\.uk|nice guid\w*|source:|according to (?:nice|nhs|the)|most (?:side effects|people)|usually|may help|can help|like all medicines|very rarely|do not stop taking|never stop taking|without (?:speaking|talking|asking)|speak to|before you|talk to)\b/,
];

/** A myth told in order to be put right in the next breath. */
const PUT_RIGHT =
  /\b(?:heard|told|read|think|worried|say|says|believe)\b[^.!?\n]{0,20}\bthat\b[^.!?\n]{0,60}\?[^\n]{0,20}\b(?:it (?:can|does|will|is|did) ?not|can ?not|no,|not true|not so|a myth|false|wrong)\b/;

export const misinformation = defineRule({
  id: 'conduct.misinformation',
  title: 'Unproven or one-sided health claim',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Check this against the NHS website or NICE, and add balance or a source.',
  why: 'What a practice writes is trusted, so a wrong or absolute claim does more harm there.',
  sources: [gmp2024('¶89a to d and ¶90d')],
  detect: inText({ any: CLAIMS, unless: BALANCED, unlessAnywhere: [PUT_RIGHT], confidence: 0.8 }),
});
