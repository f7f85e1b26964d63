import { gmp2024 } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const SERVICE =
  '(?:abortions?|terminations?|contracepti\\w+|the pill|morning[- ]after|emergency contraception|ivf|vaccin\\w+|sex before marriage|gender|transition\\w*|assisted dying|euthanasia|vasectom\\w+|blood transfusions?|sterilisation|hrt|alcohol|drugs)';
const BELIEFS = [
  /\b(?:every |all |unborn |human )?life is (?:sacred|a gift|god'?s gift|holy)\b|\b(?:gift|sent|made) (?:from|by) god\b|\bour (?:partners|doctors|gps) (?:feel|believe|hold|pray)\b[^.!?\n]{0,40}\b(?:sacred|god|sin|marriage|abortions?|terminations?|holy|scripture)\b/,
  new RegExp(
    `\\b(?:would rather you did not|prefer (?:you )?not|do not (?:believe in|agree with|ask|approve of)|not comfortable|will not (?:prescribe|refer|offer|discuss)|against our|our (?:faith|beliefs|values|conscience)|morally|immoral|sinful|wrong)\\b[^.!?\\n]{0,60}\\b${SERVICE}\\b`,
  ),
  new RegExp(
    `\\b${SERVICE}\\b[^.!?\\n]{0,50}\\b(?:is (?:a sin|wrong|murder|immoral|against)|sinful|immoral|murder|god'?s|goes against|our beliefs|our faith)\\b`,
  ),
  /\b(?:god|jesus|the lord|allah|christ|scripture|the bible|prayer) (?:will|can|has|heals?|cures?|says?|teaches|wants|loves you|is the (?:only|best))\b|\b(?:pray(?:ing)? for (?:you|your)|have you (?:tried|considered) prayer|turn to (?:god|jesus|prayer)|let us pray|find (?:god|jesus)|repent|only faith)\b/,
  /\b(?:life begins at|sanctity of life|the unborn|god'?s (?:law|will|plan|gift)|sex before marriage|sex outside marriage|between a man and a woman|born again|our lord|the devil|sinful|purity|chastity)\b/,
  /\bas (?:a )?(?:christians?|muslims?|catholics?|jews?|hindus?|sikhs?|believers?|people of faith|an? evangelical)\b[^.!?\n]{0,20}\b(?:we|i|my|our) (?:believe|can not|do not|will not|think|feel|hold|would)\b/,
  /\bpray(?:ing|ers?)? (?:for|before|instead of|rather than|together|works?|heals?)\b[^.!?\n]{0,30}\b(?:healing|pills?|you|tablets|medicine|appointment|health|illness|cure)\b|\b(?:faith|prayer|god|jesus|allah) (?:is|was) (?:the )?(?:only|best|real|true|great) (?:doctor|medicine|healer|cure|answer)\b|\bwhat the (?:bible|quran|koran|torah) (?:says|teaches)\b/,
  /\b(?:we|i|our (?:team|staff|doctors|nurses)|the team) (?:will be |are |will |all |am )*(?:pray(?:ing)?|hold(?:ing)? (?:you|them) in (?:our|my) prayers)\b|\b(?:find|found|know|meet|seek|accept|trust in|welcome|put your faith in|turn to|give your life to) (?:the lord|god|jesus|christ|allah|our saviour|him as your saviour)\b|\b(?:god|jesus|christ|allah|the lord) (?:bless|be with|heal|save|forgive|watch over|guide|made|created|loves?)\b(?! you all\b)|\b(?:he|christ|the lord) is risen\b|\bjesus is\b|\b(?:mass|worship|church service|bible (?:study|group|class)|prayer (?:group|meeting|circle)) (?:with|led by|run by|for) (?:our|the) (?:doctor|gp|nurse|staff|practice|patients)\b/,
  new RegExp(
    `\\b(?:do not|can not|not) (?:feel|be|seem) (?:able|comfortable|right|happy|willing) (?:to |about |with )?[^.!?\\n]{0,30}\\b${SERVICE}\\b`,
  ),
  new RegExp(
    `\\b(?:as|being) (?:a )?(?:christian|muslim|catholic|jewish|hindu|sikh|evangelical|practising|religious)(?:s| \\w+)?\\b[^.!?\\n]{0,60}\\b(?:${SERVICE}|ask (?:us|me)|talk about|discuss|offer)\\b`,
  ),
  new RegExp(
    `\\b(?:church|lord'?s day|sabbath|mosque|temple|gospel|commandment|holy|sunday is for|god|faith|prayer|scripture|conscience|moral\\w*)\\b[^.!?\\n]{0,60}\\b${SERVICE}\\b|\\b${SERVICE}\\b[^.!?\\n]{0,60}\\b(?:church|lord'?s day|sabbath|gospel|commandment|god|our faith|scripture|our conscience)\\b`,
  ),
];

export const personalBeliefs = defineRule({
  id: 'conduct.personal-beliefs',
  title: 'Personal beliefs in practice messages',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Personal beliefs do not belong in practice messages.',
  why: 'Nobody should fear being judged when they ask for lawful care.',
  sources: [gmp2024('¶87')],
  detect: inText({
    any: BELIEFS,
    unless: [
      /\b(?:ramadan|diabetes and fasting|fasting safely|gelatine|porcine|chaplain\w*|whatever your (?:faith|beliefs))\b/,
    ],
    confidence: 0.8,
  }),
});
