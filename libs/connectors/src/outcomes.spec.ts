import { type Confirmed } from './connector';
import { classifyGraph } from './facebook/graph-errors';
import { type Exchange } from './http/transport';
import { failedStep, outcomeOf, readFailure } from './outcomes';
import { classifyX } from './x/x-errors';

const NOW = '2026-11-26T08:30:00.000Z';

function answered(status: number, body: unknown, headers: Record<string, string> = {}): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answered', status, headers, body: Buffer.from(text) };
}

const graphError = (code: number, subcode?: number, isTransient = false) => ({
  error: {
    message: 'Jane Doe’s NHS number',
    code,
    error_subcode: subcode,
    is_transient: isTransient,
  },
});
const problem = (detail: string, type = 'about:blank') => ({ title: 'Forbidden', detail, type });

const confirm = (json: unknown): Confirmed | null =>
  typeof json === 'object' && json !== null && 'id' in json
    ? { kind: 'confirmed', remoteId: String(json.id), url: 'https://example.org' }
    : null;

describe('what an answer of Facebook means', () => {
  it.each<[string, Exchange, object]>([
    ['an id', answered(200, { id: '1' }), { kind: 'confirmed', remoteId: '1' }],
    ['200 without an id', answered(200, {}), { kind: 'unknown' }],
    ['200 with HTML', answered(200, '<p>'), { kind: 'unknown' }],
    ['200 with nothing', answered(200, ''), { kind: 'unknown' }],
    ['a redirect', answered(302, ''), { kind: 'unknown' }],
    ['500 with a code of the table', answered(500, graphError(190, 460)), { kind: 'unknown' }],
    ['code 1', answered(400, graphError(1)), { kind: 'unknown' }],
    ['code 2', answered(400, graphError(2)), { kind: 'unknown' }],
    ['transient', answered(400, graphError(100, undefined, true)), { kind: 'unknown' }],
    ['a code nobody knows', answered(400, graphError(987_654)), { kind: 'unknown' }],
    ['400 with HTML', answered(400, '<p>'), { kind: 'unknown' }],
    ['506', answered(400, graphError(506)), { kind: 'unknown', suspected: { class: 'duplicate' } }],
    [
      '368/1404082',
      answered(400, graphError(368, 1_404_082)),
      { kind: 'unknown', suspected: { class: 'duplicate' } },
    ],
    [
      '368',
      answered(400, graphError(368, 1_390_008)),
      { kind: 'rejected', class: 'blocked', code: 'graph.368.1390008' },
    ],
    [
      '190/460',
      answered(400, graphError(190, 460)),
      { kind: 'rejected', class: 'needs-reconnect', code: 'graph.190.460' },
    ],
    [
      '190/999',
      answered(400, graphError(190, 999)),
      { kind: 'rejected', class: 'needs-reconnect' },
    ],
    ['200', answered(403, graphError(200)), { kind: 'rejected', class: 'needs-reconnect' }],
    ['283', answered(403, graphError(283)), { kind: 'rejected', class: 'needs-reconnect' }],
    ['10', answered(403, graphError(10)), { kind: 'rejected', class: 'needs-reconnect' }],
    ['100/33', answered(400, graphError(100, 33)), { kind: 'rejected', class: 'gone' }],
    ['100', answered(400, graphError(100)), { kind: 'rejected', class: 'content' }],
    ['12', answered(400, graphError(12)), { kind: 'rejected', class: 'capability-gone' }],
    ['1609005', answered(400, graphError(1_609_005)), { kind: 'rejected', class: 'content' }],
    ['32', answered(400, graphError(32)), { kind: 'not-accepted', retryAt: null, ofApp: false }],
    [
      '4, the limit of the app',
      answered(400, graphError(4)),
      { kind: 'not-accepted', retryAt: null, ofApp: true },
    ],
    [
      '80001, transient',
      answered(400, graphError(80_001, undefined, true)),
      { kind: 'not-accepted' },
    ],
    [
      '80001 with minutes',
      answered(400, graphError(80_001), {
        'x-business-use-case-usage': JSON.stringify({
          '1': [{ type: 'pages', estimated_time_to_regain_access: 42 }],
        }),
      }),
      { kind: 'not-accepted', retryAt: '2026-11-26T09:12:00.000Z' },
    ],
    [
      '80001 with a broken header',
      answered(400, graphError(80_001), { 'x-business-use-case-usage': '{' }),
      { kind: 'not-accepted', retryAt: null },
    ],
    ['nothing sent', { kind: 'not-sent', why: 'ECONNREFUSED' }, { kind: 'not-accepted' }],
    ['broken', { kind: 'broken', why: 'ECONNRESET' }, { kind: 'unknown' }],
  ])('%s', (_name, exchange, expected) => {
    const outcome = outcomeOf(exchange, confirm, classifyGraph(NOW));
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toContain('Jane Doe');
  });

  it('believes no refusal at all where everything is probed', () => {
    for (const code of [190, 100, 32, 506]) {
      const outcome = outcomeOf(answered(400, graphError(code)), confirm, classifyGraph(NOW), true);
      expect(outcome).toMatchObject({ kind: 'unknown', suspected: {} });
    }
  });
});

describe('what an answer of X means', () => {
  const reset = (seconds: number) => String(Date.parse(NOW) / 1000 + seconds);
  it.each<[string, Exchange, object]>([
    [
      '401',
      answered(401, { title: 'Unauthorized', status: 401 }),
      { kind: 'rejected', class: 'needs-reconnect' },
    ],
    [
      '402',
      answered(402, { title: 'CreditsDepleted' }),
      { kind: 'rejected', class: 'out-of-credit' },
    ],
    [
      'a duplicate',
      answered(403, problem('You are not allowed to create a Tweet with duplicate content.')),
      { kind: 'unknown', suspected: { class: 'duplicate' } },
    ],
    [
      'no mention',
      answered(
        403,
        problem('Reply not allowed because you have not been mentioned or otherwise engaged'),
      ),
      { kind: 'rejected', class: 'not-eligible' },
    ],
    [
      'the cap, by its old address',
      answered(403, problem('x', 'https://api.twitter.com/2/problems/usage-capped')),
      { kind: 'rejected', class: 'out-of-credit' },
    ],
    ['a 403 nobody knows', answered(403, problem('Forbidden')), { kind: 'unknown' }],
    ['a 403 in HTML', answered(403, '<p>duplicate content'), { kind: 'unknown' }],
    ['a 401 in HTML', answered(401, '<p>'), { kind: 'unknown' }],
    ['400', answered(400, { title: 'Invalid Request' }), { kind: 'rejected', class: 'content' }],
    ['503', answered(503, { title: 'Service Unavailable' }), { kind: 'unknown' }],
    [
      '429 with a reset',
      answered(429, { title: 'Too Many Requests' }, { 'x-rate-limit-reset': reset(90) }),
      { kind: 'not-accepted', retryAt: '2026-11-26T08:31:30.000Z' },
    ],
    [
      '429 with a reset that is past',
      answered(429, {}, { 'x-rate-limit-reset': reset(-60) }),
      { kind: 'not-accepted', retryAt: null },
    ],
    [
      '429 by a clock ten minutes ahead',
      answered(
        429,
        {},
        { 'x-rate-limit-reset': reset(690), date: 'Thu, 26 Nov 2026 08:40:00 GMT' },
      ),
      { kind: 'not-accepted', retryAt: '2026-11-26T08:31:30.000Z' },
    ],
    [
      '429 for the day',
      answered(
        429,
        {},
        {
          'x-rate-limit-reset': reset(90),
          'x-user-limit-24hour-remaining': '0',
          'x-user-limit-24hour-reset': reset(3_600),
        },
      ),
      { kind: 'not-accepted', retryAt: '2026-11-26T09:30:00.000Z' },
    ],
    [
      '429 with nonsense',
      answered(429, {}, { 'x-rate-limit-reset': 'soon' }),
      { kind: 'not-accepted', retryAt: null },
    ],
    ['the old limit', answered(400, { errors: [{ code: 88 }] }), { kind: 'not-accepted' }],
  ])('%s', (_name, exchange, expected) => {
    expect(outcomeOf(exchange, confirm, classifyX(NOW))).toMatchObject(expected);
  });
});

describe(failedStep.name, () => {
  it.each<[string, Exchange, string]>([
    ['a lost answer', { kind: 'broken', why: 'x' }, 'not-accepted'],
    ['503', answered(503, ''), 'not-accepted'],
    ['200 without an id', answered(200, {}), 'not-accepted'],
    ['a refusal of the table', answered(400, graphError(324)), 'rejected'],
    ['a refusal nobody knows', answered(418, ''), 'rejected'],
  ])('is never unknown: %s', (_name, exchange, kind) => {
    expect(failedStep(exchange, 'The upload', classifyGraph(NOW)).kind).toBe(kind);
  });
});

describe(readFailure.name, () => {
  it.each<[Exchange, string]>([
    [{ kind: 'broken', why: 'x' }, 'unavailable'],
    [answered(503, ''), 'unavailable'],
    [answered(400, graphError(190)), 'needs-reconnect'],
    [answered(400, graphError(80_001)), 'rate-limited'],
    [answered(400, graphError(987_654)), 'unavailable'],
  ])('gives %o as %s', (exchange, reason) => {
    expect(readFailure(exchange, classifyGraph(NOW)).reason).toBe(reason);
  });
});
