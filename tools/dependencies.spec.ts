import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

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

describe('what stands in for parts of the guidance engine in a browser', () => {
  const folder = 'libs/domain/guidance';
  const { browser } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    browser: Record<string, string>;
  };

  // A bundler passes over a name that is no file, and the part is in the browser after all.
  it.each(Object.entries(browser))('%s is there, and so is %s', (part, standIn) => {
    expect([part, standIn].filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });
});
