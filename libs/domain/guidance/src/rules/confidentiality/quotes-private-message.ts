import { gmc2024, other } from '../../data/sources';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const QUOTED = [
  /\b(?:in|from) (?:the|your|a|that|his|her|this) (?:[a-z]+ )?(?:e-?mail|letter|message|dm|text|voicemail|call|note|card|complaint|form|e-?consult|phone call)s?\b[^.!?\n]{0,20}\b(?:you|he|she|they|we (?:had|received)|sent|wrote|says?|said)\b/,
  /\b(?:you|he|she|they) (?:told|e-?mailed|wrote to|messaged|texted|rang|said to|sent|confided in|mentioned to) (?:us|me|our|reception|the team|the practice)\b[^.!?\n]{0,40}\b(?:on the phone|by e-?mail|in (?:your|the|a|an)|that|privately|last|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/,
  /\b(?:(?:this|lovely|here is a|a) )?(?:message|e-?mail|letter|dm|card|text|note)\b[^.!?\n]{0,30}\b(?:in|to|into) our inbox\b|\b(?:landed|arrived|dropped|came) in(?:to)? our (?:inbox|in-?tray|dms|messages)\b/,
  /\b(?:screenshot|screen grab|screengrab|screen shot) (?:of|from)\b[^.!?\n]{0,30}\b(?:dm|message|e-?mail|text|chat|conversation|inbox)\b/,
  /\b(?:your|his|her|the patient's|a patient's) (?:private )?(?:e-?mail|letter|message|dm|text|voicemail)(?: (?:of|on|from|to us|last|dated|yesterday))?[^.!?\n]{0,20}\b(?:said|says|read|reads|stated|states|claimed|thanked|was)\b/,
  /\b(?:as you (?:said|wrote|told us|put it) in your)\b/,
  /\b(?:messaged|e-?mailed|wrote to|texted|dm'?d|sent) (?:us|me|the (?:practice|surgery|team)|our [a-z]+)\b[^.!?\n]{0,24}(?::|"|')/,
  /["'][^"'\n]{8,160}["'] ?[-:,]{0,2} ?(?:a |the |lovely |from a |in a )*(?:card|note|letter|message|e-?mail|dm|text)\b[^.!?\n]{0,30}\b(?:from|patients?|we (?:got|had|received)|sent|this week|today|inbox)\b/,
  /\b(?:in|from|per|to quote|according to|judging by) (?:your|his|her|their|the) (?:[a-z]+ ){0,2}(?:e-?mail|letter|message|dm|text|voicemail|phone call|call|note|complaint|form|e-?consult|online form|submission)s?\b[^.!?\n]{0,70}\b(?:you|he|she|they)\b[^.!?\n]{0,12}\b(?:told|said|wrote|stated|claimed|were|asked|admitted|thanked|called|described|agreed|promised|sent)\b/,
  /\b(?:you|he|she|they) (?:privately |actually |also |did |have |had |already )*(?:told|wrote|emailed|e-?mailed|messaged|dm'?d|texted|said|admitted|confirmed|thanked|apologised)\b[^.!?\n]{0,40}\b(?:in (?:a|your|the|that) (?:[a-z]+ )?(?:message|e-?mail|dm|letter|text|form|call|private)|on the phone|by (?:e-?mail|phone|letter|text)|privately|in private|face to face|in person|off the record|in confidence|when you (?:rang|called|phoned|e-?mailed|wrote|spoke))\b/,
  /\b(?:here is|here's|sharing|attached is|below is|this is|posting|i will share|we are sharing) (?:a |the |your |his |her |some of (?:the|your) )?(?:[a-z]+ )?(?:screenshot|copy|extract|text|transcript|e-?mail|message|letter|conversation|chat)s?\b[^.!?\n]{0,40}\b(?:you|he|she|they|from|sent|between|patient)\b/,
];

export const quotesPrivateMessage = defineRule({
  id: 'confidentiality.quotes-private-message',
  title: 'Private message made public',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence: 'That message was sent to us privately. Do not quote it without written permission.',
  why: 'People who write to their practice expect it to stay there.',
  sources: [gmc2024('¶18'), other('Caldicott Principles (2020), principle 8')],
  detect: (item) =>
    item.hasConsent
      ? []
      : phrasesIn(item.text, {
          any: QUOTED,
          unless: [
            /\b(?:our (?:own )?(?:leaflet|poster|newsletter)|if you|please (?:e-?mail|write|message)|friends and family|thank you for (?:your|the) (?:message|e-?mail))\b/,
          ],
          confidence: 0.8,
        }),
});
