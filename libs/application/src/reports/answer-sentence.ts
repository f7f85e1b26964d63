import { type QuestionId, type QuestionView } from '@canteen/contracts';

/** What is counted, for one and for several. */
const things: Record<QuestionId, readonly [string, string]> = {
  'four-eyes': ['item went out without four eyes', 'items went out without four eyes'],
  recusal: [
    'answer or decision was by somebody it was about',
    'answers or decisions were by somebody it was about',
  ],
  'published-with-block': ['item went out with an open block', 'items went out with an open block'],
  'changed-after-approval': [
    'item differs from what was approved',
    'items differ from what was approved',
  ],
  'replies-confirming': ['reply would be stopped today', 'replies would be stopped today'],
  'no-outcome': ['comment has no outcome', 'comments have no outcome'],
  hidden: ['comment was hidden', 'comments were hidden'],
  'response-times': ['comment was closed late', 'comments were closed late'],
  'first-look': ['comment was looked at late', 'comments were looked at late'],
  'abuse-not-reported': ['abusive comment was not reported', 'abusive comments were not reported'],
  'replies-alike': [
    'reply was nearly the same as another',
    'replies were nearly the same as another',
  ],
  pictures: ['picture of somebody went out', 'pictures of people went out'],
  interests: ['item with an interest went out', 'items with an interest went out'],
  'blocks-cleared': ['block was cleared', 'blocks were cleared'],
  overrides: ['rule was overridden', 'rules were overridden'],
  'advice-holds': ['entry about holds', 'entries about holds'],
  'pre-election': [
    'item went out in a pre-election period',
    'items went out in a pre-election period',
  ],
  erasures: [
    'entry about erasure, restriction or holds',
    'entries about erasure, restriction or holds',
  ],
  breaches: ['item may have let personal data out', 'items may have let personal data out'],
  'data-requests': [
    'data request was not answered in time',
    'data requests were not answered in time',
  ],
  'past-rules': ['rule would object to something', 'rules would object to something'],
  'past-items': ['item would be objected to today', 'items would be objected to today'],
  'account-hygiene': ['thing needs attention', 'things need attention'],
  'role-changes': ['change of access', 'changes of access'],
  'rules-in-force': ['change of policy', 'changes of policy'],
  verifications: ['verification or export', 'verifications or exports'],
};

/** The answer in one sentence: "None.", "2 comments were hidden.", "Of the newest 100 replies, …". */
export function answerSentence(
  { id }: Pick<QuestionView, 'id'>,
  {
    count,
    lookedAt,
    next,
    remark,
  }: { count: number; lookedAt: number | null; next: string | null; remark?: string },
  countedUpTo: number,
): string {
  const [one, many] = things[id];
  const found =
    count === 0
      ? 'none'
      : `${count >= countedUpTo ? `${countedUpTo.toLocaleString('en-GB')} or more` : count} ${count === 1 ? one : many}`;
  if (lookedAt === null || next === null)
    return capital(`${found}.${remark === undefined ? '' : ` ${remark}`}`);
  return `Of ${lookedAt} replies looked at now: ${count === 0 ? 'none' : found}. There are older ones to look at.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
