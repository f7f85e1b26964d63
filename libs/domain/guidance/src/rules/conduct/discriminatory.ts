import { gmc2024, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { likely } from './likely';
import { hateIn } from '../../triage/hate';
import { signsIn } from '../../signs';

/** Said against such talk, or about languages and services. */
const OBJECTED_TO = [
  /\b(?:racis[mt]|sexis[mt]|disgusting (?:that|how|to hear)|who (?:said|shouted|told)|stop (?:saying|telling)|interpreters?|training|hear(?:ing)? people say|how dare|i am (?:[a-z]+ )?(?:disabled|deaf|blind|autistic|old|elderly))\b/,
];
/** Refusing somebody, or wishing them away, for what they wear, where they come from or what they are. */
const REFUSED_FOR_WHAT_THEY_ARE = [
  /\b(?:do not|will not|would not|refuse to|not|never|rather not) (?:want|like|see|have|trust|let|be seen by|be touched by|speak to|deal with)\b[^.!?\n]{0,50}\b(?:head ?scar(?:f|ves)|scarf on|hijabs?|burqas?|burkas?|niqabs?|turbans?|veils?|towels? on|accents?|foreign\w*|immigrants?|muslims?|jews?|gypsies|travellers?|gays?|lesbians?|trans|blacks?|asians?|africans?|indians?|pakistani\w*|poles|polish|romanians?|eastern european)\b/,
  /\b(?:too many|all (?:the|these|those|of them)|nothing but|full of|overrun (?:with|by)|swamped (?:with|by)|those|them) (?:bloody |fucking |of (?:these|those) |the )*(?:foreigners?|immigrants?|migrants?|asylum seekers?|muslims?|gypsies|travellers?|poles|romanians?|africans?|asians?|illegals?|refugees?)\b[^.!?\n]{0,60}\b(?:english|waiting room|surgery|appointments?|here|queue|list|country|first|us|our|there|in there|seen)\b/,
  /\b(?:men|women|blokes?|girls|males?|females?|old people|gays?|foreigners|they|them)\b[^.!?\n]{0,16}\b(?:should not|should never|can not|must not|have no business|are not fit to|ought not to) (?:be|being|become|work as|do) (?:a |an )?(?:nurses?|doctors?|gps?|surgeons?|midwives|receptionists?|in charge|allowed|here|treated|seen)\b/,
  /\b(?:go|goes|get|crawl|clear off|sod off|send (?:him|her|them)) back (?:to )?(?:where (?:you|they|he|she) (?:came|come|belong)|your own|his own|her own|their own|africa|india|pakistan|poland|romania|the jungle)\b|\bnot (?:even )?(?:from|born) (?:here|in this country)\b[^.!?\n]{0,40}\b(?:should|why|get|first|no right|taking|jump)\b/,
  /\b(?:people|them|they|those|some(?:one|body)|others|families|lot)\b[^.!?\n]{0,24}\b(?:only |just )?(?:been (?:in|over) (?:the|this|our) country|(?:just |only )?(?:got|come|came|stepped|fresh) off (?:the|a) (?:boat|plane|bus|lorry)|come over here|came over here|here illegally|not (?:even )?british|never paid (?:in|a penny|tax\w*))\b/,
  /\b(?:gays?|lesbians?|trans(?: people)?|muslims?|jews?|gypsies|travellers|foreigners|immigrants|migrants|asians?|blacks?|refugees|disabled|fat people|old people|benefit claimants|poles|romanians?)\b[^.!?\n]{0,16}\b(?:should|ought to|need to|must|can) (?:all |just |bloody |at least )?(?:pay|wait|go|get|learn|stop|be (?:last|sent|made|charged|refused|at the back)|have (?:their|to)|use|find|not)\b/,
];

const FOREIGN =
  '(?:foreign(?:ers?|ness)?|immigrants?|migrants?|asylum seekers?|refugees?|illegals?|overseas|romanians?|poles|polish|bulgarians?|albanians?|eastern europeans?|africans?|nigerians?|indians?|pakistanis?|asians?|chinese|filipinos?|arabs?|syrians?|ukrainians?|muslims?|jews?|jewish|gypsies|gypsy|travellers|black|blacks|roma)';
const KIND = `(?:${FOREIGN}|gays?|lesbians?|trans(?:gender)?|disabled|fat|obese|old|elderly|over[- ]?\\d0s|women|woman|men|female|male|mental(?:ly ill)?|autistic|deaf|single mums?|mums|pregnant|unemployed|addicts?|alcoholics|homeless|christians?|people (?:from abroad|with mental [a-z]+|on benefits|in wheelchairs)|two (?:dads|mums|men|women))`;
/** The same put as policy, preference, grievance or "only saying". */
const PUT_AS_SENSE = [
  /\bnames? (?:that )?(?:i|we|you|anyone) can (?:pronounce|say|spell|read)\b|\bsend (?:the rest of |all of |half of )?(?:them|those) (?:all )?(?:home|back|packing)\b(?! (?:with|the (?:forms?|kits?|samples?)))/,
  // Language: who can be understood, who ought to learn.
  /\b(?:can ?not|can not|could not|do not|never) (?:even )?(?:understand|follow|make out|tell) (?:a |one )?(?:single )?(?:word|thing|what)\b[^.!?\n]{0,24}\b(?:foreign|accents?|of them|these doctors|those doctors|half|indian|african|polish|they say|them on)\b|\b(?:half|most|none|some|any|one) of (?:the |your |our |these |those |them )*(?:doctors?|nurses?|staff|gps?|receptionists?|patients|people|lot)?\b[^.!?\n]{0,16}\b(?:could|can|can ?not|could not|do not|would|bother to|even)\b[^.!?\n]{0,10}\bspeak (?:the |proper |good |any |a word of )?(?:english|language|lingo)\b|\b(?:learn|speak|learnt|learned) (?:the |our |proper |some |bloody )?(?:english|language|lingo)\b[^.!?\n]{0,30}\b(?:like|before|or|first|if (?:you|they)|same as|then|as the rest|not (?:hard|difficult|fair))\b|\b(?:why|no point|waste|stop|fortune|cost\w*)\b[^.!?\n]{0,30}\b(?:translat\w+|interpret\w+|(?:four|five|six|ten|\d+|all these|other|different|foreign) languages)\b|\b(?:this is|we are in|you are in|its|we live in) (?:england|britain|the uk|wales|scotland)\b(?! (?:only|and)\b)/,
  // Wanting one's own kind, or a "real" or "normal" one.
  /\b(?:real|proper|normal|decent|local|british|english|white|home-?grown|our own|christian|straight) (?:doctors?|nurses?|gps?|one|people|folk|patients|families|names?|staff|applicants?|couples?)\b[^.!?\n]{0,30}\b(?:this time|for once|instead|round here|(?:not|or) (?:one of|some)|only|please|wait|used to|first|in (?:then|for)|from abroad|preferred|enough|ones)\b|\b(?:get|bring|give us|want|wants|prefer|hire|employ|need) (?:in |back |more |us |some )*(?:british|english|white|proper english|christian|male|female|young|straight) (?:doctors?|nurses?|gps?|staff|ones|applicants?|receptionists?|candidates?)\b(?! (?:doctor )?(?:for (?:my|a|the|smear|intimate)|because|if|to (?:examine|do)))/,
  rx`\b(?:prefer|only|no|not|sorry,? no|no more|without|avoid|exclud\w+)\b[^.!?\n]{0,10}\b(?:british|english|white|${KIND})\b[^.!?\n]{0,16}\b(?:applicants?|families|family|patients|need apply|candidates?|on our list|please|allowed|in the (?:team|role|post)|staff|registrations?)\b(?! (?:charge|need|wait|data|left|for (?:abuse|parking)))`,
  rx`\b(?:young and energetic|no mums|no women|no men|under (?:30|35|40|50)s? only|ideally (?:a )?(?:young|male|female|white|christian|british)|would suit (?:a )?(?:young|man|woman|mum|retired)|at your age|your time of life|had (?:their|your|her|his) (?:turn|innings|life)|worth (?:treating|the money) at|past (?:it|your sell)|too old to (?:bother|treat|matter))\b`,
  // Who gets what, and who pays.
  rx`\b(?:find|have|get|gets|give|giv\w+|save|keep|slots?|appointments?|seen|treat\w*|bend over|red carpet|straight (?:in|off)|priority|first)\b[^.!?\n]{0,30}\b(?:for (?:the |these |those |all the )?)?(?:${FOREIGN}|them off the boats|boat people|the boats)\b[^\n]{0,60}\b(?:but not|while|whereas|before|ahead|and (?:we|i|us)|pensioners?|born here|paid in|decent|own|our|tax\w*|wait\w*)\b`,
  rx`\b(?:${FOREIGN}|them off the boats|boat people|those people|that lot|them lot)\b[^.!?\n]{0,30}\b(?:get|gets|got|getting|are|is|jump\w*|go|come|have)\b[^.!?\n]{0,24}\b(?:seen|straight|first|in front|everything|priority|free|ahead|red carpet|top of)\b[^.!?\n]{0,50}\b(?:while|before|and (?:we|i|us)|but|decent|ordinary|people like|the rest|paid|own|wait\w*)\b|\b(?:treat\w*|see\w*|help\w*|look\w* after|serv\w+) (?:them|those|people|anyone|all these) (?:lot )?(?:off the boats?|from abroad|who (?:just )?(?:got|come|came) here|fresh off)\b|\b(?:you )?(?:need|have|got) to be (?:a )?(?:${KIND}|an immigrant|on benefits)(?: or [a-z]+)? to (?:get|be) (?:seen|in|an appointment|anything|help|treated)\b`,
  // What they are said to be, and where they should be.
  rx`\b(?:${KIND})(?: (?:people|ones?|lot|types?|folk|patients|couples?|drivers?|doctors?|nurses?))?\b[^.!?\n]{0,24}\b(?:clogging|blocking|cluttering|taking up|filling up|wasting|sponging|should ?(?:not|n't) be (?:let|allowed|in|here|on|near|bringing|having|treated)|keep (?:them|it) away|have no place|do not belong|not (?:natural|normal|right)|is wrong|are wrong|back of the queue|charge them|make them pay|pay for (?:it|themselves)|all the same|only understand|can ?not (?:cope|drive|be trusted)|too emotional|man up|need to man up|grow a pair|at the back)\b`,
  /\b(?:keep|kept|get|want)\b[^.!?\n]{0,16}\b(?:them|it|that|those|these|freaks?|people like that|that sort)\b[^.!?\n]{0,8}\b(?:away from|off) (?:my|our|the) (?:kids|children|surgery|page|daughter|son|school|toilets?)\b|\b(?:trans|pride|rainbow|gay|lgbt\w*|refugees? welcome|black lives)\b[^\n]{0,40}\b(?:freaks?|nonsense|rubbish|rammed down|down our throats?|agenda|shove|woke|disgust\w*|perver\w*|take it down|not normal|sick\w*|groom\w*)\b/,
  /\b(?:gents|lads|men|blokes|boys|guys|fellas)\b[^.!?\n]{0,16}\b(?:can |should |just |need to |must )*(?:man up|toughen up|grow a pair|stop being (?:girls|wimps|soft)|only understand)\b|\b(?:typical|just like an?|another) (?:bloody )?(?:woman|women|female|man|foreigner|polish|indian|muslim|gypsy|traveller|old (?:woman|man))\b|\bwom[ae]n (?:drivers?|doctors?|gps?|drs?)\b[^.!?\n]{0,16}\b(?:all|useless|typical|again|what do you expect)\b|\b(?:have|get|stop having) (?:so many|more|less|fewer) (?:kids|children|babies)\b/,
  /\b(?:that|the|them|her|him|one|someone|anyone|doctor|nurse|receptionist)\b[^.!?\n]{0,20}\b(?:with|in|wearing) (?:the|a|an|that|her|his) (?:[a-z]+ )?(?:accent|head ?scarf|hijab|burqa|turban|veil|niqab|skull ?cap)\b[^.!?\n]{0,40}\b(?:go home|should|no|not|instead|another|different|rather|again|seeing|want|refuse\w*|take it off)\b|\b(?:not|never|refuse\w*|do not want|rather not|stop)\b[^.!?\n]{0,30}\b(?:seen|see|seeing|treated|touched|examined|served|answered|dealt with|spoken to)\b[^.!?\n]{0,10}\b(?:by )?(?:one|that one|someone|a (?:man|woman)|a doctor|a nurse)? ?(?:in|with|wearing|from) (?:a |an |the |that )?(?:headscarf|hijab|accent|turban|veil|abroad|africa|india|pakistan|nigeria|poland|romania)\b|\bwe have no place\b|\b(?:that|them) lot\b[^.!?\n]{0,16}\b(?:have no|no) place\b/,
];

/** A group of people, and a grudge: together, in any order. */
const A_GROUP =
  /\b(?:foreign\w*|immigrants?|migrants?|asylum(?: seekers?)?|refugees?|illegals|ukr[ai]+ni?ans?|romanians?|poles|polish|bulgarians?|albanians?|eastern europeans?|africans?|nigerians?|somalis?|indians?|pakistanis?|bangladeshis?|asians?|chinese|arabs?|syrians?|afghans?|muslims?|islam\w*|mohamm?[ae]ds?|jews?|jewish|gyps(?:y|ies)|travellers?|pikeys?|blacks?|black (?:people|ones?|man|woman|lady|doctor|nurse)|white (?:people|ones?|doctor|nurse|man|woman|british|folk)|coloureds?|gays?|lesbians?|homosexual\w*|trans(?:genders?|sexuals?)?|pronouns?|he\/she|pride flags?|rainbow\w*|head ?scar(?:f|ves)|hijabs?|burkh?as?|turbans?|thing (?:on|off) (?:her|his) head|prayer room|mosque|ramadan|halal|off the boats?|from abroad|benefits? (?:scroungers?|lot|types|people|claimants?)|scroungers?|pensioners?|oaps?|the elderly|old (?:people|folk|biddies|dears|codgers)|boomers|millennials?|young people|fat(?:ties| people| ones| woman| man)?|obese|druggies|junkies|smackheads|alkies|disabled|cripples?|wheelchair lot|mentals?|nutters?|psychos?|loonies|schizos?|autistics?|retards?|single mums?|teenage mums?|chavs?|women drivers?|female doctors?|lady doctors?|ones? from (?:india|africa|poland|abroad|the boats)|accents?)\b/;
const A_GRUDGE =
  /\b(?:not racist but|not being (?:funny|racist|sexist|horrible) but|no offence but|that lot|them lot|their (?:sort|kind|type|lot)|those people|you people|(?:my|our) tax(?:es)?|taxpayers?|paid in|born (?:and bred )?here|our own(?: people)?|charity begins|go(?:ing)? (?:back )?home|back where|send (?:them|him|her) back|bed ?blockers?|clog\w*|blocking|swamp\w*|overrun|take(?:n)? over|taking over|flood\w*|invad\w+|should ?(?:not|n't) (?:be (?:here|allowed|let|treated|in|driving|seen)|drive|have|get)|should (?:of|have) (?:warned|told) us|ought not|get that (?:thing )?off|take (?:it|that) off|behind a (?:queue|load|bunch) of|ahead of (?:us|me|people|everyone)|in front of (?:us|me|people|everyone|decent)|before (?:us|me|our|people|decent)|jump\w*|first in|always (?:get|seem|seen|first|the same)|get (?:everything|same ?day|seen first|it all|special)|special treatment|what (?:do|did) you expect|typical|want a (?:white|british|english|proper|real|normal|male|straight|christian)|rammed|shoved|down (?:our|your|my) throats?|woke|not natural|unnatural|disgust\w*|perverts?|freaks?|filthy?|dirty|smell\w*|stink\w*|stop (?:bringing|letting|giving|pandering)|pander\w*|at the back|back of the queue|pay for (?:it|themselves)|charge them|ban(?:ned)?|keep (?:them|it|him|her) (?:away|out)|do not belong|no place|not welcome|proper country|this country|whose country|christian country|england|political correct\w*|one of (?:those|them)|can ?not (?:understand|speak|drive|be trusted)|speak english|learn english)\b/;
const NO_GRUDGE =
  /\b(?:(?<!\bnot )racis[mt]|(?<!\bnot )sexis[mt]|homophobi\w+|discriminat\w+|disgusting (?:that|how|the way|to hear)|abuse (?:of|towards)|interpreters? (?:is|are|was|were|available|please)|training|how dare|i am (?:polish|indian|black|asian|muslim|jewish|gay|trans|disabled|autistic|a pensioner|an? [a-z]+ (?:woman|man))|as a (?:disabled|gay|black|asian|muslim|trans|polish|pensioner)|pensioners? like me|us (?:pensioners|oldies|old people)|access(?:ible)?|who do i|how do|can (?:i|we|you)|is (?:it|there)|welcome here|well done|lovely|thank|grateful|brilliant|kind|patient with|wonderful|help(?:ed|ful))\b/;

export const discriminatory = defineRule({
  id: 'conduct.discriminatory',
  title: 'Targets people for who they are',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence: 'This targets people for who they are.',
  why: 'Discrimination on a protected characteristic is unlawful and drives people away from care.',
  sources: [gmc2024('¶14 and ¶15'), other('Equality Act 2010')],
  detect: (item: ScreenedItem) => {
    const found = [
      ...hateIn(item.text),
      ...phrasesIn(item.text, {
        any: [...REFUSED_FOR_WHAT_THEY_ARE, ...PUT_AS_SENSE],
        unless: OBJECTED_TO,
        confidence: 0.75,
      }),
    ];
    if (found.length > 0) return found;
    const grudge = signsIn(item.text, { all: [A_GROUP, A_GRUDGE], unless: [NO_GRUDGE], reach: 1 });
    return grudge.length > 0 ? grudge : likely(item, 'hateful');
  },
});
