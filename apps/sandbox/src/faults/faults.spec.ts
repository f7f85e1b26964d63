import { makePlay } from './catalogue';
import { FaultDesk, faultOrder, fitsPath, type FaultTarget } from './fault-desk';

const post: FaultTarget = { network: 'x', method: 'POST', path: '/2/tweets', pageId: '7' };
const order = (value: object) => faultOrder.parse(value);

describe('orders', () => {
  test('spoil the right requests, as often as ordered, after the ones let through', () => {
    const desk = new FaultDesk();
    desk.add(
      order({ match: { network: 'x', path: '/2/tweets' }, after: 1, times: 2, fault: 'A1' }),
    );
    const names = Array.from({ length: 4 }, () => desk.take(post)?.fault ?? 'fine');
    expect(names).toEqual(['fine', 'A1', 'A1', 'fine']);
    expect(desk.list()).toEqual([]);
  });

  test.each([
    [{ network: 'facebook' }, false],
    [{ method: 'GET' }, false],
    [{ method: 'post' }, true],
    [{ page: '8' }, false],
    [{ page: '7' }, true],
    [{ path: '/2/users' }, false],
    [{}, true],
  ])('%j fits: %s', (match, expected) => {
    const desk = new FaultDesk();
    desk.add(order({ match, fault: 'A3' }));
    expect(desk.take(post) !== null).toBe(expected);
  });

  test.each(['A99', 'A2:gently', 'D1:json500+twice', 'E9'])('%s does not exist', (fault) => {
    expect(faultOrder.safeParse({ fault }).success).toBe(false);
  });

  test('webhook faults never touch calls, and call faults never touch webhooks', () => {
    const desk = new FaultDesk();
    desk.add(order({ fault: 'E3' }));
    expect(desk.take(post)).toBeNull();
    expect(desk.take({ ...post, network: 'webhook' })?.fault).toBe('E3');
  });

  test('A5 leaves a duplicate refusal for the next try', () => {
    const desk = new FaultDesk();
    desk.add(order({ match: { path: '/2/tweets' }, fault: 'A5' }));
    const target = { ...post, network: 'x' as const };
    expect(desk.takePlay(target, 0)?.play.applied).toBe(true);
    const next = desk.takePlay(target, 0);
    const delivery = next?.play.deliver(null);
    expect(delivery?.kind === 'answer' && delivery.answer.status).toBe(403);
    expect(desk.takePlay(target, 0)).toBeNull();
  });
});

test.each([
  ['/{page}', '/2/tweets', false],
  ['/2/tweets', '/2/tweets/5', true],
  ['/2/tweets*hidden', '/2/tweets/5/hidden', true],
  ['/2/*/hidden', '/2/tweets/5', false],
  ['/*/feed', '/v25.0/12/feed', true],
  ['/12/feed', '/v25.0/12/feed', true],
  ['/v25.0/12', '/v25.0/12/feed', true],
])('the pattern %s fits %s: %s', (pattern, path, expected) => {
  expect(fitsPath(pattern, path)).toBe(expected);
});

describe('plays', () => {
  const context = { now: Date.parse('2026-11-22T09:00:00Z'), pageId: '7', seconds: null };
  const honest = { status: 200, headers: {}, body: '{"id":"1"}' };
  test.each([
    ['A1', true, 'hang'],
    ['A2', true, 'reset'],
    ['A2:truncated', true, 'truncated'],
    ['A2:html502', true, 502],
    ['A3', false, 'hang'],
    ['A4', true, 'reset'],
    ['A4:answered', true, 200],
    ['A6', true, 400],
    ['B1', false, 400],
    ['B3', false, 400],
    ['C4', false, 401],
    ['C102', false, 401],
    ['D1:json503', false, 503],
    ['D1:html+applied', true, 503],
    ['D2', true, 'drip'],
    ['D3', false, 302],
    ['G3:506', false, 400],
  ] as const)('Facebook %s: applied %s, sends %s', (fault, applied, sent) => {
    const play = makePlay(fault, { ...context, network: 'facebook' });
    const delivery = play?.deliver(applied ? honest : null);
    expect(play?.applied).toBe(applied);
    expect(delivery?.kind === 'answer' ? delivery.answer.status : delivery?.kind).toBe(sent);
  });

  test.each([
    ['B1', '1795338090'],
    ['B1:reset-past', '1795337940'],
    ['B1:no-headers', undefined],
  ])('X %s says when it ends: %s', (fault, reset) => {
    const delivery = makePlay(fault, { ...context, network: 'x' })?.deliver(null);
    const headers = delivery?.kind === 'answer' ? delivery.answer.headers : {};
    expect(headers['x-rate-limit-reset']).toBe(reset);
  });
});
