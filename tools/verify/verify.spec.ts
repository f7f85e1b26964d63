import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What an auditor reads in one sitting. */
const MOST_LINES = 300;

const source = readFileSync(path.join(__dirname, 'verify.mjs'), 'utf8');

describe('verify.mjs, which travels with every export', () => {
  it('can be read in one sitting', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('needs nothing but Node', () => {
    const needed = [...source.matchAll(/^import .* from '([^']+)';$/gm)].map(([, from]) => from);
    expect(needed).not.toEqual([]);
    expect(needed.filter((from) => !from?.startsWith('node:'))).toEqual([]);
    expect(source).not.toMatch(/\brequire\(|\bimport\(/);
  });
});
