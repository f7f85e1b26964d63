import { MDU_CRITICISM, MPS_FACTSHEET } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { anySentence, wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { hasRoute } from './private-route';
import { answersPraise, needsPrivateRoute } from './reply-tone';
import { defensive } from './defensive';
import { retaliation } from './retaliation';
import { personalAdvice } from '../boundaries/personal-advice';

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
    (needsPrivateRoute(item) || answersTrouble(item)) &&
    !anySentence(item.text, [CONDOLENCE]) &&
    !hasRoute(item.text)
      ? wholeField(item.text, 0.75)
      : [],
});

/**
 * A reply that argues, threatens or advises one person answers a complaint or an ailment, in whatever words
 * either was put.
 */
function answersTrouble(item: ScreenedItem): boolean {
  return (
    !answersPraise(item) &&
    [defensive, retaliation, personalAdvice].some((rule) => rule.detect(item).length > 0)
  );
}
