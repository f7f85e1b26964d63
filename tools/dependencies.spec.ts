import { readFileSync } from 'node:fs';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

describe('docs/dependencies.md', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const listed = new Set(
    [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/`([^`]+)`/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  const direct = [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.devDependencies),
    ...Object.keys(manifest.optionalDependencies),
  ];

  it.each(direct)('gives a reason for %s', (name) => {
    expect(listed.has(name) || (name.startsWith('@types/') && listed.has('@types/*'))).toBe(true);
  });
});
