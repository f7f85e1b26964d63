import { repeatsReply } from '../../across/fragments';
import { ownWords } from '../../across/reply-wording';
import { MPS_FACTSHEET } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { needsPrivateRoute } from './reply-tone';

/** What says nothing of what somebody raised. */
const CANNED =
  /\b(?:we (?:really |truly |greatly )?(?:value|appreciate|welcome) (?:all |your |any )*(?:feedback|comments|views|opinions?)|(?:all |your )?(?:[a-z]+ )?(?:feedback|comments?|views|opinions?) (?:is|are) (?:very |always |really |so )?(?:important|valuable|valued|welcome|appreciated)(?: to us)?|all (?:feedback|comments) (?:is|are) welcome|(?:strive|striving|aim|endeavour|work hard) to (?:improve|provide|deliver|offer)|continu(?:ally|ously) (?:improve|improving|striving)|take (?:all |your |any )?(?:feedback|comments|complaints) (?:very )?seriously|(?:thank you|thanks) for (?:your (?:valuable |valued |kind )?(?:feedback|comments?|review)|taking the time to (?:leave|share|give|write|provide|comment|review|post))|(?:any|the) inconvenience(?: (?:caused|this))?|(?:sorry|apologise) to hear (?:about|of) your (?:[a-z]+ )?experience|(?:will be|be) used to (?:help )?(?:us )?improve|help(?:s)? us (?:to )?improve|(?:will|to) (?:use|pass) (?:it|this|your comments) (?:on )?to (?:improve|the (?:relevant )?team)|learn from (?:it|this|all feedback)|(?:has|have) been noted|your (?:views|voice) matters?)\b/g;

export const stockResponse = defineRule({
  id: 'feedback.stock-response',
  title: 'Same wording as recent replies',
  appliesTo: ['reply'],
  severity: 'review',
  sentence:
    'This has almost the same wording as recent replies. Make it personal to what they raised, without detail.',
  why: 'The same stock answer again and again looks worse than none.',
  sources: [MPS_FACTSHEET],
  detect: (item: ScreenedItem) => {
    if (repeatsReply(item.text.canon.text, item.context.recentReplies ?? [])) {
      return wholeField(item.text, 0.85);
    }
    return needsPrivateRoute(item) && isCanned(item.text.canon.text)
      ? wholeField(item.text, 0.6)
      : [];
  },
});

/** Two stock phrases or more, and hardly a word of anything else. */
function isCanned(text: string): boolean {
  const phrases = text.match(CANNED) ?? [];
  const rest = ownWords(text.replace(CANNED, ' ')).filter((word) => word.length > 3);
  return phrases.length > 1 && rest.length <= 6;
}
