import { completeLock } from './complete-lock.mjs';

const lockWith = (packages: Record<string, object>) => ({
  packages: { '': {}, 'node_modules/z': {}, ...packages },
});

describe('completeLock', () => {
  it('adds an optional package that an entry names and the lock does not hold', () => {
    const lock = lockWith({
      'node_modules/a': { dev: true, optionalDependencies: { '@a/core-darwin-arm64': '1.2.3' } },
    });

    expect(completeLock(lock)).toEqual(['@a/core-darwin-arm64']);
    expect(lock.packages).toHaveProperty(['node_modules/@a/core-darwin-arm64'], {
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
  });

  it.each([
    ['beside it', 'node_modules/a-win32-x64'],
    ['inside it', 'node_modules/a/node_modules/a-win32-x64'],
  ])('adds nothing that is found %s', (_where, place) => {
    const lock = lockWith({
      'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } },
      [place]: { version: '1.0.0' },
    });

    expect(completeLock(lock)).toEqual([]);
  });

  it('does not take a package that only another one can see', () => {
    const lock = lockWith({
      'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } },
      'node_modules/b/node_modules/a-win32-x64': { version: '1.0.0' },
    });

    expect(completeLock(lock)).toEqual(['a-win32-x64']);
  });

  it('never lets a package of an unknown system be installed', () => {
    const lock = lockWith({
      'node_modules/a': { optionalDependencies: { 'a-wasm32-wasi': '1.0.0' } },
    });
    completeLock(lock);

    expect(lock.packages).toHaveProperty(['node_modules/a-wasm32-wasi', 'os'], ['none']);
  });

  it('keeps the order of npm and is at rest the second time', () => {
    const lock = lockWith({
      'node_modules/a': { optionalDependencies: { 'a-linux-arm64': '1.0.0' } },
    });
    completeLock(lock);

    expect(Object.keys(lock.packages)).toEqual([
      '',
      'node_modules/a',
      'node_modules/a-linux-arm64',
      'node_modules/z',
    ]);
    expect(completeLock(lock)).toEqual([]);
  });
});
