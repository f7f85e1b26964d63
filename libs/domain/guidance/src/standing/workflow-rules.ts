import { gmc2013, NHS_REVIEWS, other } from '../data/sources';
import { defineStandingRule, type StandingRule } from './types';

/** A comment is pointed out when three quarters of its time are gone. */
const NEARLY_DUE = 0.75;

const unanswered = defineStandingRule(
  'waiting-comment',
  {
    id: 'feedback.unanswered',
    title: 'Comment without an outcome',
    severity: 'review',
    sentence: 'This comment still needs a reply, or a recorded reason for not replying.',
    why: 'People who write to us deserve to be heard, and silence is read as an answer.',
    sources: [NHS_REVIEWS, other('PMC6186539, framework for replying to online feedback')],
  },
  ({ closed, now, receivedAt, dueAt }) => {
    if (closed) return null;
    const [at, from, due] = [now, receivedAt, dueAt].map((instant) => Date.parse(instant));
    if (at === undefined || from === undefined || due === undefined) return null;
    if (at >= due) return 'review';
    return at - from >= (due - from) * NEARLY_DUE ? 'advise' : null;
  },
);

const widerAudience = defineStandingRule(
  'reply-in-review',
  {
    id: 'feedback.wider-audience',
    title: 'Everyone will read this',
    severity: 'advise',
    sentence: 'Everyone will read this. Is it how you would like the practice to be seen?',
    why: 'A reply is read by far more people than the one it answers.',
    sources: [other('MPS factsheet, Social media (2016)')],
  },
  ({ confirmedForEveryone }) => (confirmedForEveryone ? null : 'advise'),
);

const permanence = defineStandingRule(
  'published',
  {
    id: 'conduct.permanence',
    title: 'Deleting does not undo',
    severity: 'advise',
    sentence:
      'Once it is out it can be copied, and deleting later will not undo it. Say why it is taken down.',
    why: 'Screenshots stay, and a removal without a reason looks like hiding something.',
    sources: [gmc2013('¶8'), other('MDU, Using social media (2024)')],
  },
  ({ removal }) =>
    removal === undefined ? null : removal.reason.trim() === '' ? 'review' : 'advise',
);

const dataBreach = defineStandingRule(
  'published',
  {
    id: 'legal.data-breach',
    title: 'Identifiable data published',
    severity: 'review',
    action: 'escalate',
    sentence:
      'Personal data got out. Start the breach checklist: there are 72 hours from when somebody knew.',
    why: 'A late report makes a breach worse, and the person concerned may need to be told.',
    sources: [
      other('UK GDPR, Article 33'),
      other('MDU Journal, reporting through the Data Security and Protection Toolkit'),
    ],
  },
  ({ findings, removal, breachKnownAt }) =>
    breachKnownAt !== undefined ||
    /\b(?:privacy|personal data|confidential\w*|identif\w*|breach)\b/i.test(
      removal?.reason ?? '',
    ) ||
    findings.some(
      ({ rule, severity }) => severity === 'block' && rule.startsWith('confidentiality.'),
    )
      ? 'review'
      : null,
);

/** Rules about steps of the work. */
export const workflowRules: readonly StandingRule[] = [
  unanswered,
  widerAudience,
  permanence,
  dataBreach,
];
