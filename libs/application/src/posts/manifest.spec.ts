import fc from 'fast-check';
import { type ManifestFacts, sealManifest } from './manifest';

const facts: ManifestFacts = {
  practiceId: '01900000-0000-7000-8000-000000000001',
  postId: '01900000-0000-7000-8000-000000000002',
  revision: 1,
  kind: 'reply',
  parts: [
    {
      channelId: '01900000-0000-7000-8000-000000000003',
      network: 'facebook',
      accountId: 'page-1',
      text: 'a'.repeat(64),
    },
  ],
  images: [{ digest: 'b'.repeat(64), alt: 'c'.repeat(64), consentIds: [] }],
  window: {
    dueAt: '2026-11-26T08:30:00.000Z',
    validUntil: '2026-11-26T09:30:00.000Z',
    dueLocal: '2026-11-26T08:30',
    whenApproved: false,
  },
  zone: 'Europe/London',
  declarations: [{ interestId: null, statement: 'None.' }],
  signedAs: 'Dr Simran Gill',
  authorId: '01900000-0000-7000-8000-000000000004',
  editorIds: ['01900000-0000-7000-8000-000000000005'],
  correctsId: null,
  parent: {
    commentId: '01900000-0000-7000-8000-000000000006',
    remoteId: '17_42',
    version: 2,
    body: 'd'.repeat(64),
  },
};

/** Every path to a leaf of the facts. */
function paths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]));
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: string): unknown {
  if (key === undefined) return to;
  const entries = Object.entries(value as object).map(([name, inner]): [string, unknown] => [
    name,
    name === key ? changed(inner, rest, to) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

describe(sealManifest, () => {
  it('is written in version 1 for ever: this seal was worked out by another program', () => {
    const { bytes, seal } = sealManifest(facts);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ v: 1, zone: 'Europe/London' });
    expect(seal.toString('hex')).toBe(
      '11bc94694ff748bd9499c8c852aa84ec08e29514e34d6d21e0c50a67be24a3ef',
    );
  });

  it('gives another seal whatever fact is changed', () => {
    const { seal } = sealManifest(facts);
    fc.assert(
      fc.property(fc.constantFrom(...paths(facts)), fc.uuid(), (path, value) => {
        const other = sealManifest(changed(facts, path, value) as ManifestFacts);
        expect(other.seal.equals(seal)).toBe(false);
      }),
    );
  });

  it('gives another seal when the consent of somebody pictured is another', () => {
    const seals = [[], ['c1'], ['c2'], ['c1', 'c2']].map((consentIds) =>
      sealManifest({ ...facts, images: [{ digest: 'b', alt: 'c', consentIds }] }).seal.toString(
        'hex',
      ),
    );
    expect(new Set(seals).size).toBe(seals.length);
  });

  it('gives another seal without the comment it answers, and with another order of channels', () => {
    const { seal } = sealManifest(facts);
    expect(sealManifest({ ...facts, parent: null }).seal.equals(seal)).toBe(false);
    const second = {
      ...facts.parts[0],
      channelId: 'x',
      network: 'x',
      accountId: 'y',
      text: 'z',
    } as const;
    const [first] = facts.parts;
    if (!first) throw new Error('The example has a part.');
    const one = sealManifest({ ...facts, parts: [first, second] });
    const other = sealManifest({ ...facts, parts: [second, first] });
    expect(one.seal.equals(other.seal)).toBe(false);
  });
});
