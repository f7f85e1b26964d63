import { type LogKind, type QuestionId, type QuestionView } from '@canteen/contracts';
import { type TableQuestion } from '@canteen/data-access';

/** The saved questions, in the order they are asked: first what must never be, then what to look at. */
export const questions: readonly QuestionView[] = [
  {
    id: 'four-eyes',
    question: 'Did anything go out that its own author approved, or with too few approvals?',
    why: 'Nobody approves their own words, and clinical or sensitive items need two people. There must be none.',
    mustBeNone: true,
  },
  {
    id: 'recusal',
    question: 'Was anything answered or decided by somebody it was about?',
    why: 'Whoever a comment is about neither writes nor approves the answer, nor decides how it ends. There must be none; one that was recorded only afterwards says so.',
    mustBeNone: true,
  },
  {
    id: 'published-with-block',
    question: 'Did anything go out with a block that nobody had cleared?',
    why: 'A block stops an item until it is changed or cleared with a reason. There must be none.',
    mustBeNone: true,
  },
  {
    id: 'changed-after-approval',
    question: 'Did anything change between its approval and its publication?',
    why: 'What was approved is sealed to the byte and read back from the network. There must be none.',
    mustBeNone: true,
  },
  {
    id: 'replies-confirming',
    question: 'Would today’s rules say that a published reply confirmed somebody is a patient?',
    why: 'Neither confirm nor deny. Replies are screened again with the rules of today, so this also finds what older rules missed.',
    mustBeNone: true,
  },
  {
    id: 'no-outcome',
    question: 'Which comments have no outcome?',
    why: 'Every comment ends in one recorded outcome. One that waits for its second person has none yet, also when it is hidden meanwhile.',
    mustBeNone: false,
  },
  {
    id: 'hidden',
    question: 'Which comments were hidden, on what ground, and by which two people?',
    why: 'Hiding needs a reason and a second person. “Negative” is not a reason: one that was only critical is marked.',
    mustBeNone: false,
  },
  {
    id: 'response-times',
    question: 'Which comments were closed later than their lane allows?',
    why: 'Each lane has its time: same or next working day on our own page, three working days for a complaint.',
    mustBeNone: false,
  },
  {
    id: 'first-look',
    question: 'Which comments about somebody’s safety were not looked at within 15 minutes?',
    why: 'Risk to life, emergencies and safeguarding cannot wait in a queue.',
    mustBeNone: true,
  },
  {
    id: 'abuse-not-reported',
    question: 'Which abusive comments were closed without being reported to the network?',
    why: 'Repeated abuse is only acted on when each instance was reported.',
    mustBeNone: false,
  },
  {
    id: 'replies-alike',
    question: 'Which replies said nearly the same as earlier ones?',
    why: 'People notice stock answers, and inspectors ask about them.',
    mustBeNone: false,
  },
  {
    id: 'pictures',
    question: 'By which consent was each person shown, and what became of it after a withdrawal?',
    why: 'A consent is for a purpose, a network and a time, and can be taken back. What was shown must then come down.',
    mustBeNone: false,
  },
  {
    id: 'interests',
    question: 'What went out although the rules saw an interest in it?',
    why: 'Advice that somebody gains by must say so. Each is one that a person let through.',
    mustBeNone: false,
  },
  {
    id: 'blocks-cleared',
    question: 'Which blocks were cleared as false alarms, by whom, and why?',
    why: 'Only the Caldicott Guardian or a compliance lead clears one, never the author, and gives a reason.',
    mustBeNone: false,
  },
  {
    id: 'overrides',
    question: 'Which rules are overridden most?',
    why: 'A rule that is often cleared is either wrong or not understood.',
    mustBeNone: false,
  },
  {
    id: 'advice-holds',
    question: 'What was held for advice, and how did each hold end?',
    why: 'Legal, press and regulator matters wait until somebody has advised.',
    mustBeNone: false,
  },
  {
    id: 'pre-election',
    question: 'What went out in pre-election periods?',
    why: 'Necessary service information may go out; anything else needs a second thought. The periods are those of the policy.',
    mustBeNone: false,
  },
  {
    id: 'erasures',
    question: 'What was erased, restricted or held, on what ground, and who decided?',
    why: 'Erasure is lawful only with a ground and a decision; the log shows both and still verifies.',
    mustBeNone: false,
  },
  {
    id: 'breaches',
    question: 'Did personal data get out?',
    why: 'From when somebody knows there are 72 hours to report it. Found daily: what went out in the last year and is blocked for privacy by today’s rules, and what was taken down for that reason.',
    mustBeNone: true,
  },
  {
    id: 'data-requests',
    question: 'Was anybody who asked for their own data left without an answer in time?',
    why: 'The answer is due within a month, or three when it was extended and the person told (UK GDPR Article 12(3)).',
    mustBeNone: true,
  },
  {
    id: 'past-rules',
    question: 'Which of today’s rules would object to what went out in the last year?',
    why: 'What is public was decided under the rules of its day. Rules learn, and what they find now may be worth taking down.',
    mustBeNone: false,
  },
  {
    id: 'past-items',
    question: 'What that went out in the last year would today’s rules object to?',
    why: 'Each with its rules, so that somebody can read it again with them in mind.',
    mustBeNone: false,
  },
  {
    id: 'account-hygiene',
    question: 'Which people, accounts and channels need attention?',
    why: 'People who never joined or have not been here for 90 days, channels without access, keys older than a year, and what the daily check of sign-in, policy and privacy settings found.',
    mustBeNone: false,
  },
  {
    id: 'role-changes',
    question: 'Who was given or lost access, and by whom?',
    why: 'Approval rights come from a role, so a role is a fact to check.',
    mustBeNone: false,
  },
  {
    id: 'rules-in-force',
    question: 'When did the policy change?',
    why: 'An old decision is judged by the rules of its day.',
    mustBeNone: false,
  },
  {
    id: 'verifications',
    question: 'Who verified the log or took a copy of it, and what was found?',
    why: 'A record that nobody checks proves little.',
    mustBeNone: false,
  },
];

/** What inspectors ask as well, and where they find it: nobody shall search here in vain. */
export const elsewhere: readonly { question: string; where: string }[] = [
  {
    question: 'How much do the rules miss?',
    where:
      'Measured with each version of the rules, and published with the guide (How good the rules are). What people overruled is above.',
  },
  {
    question: 'Who was trained?',
    where:
      'In your training records. Who confirmed the policy and their privacy settings is among the accounts above.',
  },
];

type EntryQuestion = Exclude<QuestionId, TableQuestion>;

/** Questions whose answer is a list of entries, and of which kinds. */
export const entryQuestions: Record<EntryQuestion, readonly LogKind[]> = {
  'advice-holds': ['post.held', 'post.released'],
  erasures: [
    'text.erased',
    'erasure.asked',
    'erasure.refused',
    'restriction.placed',
    'restriction.lifted',
    'hold.placed',
    'hold.released',
    'retention.deleted',
  ],
  'role-changes': [
    'member.invited',
    'member.joined',
    'member.changed',
    'member.ended',
    'member.link-renewed',
    'member.password-replaced',
  ],
  'rules-in-force': ['policy.changed', 'interest.declared', 'interest.ended'],
  verifications: ['log.verified', 'log.exported', 'log.export-broken-off', 'report.exported'],
};

/** Whether a question is answered from entries of the log. */
export function isEntryQuestion(id: QuestionId): id is EntryQuestion {
  return id in entryQuestions;
}

/** The words of a question. */
export function questionOf(id: QuestionId): QuestionView {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
}
