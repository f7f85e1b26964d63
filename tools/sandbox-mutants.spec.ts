import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from './sandbox-mutants/list.mjs';

const sources = join(__dirname, '../apps/sandbox/src');

test('every rule that can be broken is still where the list says, once', () => {
  const astray = mutants.filter(
    ({ file, from }) => readFileSync(join(sources, file), 'utf8').split(from).length !== 2,
  );
  expect(mutants.length).toBeGreaterThan(80);
  expect(astray.map(({ rule, file }) => `${rule} (${file})`)).toEqual([]);
});
