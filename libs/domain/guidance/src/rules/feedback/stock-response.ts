import { MPS_FACTSHEET } from '../../data/sources';
import { Field, type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { needsPrivateRoute } from './reply-tone';

/** What every safe reply may repeat: the confidentiality line, the invitation, names and numbers. */
const MASKED = [
  /[^.!?\n]*\b(?:confidential\w*|individual (?:experiences?|cases|care|patients)|can ?not (?:discuss|comment|talk about|go into)|neither confirm|data protection|discuss individuals)\b[^.!?\n]*[.!?]?/g,
  /[^.!?\n]*\b(?:please (?:ring|call|contact|ask for|e-?mail|get in touch)|practice manager|in person|pop in|reception|would welcome a chat|call us|contact)\b[^.!?\n]*[.!?]?/g,
  /\b(?:hi|hello|dear|thanks|thank you),? [a-z]+\b(?=[,.! ])/g,
  /[\d+()][\d\s()-]{5,}/g,
];
/** What says nothing of what somebody raised. */
const CANNED =
  /\b(?:we (?:really |truly |greatly )?(?:value|appreciate|welcome) (?:all |your |any )*(?:feedback|comments|views|opinions?)|(?:all |your )?(?:[a-z]+ )?(?:feedback|comments?|views|opinions?) (?:is|are) (?:very |always |really |so )?(?:important|valuable|valued|welcome|appreciated)(?: to us)?|all (?:feedback|comments) (?:is|are) welcome|(?:strive|striving|aim|endeavour|work hard) to (?:improve|provide|deliver|offer)|continu(?:ally|ously) (?:improve|improving|striving)|take (?:all |your |any )?(?:feedback|comments|complaints) (?:very )?seriously|(?:thank you|thanks) for (?:your (?:valuable |valued |kind )?(?:feedback|comments?|review)|taking the time to (?:leave|share|give|write|provide|comment|review|post))|(?:any|the) inconvenience(?: (?:caused|this))?|(?:sorry|apologise) to hear (?:about|of) your (?:[a-z]+ )?experience|(?:will be|be) used to (?:help )?(?:us )?improve|help(?:s)? us (?:to )?improve|(?:will|to) (?:use|pass) (?:it|this|your comments) (?:on )?to (?:improve|the (?:relevant )?team)|learn from (?:it|this|all feedback)|(?:has|have) been noted|your (?:views|voice) matters?)\b/g;
const SAME = 0.78;
const TWO_MONTHS = 62;

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
    const own = wordsOf(item.text.canon.text);
    const bare = wordsOf(masked(item.text.canon.text));
    const repeats = (item.context.recentReplies ?? [])
      .filter((reply) => reply.daysAgo <= TWO_MONTHS)
      .slice(0, 200)
      .some((reply) => {
        const canon = new Field('recent', reply.text.slice(0, 2000), item.directory).canon.text;
        const other = wordsOf(masked(canon));
        if (bare.length >= 3 && other.length >= 3) return likeness(bare, other) >= SAME;
        return bare.length === 0 && other.length === 0 && likeness(own, wordsOf(canon)) >= 0.95;
      });
    if (repeats) return wholeField(item.text, 0.85);
    return needsPrivateRoute(item) && isCanned(item.text.canon.text)
      ? wholeField(item.text, 0.6)
      : [];
  },
});

/** Two stock phrases or more, and hardly a word of anything else. */
function isCanned(text: string): boolean {
  const phrases = text.match(CANNED) ?? [];
  const rest = wordsOf(masked(text.replace(CANNED, ' '))).filter((word) => word.length > 3);
  return phrases.length > 1 && rest.length <= 6;
}

function masked(text: string): string {
  return MASKED.reduce((left, pattern) => left.replace(pattern, ' '), text.slice(0, 2000));
}

function wordsOf(text: string): string[] {
  return (text.slice(0, 2000).match(/[a-z']+/g) ?? []).slice(0, 200);
}

/** Longest common subsequence of words over the longer text, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const current = [0];
    for (let index = 1; index <= b.length; index++) {
      current[index] =
        word === b[index - 1]
          ? (previous[index - 1] ?? 0) + 1
          : Math.max(previous[index] ?? 0, current[index - 1] ?? 0);
    }
    previous = current;
  }
  return (previous[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
