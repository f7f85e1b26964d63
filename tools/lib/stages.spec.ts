import { countJest, countPlaywright } from './stages.mjs';

const unit = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const browser = { stats: { expected: 3, unexpected: 0, flaky: 0 } };

describe('counting results', () => {
  it.each([
    ['all passed', unit, 0, { passed: 5, failed: 0 }],
    ['one failed', { ...unit, numFailedTests: 1 }, 1, { passed: 5, failed: 1 }],
    [
      'a suite could not be run',
      { ...unit, numRuntimeErrorTestSuites: 1 },
      1,
      { passed: 5, failed: 1 },
    ],
    ['failed without naming a test', unit, 1, { passed: 5, failed: 1 }],
    ['left no report', undefined, 0, { passed: 0, failed: 1 }],
  ])('unit tests: %s', (_case, report, code, expected) => {
    expect(countJest(report, code)).toEqual(expected);
  });

  it.each([
    ['all passed', browser, 0, { passed: 3, failed: 0 }],
    ['one failed', { stats: { ...browser.stats, unexpected: 1 } }, 1, { passed: 3, failed: 1 }],
    [
      'passed only on a second try',
      { stats: { ...browser.stats, flaky: 1 } },
      0,
      { passed: 3, failed: 1 },
    ],
    ['the system did not start', browser, 1, { passed: 3, failed: 1 }],
    ['left no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('browser tests: %s', (_case, report, code, expected) => {
    expect(countPlaywright(report, code)).toEqual(expected);
  });
});
