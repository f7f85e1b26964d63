import { MDU_CRITICISM, MPS_FACTSHEET } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { anySentence, wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { needsPrivateRoute } from './reply-tone';

const ROUTE = [
  /\b(?:ring|call|phone|telephone(?! (?:appointment|consultation|call|slot)s?\b)|e-?mail|contact|(?<!\bthey (?:will|should|may) )write to|message|dm|speak (?:to|with)|talk (?:to|with)|chat (?:to|with|on)|get in touch|ask for|pop (?:in|by)|drop (?:in|by|us)|come (?:in|and|to see)|visit us|in person|face to face|reach us|reach out|call us|give us a (?:ring|call)|welcome (?:a|the chance|you to)|arrange (?:a|to)|meet (?:with|you|our)|let us know (?:at|on|how to reach)|complaints (?:team|manager|procedure)|practice manager|at (?:either|the) (?:desk|site|reception)|999|111)\b/,
  /\d{5} ?\d{6}|\d{4,5} ?\d{3} ?\d{3}|@[\w.-]+\.\w+/,
];

/** Whoever grieves is not sent to the complaints manager. */
const CONDOLENCE =
  /\b(?:sorry for your loss|so (?:very )?sorry for your|condolences|thinking of you(?: all)?(?: and your family)?)\b/;

export const noOfflineRoute = defineRule({
  id: 'feedback.no-offline-route',
  title: 'No way to talk privately',
  appliesTo: ['reply'],
  severity: 'review',
  sentence: 'Add how they can speak to us privately.',
  why: 'Details belong in private, and everyone reading sees that we want to put things right.',
  sources: [MPS_FACTSHEET, MDU_CRITICISM],
  detect: (item: ScreenedItem) =>
    needsPrivateRoute(item) && !anySentence(item.text, [...ROUTE, CONDOLENCE])
      ? wholeField(item.text, 0.75)
      : [],
});
