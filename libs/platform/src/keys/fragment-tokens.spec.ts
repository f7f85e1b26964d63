import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FragmentTokens } from './fragment-tokens';
import { KeyRing } from './key-ring';

describe(FragmentTokens.name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'canteen-tokens-'));
  const one = KeyRing.create(join(folder, 'one'));
  const other = KeyRing.create(join(folder, 'other'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the same for the same word, and tells practices, kinds, words and installations apart', () => {
    const token = (ring: KeyRing, practice: string, kind: string, value: string) =>
      new FragmentTokens(ring, practice).of(kind, value).toString('hex');
    expect(token(one, 'p1', 'word', 'ferry')).toMatch(/^[0-9a-f]{32}$/);
    expect(token(one, 'p1', 'word', 'ferry')).toBe(token(one, 'p1', 'word', 'ferry'));
    const all = [
      token(one, 'p1', 'word', 'ferry'),
      token(one, 'p2', 'word', 'ferry'),
      token(one, 'p1', 'points-at', 'ferry'),
      token(one, 'p1', 'word', 'cottage'),
      token(other, 'p1', 'word', 'ferry'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
