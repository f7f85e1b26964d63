import { type QuestionId } from '@canteen/contracts';
import { ruleById } from '@canteen/guidance';
import { BREACH_RULE } from '../standing/breach-desk';
import { wordOf } from '../log/sentences/words';
import { type Found } from './found';

/** How what a question finds is laid out: a column's word, and what stands in it. */
export type Columns = readonly (readonly [string, (found: Found) => string])[];

const when = ['When', (found: Found) => found.when] as const;
const item = ['What', (found: Found) => found.item] as const;
const author = ['Author', (found: Found) => found.people('author')] as const;
const approvers = ['Approved by', (found: Found) => found.deciders] as const;
const tier = ['Tier', (found: Found) => found.text('tier')] as const;
const network = ['Where', (found: Found) => found.network] as const;

/** The columns of every question; those of entries hold the entry's sentence. */
export const answerColumns: Record<QuestionId, Columns> = {
  'four-eyes': [
    when,
    item,
    author,
    approvers,
    tier,
    [
      'What is wrong',
      (found) =>
        found.is('own') ? 'The author or an editor approved it' : 'It had too few approvals',
    ],
  ],
  recusal: [
    when,
    ['What', whatBySubject],
    ['About', (found) => found.people('about')],
    ['Who wrote or decided it', (found) => found.people('by')],
    ['Who approved or agreed', (found) => found.people('agreed') || 'Nobody'],
    [
      'Named since',
      (found) => `${found.time('recorded')}${found.is('after') ? ', afterwards' : ''}`,
    ],
  ],
  'published-with-block': [
    when,
    item,
    author,
    approvers,
    ['Rule', (found) => found.list('rules').join(', ')],
  ],
  'changed-after-approval': [
    when,
    item,
    author,
    approvers,
    [
      'What is wrong',
      (found) =>
        found.is('sealed')
          ? 'It does not match what was approved or read back'
          : 'The revision is not what was sealed',
    ],
  ],
  'replies-confirming': [
    when,
    item,
    author,
    approvers,
    ['What today’s rules say', (found) => found.text('message')],
  ],
  'no-outcome': [
    when,
    network,
    ['Lane', (found) => found.word('lane')],
    ['Due', (found) => `${found.time('due')}${found.is('late') ? ', late' : ''}`],
    ['With', (found) => found.people('assigned') || 'Nobody'],
    [
      'Waits for',
      (found) =>
        found.text('waits') === ''
          ? 'An outcome'
          : `A second person (${found.word('waits').toLowerCase()})`,
    ],
  ],
  hidden: [
    when,
    network,
    ['Ground', (found) => found.word('reason')],
    ['Hidden by', (found) => found.people('by')],
    ['Second person', secondPerson],
    [
      'Remarks',
      (found) =>
        [
          found.is('superseded') ? 'Shown again' : '',
          found.is('critical') ? 'Only critical: nothing was found in it' : '',
        ]
          .filter(Boolean)
          .join('. '),
    ],
  ],
  'response-times': [
    when,
    network,
    ['Lane', (found) => found.word('lane')],
    ['Was due', (found) => found.time('due')],
    ['Took', (found) => found.duration('minutes')],
    ['Outcome', (found) => found.word('outcome')],
  ],
  'first-look': [
    when,
    network,
    ['First opened', (found) => found.time('opened') || 'Not yet'],
    ['Took', (found) => found.duration('minutes')],
  ],
  'abuse-not-reported': [
    when,
    network,
    ['Outcome', (found) => found.word('outcome')],
    ['Reason', (found) => found.word('reason')],
    ['Decided by', (found) => found.deciders],
  ],
  'replies-alike': [when, item, author, approvers],
  pictures: [
    when,
    item,
    ['Consent', (found) => `C-${found.count('consent')} (${found.text('whose')})`],
    ['Good for', (found) => found.networks('networks')],
    ['Until', (found) => found.text('until') || 'It is withdrawn'],
    ['Withdrawn', (found) => found.time('withdrawn') || 'No'],
    ['Taken down', takenDown],
  ],
  interests: [when, item, author, approvers, ['Rule', (found) => found.list('rules').join(', ')]],
  'blocks-cleared': [
    when,
    ['Rule', (found) => found.text('rule')],
    ['Of', (found) => `Revision ${found.count('number')} of a ${found.text('kind')}`],
    ['Cleared by', (found) => found.people('by')],
    ['Why', (found) => found.opened('reason')],
  ],
  overrides: [
    ['Rule', (found) => found.text('rule')],
    ['Times', (found) => String(found.count('times'))],
    ['By', (found) => found.deciders],
    ['Last', (found) => found.when],
  ],
  breaches: [
    ['Found', (found) => found.when],
    ['How it stands', breachStanding],
    [
      'What to do',
      (found) => (found.time('gone') ? 'Nothing more' : (ruleById(BREACH_RULE)?.sentence ?? '')),
    ],
    ['Rules', (found) => found.text('ruleset')],
  ],
  'data-requests': [
    ['Opened', (found) => found.when],
    ['Received', (found) => found.text('received')],
    ['Due', (found) => found.text('due')],
    ['How it stands', (found) => found.word('state')],
    ['Answered', (found) => found.time('answered') || 'Not yet'],
    ['Opened by', (found) => found.people('by')],
  ],
  'past-rules': [
    ['Rule', (found) => found.text('rule')],
    [
      'What it says',
      (found) => ruleById(found.text('rule'))?.sentence ?? 'It is no longer a rule.',
    ],
    ['At most', (found) => found.word('severity')],
    ['Items', (found) => String(found.count('items'))],
    ['Newest', (found) => found.when],
  ],
  'past-items': [
    ['Went out', (found) => found.when],
    ['What', (found) => found.word('kind')],
    author,
    ['What today’s rules object to', (found) => found.list('rules').map(titleOf).join('; ')],
    ['Rules', (found) => found.text('ruleset')],
  ],
  'account-hygiene': [
    [
      'Who or what',
      (found) => found.people('member') || `${found.text('name')} on ${found.network}`,
    ],
    ['Roles', (found) => found.list('roles').map(roleWord).join(', ')],
    ['What is the matter', matter],
    ['Since', (found) => found.when],
  ],
  'pre-election': [
    when,
    item,
    ['Period', (found) => found.text('window')],
    author,
    approvers,
    tier,
  ],
  'advice-holds': [],
  erasures: [],
  'role-changes': [],
  'rules-in-force': [],
  verifications: [],
};

/** Columns of a question that entries answer. */
export const entryColumns = ['When', 'What happened'] as const;

const issues: Record<string, string> = {
  'never-joined': 'Has not set a password yet',
  'not-seen': 'Not seen for 90 days or more',
  'needs-reconnect': 'The channel lost its access',
  blocked: 'The network blocked the channel',
  disconnected: 'Disconnected',
  'old-token': 'Its key is older than a year',
};

/** "Reply on X", or how a comment there was ended. */
function whatBySubject(found: Found): string {
  const outcome = found.text('outcome');
  return outcome === '' ? found.item : `Comment on ${found.network}: ${wordOf(outcome)}`;
}

function matter(found: Found): string {
  const rule = ruleById(found.text('rule'));
  if (rule) return `${rule.title}. ${rule.sentence}`;
  return issues[found.text('issue')] ?? found.word('issue');
}

function titleOf(rule: string): string {
  return ruleById(rule)?.title ?? rule;
}

function breachStanding(found: Found): string {
  const dealt = found.time('dealt');
  if (dealt !== '') return `On ${dealt} ${found.people('by')} recorded what was done`;
  const gone = found.time('gone');
  return gone === '' ? 'It has to be dealt with' : `No longer found since ${gone}`;
}

function secondPerson(found: Found): string {
  const second = found.people('second');
  if (second === '') return 'Nobody yet';
  return found.is('agreed') ? second : `${second} did not agree`;
}

function takenDown(found: Found): string {
  const down = found.time('down');
  if (down !== '')
    return `${down}${found.text('withdrawn') === '' ? '' : `, ${found.duration('minutes')} after`}`;
  return found.text('withdrawn') === '' ? 'No' : 'Not yet: look at this';
}

function roleWord(role: string): string {
  return role.replaceAll('-', ' ');
}
