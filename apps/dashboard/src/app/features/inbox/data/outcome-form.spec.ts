import { emptyOutcome, outcomeBody } from './outcome-form';

describe('the outcome of a comment as it is typed', () => {
  it.each([
    ['nothing chosen', {}, ['kind']],
    ['moved, without how', { kind: 'moved-private' as const }, ['route']],
    ['no reply, without why', { kind: 'no-reply' as const }, ['reason']],
    [
      'no reply, with a reason for hiding',
      { kind: 'no-reply' as const, reason: 'threat' },
      ['reason'],
    ],
    ['passed on, to nobody', { kind: 'escalated' as const }, ['to']],
    ['answered, without an address', { kind: 'answered' as const, url: 'on X' }, ['url']],
    ['too long a note', { kind: 'reported' as const, note: 'x'.repeat(1001) }, ['note']],
  ])('%s says what is missing', (_title, typed, fields) => {
    const result = outcomeBody({ ...emptyOutcome, ...typed });
    expect(result.ok ? [] : Object.keys(result.errors)).toEqual(fields);
  });

  it.each([
    [
      { kind: 'moved-private' as const, route: 'telephone', reason: 'threat' },
      { kind: 'moved-private', route: 'telephone', note: '' },
    ],
    [
      { kind: 'no-reply' as const, reason: 'would-inflame', note: ' Seen before. ' },
      { kind: 'no-reply', reason: 'would-inflame', note: 'Seen before.' },
    ],
    [
      { kind: 'escalated' as const, to: 'police', reference: 'CR/1' },
      { kind: 'escalated', to: 'police', reference: 'CR/1', note: '' },
    ],
    [
      { kind: 'answered' as const, url: 'https://x.com/a/status/1', note: 'kept out' },
      { kind: 'answered', url: 'https://x.com/a/status/1' },
    ],
  ])('sends only what belongs to the chosen kind: %o', (typed, body) => {
    expect(outcomeBody({ ...emptyOutcome, ...typed })).toEqual({ ok: true, body });
  });
});
