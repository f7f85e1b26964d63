import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { AccountHookGate } from './account-hook-gate';
import { type HookGate, type HookHeaders } from './hook-gate';
import { hookVerifyToken, PageHookGate } from './page-hook-gate';

const NOW = '2026-11-23T09:00:00.000Z';
const SECRET = 'secret-of-the-app';
const page = new PageHookGate(SECRET);
const account = new AccountHookGate(SECRET, SECRET);

const pageBody = Buffer.from(
  JSON.stringify({
    object: 'page',
    entry: [{ id: '61550000000000017', time: 1_795_424_300, changes: [{ field: 'feed' }] }],
  }),
);
const accountBody = Buffer.from(
  JSON.stringify({ data: { filter: { user_id: '1890000000000000017' }, event_type: 'x' } }),
);
const sign = (body: Buffer, encoding: 'hex' | 'base64', algorithm = 'sha256') =>
  `${algorithm}=${createHmac(algorithm, SECRET).update(body).digest(encoding)}`;

interface Case {
  gate: HookGate;
  body: Buffer;
  header: string;
  encoding: 'hex' | 'base64';
}
const cases: [string, Case][] = [
  ['Facebook', { gate: page, body: pageBody, header: 'x-hub-signature-256', encoding: 'hex' }],
  [
    'X',
    {
      gate: account,
      body: accountBody,
      header: 'x-twitter-webhooks-signature',
      encoding: 'base64',
    },
  ],
  [
    'X, with its newer signature',
    {
      gate: account,
      body: accountBody,
      header: 'x-twitter-webhooks-signature-oauth2',
      encoding: 'base64',
    },
  ],
];

describe.each(cases)('the gate for %s', (_, { gate, body, header, encoding }) => {
  const right = sign(body, encoding);

  it('takes what the network signed, down to the last byte', () => {
    expect(gate.isGenuine(body, { [header]: right })).toBe(true);
    const escaped = Buffer.from(body.toString().replace('feed', '\\u0066eed'));
    expect(gate.isGenuine(escaped, { [header]: sign(escaped, encoding) })).toBe(true);
  });

  it('refuses every changed body and every changed signature', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), (inBody, at, flip) => {
        const bytes = Buffer.from(inBody ? body : right);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const headers: HookHeaders = { [header]: inBody ? right : bytes.toString('latin1') };
        tried += 1;
        return !gate.isGenuine(inBody ? bytes : body, headers);
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThanOrEqual(500);
  });

  it.each<[string, string | string[] | undefined]>([
    ['none', undefined],
    ['an empty one', ''],
    ['the bare digest', right.slice('sha256='.length)],
    ['SHA-1 only', sign(body, encoding, 'sha1')],
    ['two', [right, right]],
    ['one cut short', right.slice(0, -1)],
    ['one made longer', `${right}=`],
    [
      'one under another secret',
      `sha256=${createHmac('sha256', 'x').update(body).digest(encoding)}`,
    ],
  ])('refuses a signature that is %s', (__, signature) => {
    expect(gate.isGenuine(body, { [header]: signature })).toBe(false);
  });

  it('refuses the same words written another way', () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1));
    expect(gate.isGenuine(again, { [header]: right })).toBe(false);
    expect(gate.isGenuine(Buffer.alloc(0), { [header]: right })).toBe(false);
  });

  it('hints at nothing when it cannot read', () => {
    for (const text of ['', '[]', 'null', '{', '{"object":"user","entry":[]}', '{"data":{}}']) {
      expect(gate.accountsIn(Buffer.from(text), NOW)).toEqual([]);
    }
  });
});

describe('Facebook', () => {
  const asked = {
    'hub.mode': 'subscribe',
    'hub.challenge': '1158201444',
    'hub.verify_token': hookVerifyToken(SECRET),
  };

  it('gets its challenge back, and nobody else gets anything', () => {
    expect(page.handshake(asked)).toBe('1158201444');
    for (const wrong of [
      {},
      { ...asked, 'hub.verify_token': hookVerifyToken('another secret') },
      { ...asked, 'hub.verify_token': '' },
      { ...asked, 'hub.verify_token': [asked['hub.verify_token']] },
      { ...asked, 'hub.mode': 'unsubscribe' },
      { ...asked, 'hub.challenge': '<script>' },
      { ...asked, 'hub.challenge': undefined },
    ]) {
      expect(page.handshake(wrong)).toBeNull();
    }
  });

  it('names each Page once, and none whose news is two days old', () => {
    const fresh = { id: '1', time: 1_795_424_300 };
    const stale = { id: '2', time: 1_795_424_300 - 3 * 86_400 };
    const body = Buffer.from(JSON.stringify({ object: 'page', entry: [fresh, fresh, stale] }));
    expect(page.accountsIn(body, NOW)).toEqual(['1']);
  });
});

describe('X', () => {
  it('gets the challenge answered as it asks (HMAC-SHA256 in base64)', () => {
    const digest = createHmac('sha256', SECRET).update('challenge-1').digest('base64');
    expect(account.handshake({ crc_token: 'challenge-1' })).toBe(
      JSON.stringify({ response_token: `sha256=${digest}` }),
    );
    for (const wrong of [{}, { crc_token: '' }, { crc_token: ['a'] }, { crc_token: 'a b\n' }]) {
      expect(account.handshake(wrong)).toBeNull();
    }
  });

  it('signs with two secrets, and none of its signatures may be wrong', () => {
    const gate = new AccountHookGate('consumer', 'client');
    const by = (secret: string) =>
      `sha256=${createHmac('sha256', secret).update(accountBody).digest('base64')}`;
    const signed = (older?: string, newer?: string) =>
      gate.isGenuine(accountBody, {
        'x-twitter-webhooks-signature': older,
        'x-twitter-webhooks-signature-oauth2': newer,
      });
    expect(signed(by('consumer'), by('client'))).toBe(true);
    expect(signed(undefined, by('client'))).toBe(true);
    expect(signed(undefined, by('consumer'))).toBe(false);
    expect(signed(by('client'))).toBe(false);
    expect(signed(by('consumer'), by('x'))).toBe(false);
    expect(signed(by('x'), by('client'))).toBe(false);
  });

  it('is not believed by a secret that an app does not have', () => {
    const headers = { 'x-twitter-webhooks-signature-oauth2': sign(accountBody, 'base64') };
    expect(new AccountHookGate(SECRET, null).isGenuine(accountBody, headers)).toBe(false);
  });

  it('names the account in either form of its events', () => {
    expect(account.accountsIn(accountBody)).toEqual(['1890000000000000017']);
    expect(account.accountsIn(Buffer.from('{"for_user_id":"7"}'))).toEqual(['7']);
  });
});
