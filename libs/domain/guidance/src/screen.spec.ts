import fc from 'fast-check';
import { ruleById, rules, screen } from './index';
import { PRACTICE } from './testing/cases';
import { type ItemKind, type ScreeningInput } from './types';

const item = (kind: ItemKind, text: string): ScreeningInput => ({
  kind,
  text,
  context: {},
  profile: PRACTICE,
});

describe('screening', () => {
  it('gives every rule a distinct id, a sentence and a source', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.sentence).toMatch(/[.?!]$/);
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(ruleById(rule.id)).toBe(rule);
    }
  });

  it('never lets anybody clear an NHS number, the promotion of a medicine, or what was not screened', () => {
    expect(rules.filter(({ clearable }) => !clearable).map(({ id }) => id)).toEqual([
      'confidentiality.nhs-number',
      'advertising.pom',
      'screening.too-long',
    ]);
  });

  it('never blocks a comment, and says what to do with it', () => {
    const { findings, triage } = screen(
      item('comment', 'my nhs no is 943 476 5919 you useless idiots, ring 07700 900417'),
    );
    expect(findings.length).toBeGreaterThan(2);
    expect(findings.every(({ severity }) => severity !== 'block')).toBe(true);
    expect(findings.find(({ rule }) => rule === 'confidentiality.nhs-number')?.action).toBe('hide');
    expect(triage?.lane).toBe('privacy');
  });

  it.each([
    ['they would all be better off without me', 'life-safety'],
    ['I know where you live and I will be waiting', 'life-safety'],
    ['dob 02/11/78 please look me up', 'privacy'],
    ['you useless idiots', 'abuse'],
    ['I am making an official complaint', 'hold'],
    ['What time do you open on Saturday?', 'ordinary'],
  ])('puts “%s” in the lane %s', (text, lane) => {
    expect(screen(item('comment', text)).triage?.lane).toBe(lane);
  });

  it('marks what it finds while somebody types as preliminary', () => {
    const { findings } = screen(item('post', 'Mounjaro from £189!'), { profile: 'typing' });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ preliminary }) => preliminary)).toBe(true);
  });

  it.each([
    ['post', 'The car park is open again.', 'T1'],
    ['post', 'One in five people has high cholesterol.', 'T2'],
    ['post', 'Storytime for children on Friday.', 'T3'],
  ] as const)('suggests a tier for a %s: %s', (kind, text, tier) => {
    expect(screen(item(kind, text)).tierHint).toBe(tier);
  });

  it('never repeats the words of an item in a message', () => {
    const { findings } = screen(
      item('post', 'Mrs Zyxwv Qwertson is back from the stroke unit, call 07700 900417.'),
    );
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(findings.map(({ message, why }) => [message, why]))).not.toMatch(
      /zyxwv|qwertson|900417/i,
    );
  });
});

describe('any text at all', () => {
  it.each([
    ['dots', `${'.'.repeat(30_000)}a`],
    ['exclamation marks in a word', `a${'!'.repeat(30_000)}a`],
    ['an address of dots', `http://a.uk/${'.'.repeat(30_000)}a`],
    ['a name with quotation marks', `Dr Smith${"'".repeat(30_000)}a`],
  ])('answers 30 kB of %s before a letter as quickly as of anything else', (_, text) => {
    screen(item('post', `${text.slice(0, 100)}a`));
    const started = process.cpuUsage();
    screen(item('post', text));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1);
  });

  it('gives the same findings twice, inside the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ItemKind>('post', 'reply', 'comment'),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (kind, text) => {
          const first = screen(item(kind, text));
          expect(screen(item(kind, text))).toEqual(first);
          for (const { start, end, field } of first.findings) {
            if (field !== 'text') continue;
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['digits', '1 2 3 4 5 '.repeat(10_000)],
    ['zeros', '0'.repeat(100_000)],
    ['spaced letters', 'n h s '.repeat(16_667)],
    ['at signs', 'a@a.'.repeat(25_000)],
    ['dots', 'you. '.repeat(20_000)],
    ['cue words', 'you were offered your results and '.repeat(2_950)],
    ['names', 'Mrs Anna Maria '.repeat(6_667)],
    ['signs for letters', 'a1a!a@'.repeat(16_667)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(9_000)],
    ['brackets', '('.repeat(100_000)],
    ['addresses', '14b High High High '.repeat(5_263)],
    ['handles', '@a_b #abcdefg '.repeat(7_142)],
    ['curly quotes', '’s‘'.repeat(33_333)],
  ])(
    'answers 5 kB of %s without hanging',
    (_, text) => {
      screen(item('reply', 'warm up'));
      const started = process.cpuUsage();
      screen({
        kind: 'reply',
        text: text.slice(0, 5_000),
        context: { comment: text.slice(0, 2_000) },
        profile: PRACTICE,
      });
      const { user } = process.cpuUsage(started);
      // Processor time, not time on the clock: a busy machine must not fail it.
      expect(user / 1e6).toBeLessThan(3);
    },
    60_000,
  );
});
