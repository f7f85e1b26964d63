import { BOUNDARIES, gmc2013 } from '../../data/sources';
import { ATTENDANCE, BODY, HEALTH } from '../../data/words';
import { type ScreenedItem } from '../../item';
import { anySentence, phrasesIn, rx, wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { CARE_REQUESTS } from './care-words';

const INVITES = [
  /\b(?:dm|message|whatsapp|text|inbox|pm|snapchat|ring|call|e-?mail) me\b[^.!?\n]{0,40}\b(?:direct|directly|on my own|on my|privately|personal|own number|mobile|and i will|i will (?:look|have|sort|check))\b/,
  /\b(?:whatsapp|dm|message|text) (?:me|him|her|dr \w+) (?:direct|directly|privately)\b/,
  /\b(?:my|his|her|dr \w+'s) (?:own |personal |private )(?:number|mobile|whatsapp|e-?mail|messenger|facebook|account|profile|inbox)\b/,
];
const FOUND_YOU = [
  /\b(?:finding|found|messaging|message|contacting|tracked|tracking|bothering|inboxing|dming) you (?:down )?(?:on (?:here|facebook|fb|insta\w*|twitter|linkedin|your)|through your|via your|here)\b/,
  /\b(?:your|ur) (?:own|personal|private) (?:facebook|page|profile|insta\w*|account|messenger|inbox)\b[^.!?\n]{0,60}\b(?:rash|pain|results?|prescription|appointment|tablets)\b/,
  /\b(?:got|found|have) your (?:own |personal |private )?(?:number|mobile|profile|facebook|e-?mail)\b[^.!?\n]{0,20}\b(?:off|from|through|via|online|in)\b|\b(?:text|message|dm|whatsapp|inbox|ring|call) you (?:on (?:your own|here)|direct|directly|privately|at home)\b/,
];
const CARE = [rx`\b(?:${HEALTH}|${ATTENDANCE}|${BODY})\b`, ...CARE_REQUESTS];

export const personalProfileContact = defineRule({
  id: 'boundaries.personal-profile-contact',
  title: 'Care through a personal profile',
  appliesTo: ['comment', 'reply', 'post'],
  severity: 'block',
  sentence:
    'Explain that you cannot mix social and professional contact, and give the practice’s proper route.',
  why: 'Care on a personal profile is unrecorded, unseen by the team and hard to keep private.',
  sources: [gmc2013('¶11'), BOUNDARIES],
  detect: (item) => {
    const found = phrasesIn(item.text, {
      any: item.outbound ? INVITES : FOUND_YOU,
      unless: item.outbound ? [/\b(?:can ?not|do not|never|please do not|not able)\b/] : [],
      confidence: 0.8,
    });
    if (found.length > 0) return found;
    return isPersonal(item) && anySentence(item.text, CARE) ? wholeField(item.text, 0.75) : [];
  },
});

function isPersonal(item: ScreenedItem): boolean {
  return /^personal|-personal|private/i.test(item.context.channel ?? '');
}
