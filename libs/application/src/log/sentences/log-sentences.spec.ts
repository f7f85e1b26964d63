import { logKinds } from '@canteen/contracts';
import { type JsonObject, type LeafV1 } from '@canteen/ledger';
import { fieldLabel, labelOf, sentenceOf } from './log-sentences';

const doctor = {
  type: 'member',
  id: 'm1',
  name: 'Dr Priya Shah',
  roles: ['clinical-approver'],
  registration: 'GMC 7654321',
} as const;

function leaf(kind: string, data: JsonObject = {}, actor: LeafV1['actor'] = doctor): LeafV1 {
  return {
    v: 1,
    practice: 'p1',
    seq: 1,
    at: '2026-11-22T09:00:00.000Z',
    kind,
    actor,
    subject: { type: 'post', id: 's1' },
    thread: null,
    data,
    commitments: {},
  };
}

const telling = { zone: 'Europe/London', names: new Map([['m2', 'Ruth Adeyemi']]) };
const somebody = { type: 'public', id: null, name: null, roles: [] } as const;

describe('sentences of the log', () => {
  it.each([
    [
      'post.approved',
      { number: 3 },
      'Dr Priya Shah approved revision 3 as clinical approver, GMC 7654321.',
    ],
    [
      'comment.about',
      { members: ['m2', 'm9'], added: ['m9'], removed: [] },
      'Dr Priya Shah recorded that it is about Ruth Adeyemi and somebody.',
    ],
    [
      'comment.about',
      { members: [], added: [], removed: ['m2'] },
      'Dr Priya Shah recorded that it is about nobody of the practice, and no longer about Ruth Adeyemi.',
    ],
    [
      'post.submitted',
      { number: 1, due: '2026-07-01T07:30:00.000Z' },
      'Dr Priya Shah submitted revision 1, due Wed 1 Jul, 08:30.',
    ],
    [
      'post.screened',
      { number: 2, ruleset: 'r7', blocks: 1, reviews: 2, advice: 0 },
      'Revision 2 was screened with r7: 1 block, 2 findings to review.',
    ],
    [
      'post.screened',
      { number: 2, ruleset: 'r7', blocks: 0, reviews: 0, advice: 0 },
      'Revision 2 was screened with r7: nothing found.',
    ],
    [
      'post.finding-cleared',
      { rule: 'advertising.comparative' },
      'Dr Priya Shah cleared a finding of advertising.comparative as a false alarm as clinical approver, GMC 7654321.',
    ],
    [
      'publication.confirmed',
      { network: 'x', url: 'https://x.test/1' },
      'X confirmed it: https://x.test/1',
    ],
    ['publication.waiting', { code: 'channel' }, 'It waits: the channel has no access.'],
    [
      'publication.read-back',
      { exists: true, same: false },
      'What is public was read back: it is NOT what was approved.',
    ],
    ['comment.assigned', { to: 'm2' }, 'Dr Priya Shah gave it to Ruth Adeyemi.'],
    [
      'comment.outcome',
      { kind: 'no-reply', reason: 'would-inflame', secondNeeded: true },
      'Dr Priya Shah recorded its outcome: no reply (an answer would make it worse). A second person must agree.',
    ],
    [
      'comment.lane-changed',
      { from: 'ordinary', to: 'life-safety' },
      'Dr Priya Shah moved it from the ordinary lane to the life safety lane.',
    ],
    [
      'log.verified',
      { ok: false, problems: 1 },
      'Dr Priya Shah verified the log and found 1 problem.',
    ],
  ])('%s %j', (kind, data, sentence) => {
    expect(sentenceOf(leaf(kind, data), telling)).toBe(sentence);
  });

  it.each(logKinds.map((kind) => [kind]))('%s reads well without any data', (kind) => {
    const sentence = sentenceOf(leaf(kind, {}, somebody), telling);
    expect(sentence).toMatch(/^[A-Z].*[.:]?\s?$/s);
    expect(sentence).not.toMatch(/undefined|null|NaN|\(\)/);
  });

  it('names a kind it does not know', () => {
    expect(sentenceOf(leaf('post.teleported'), telling)).toContain('post.teleported');
  });

  it('labels kinds and sealed fields', () => {
    expect(labelOf('post.approval-voided')).toBe('Post: approval voided');
    expect(fieldLabel('text:c1', new Map([['c1', 'Our Page']]))).toBe('Text for Our Page');
    expect(fieldLabel('alt:1', new Map())).toBe('Picture description 2');
    expect(fieldLabel('body', new Map())).toBe('What was written');
  });
});
