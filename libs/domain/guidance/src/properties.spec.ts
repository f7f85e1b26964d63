import fc from 'fast-check';
import { screen } from './index';
import { allRules } from './rules';
import { allCases } from './rules/cases';
import { type Case, PRACTICE } from './testing/cases';
import { readingsOf } from './text/normalise';
import { type Entity, type Finding, type ItemKind, type PracticeProfile } from './types';

/** What people type by accident, paste from elsewhere, or write to slip through. */
const ODD_PIECES = [
  '\u0000',
  '\uD800',
  '\uDC00',
  '\uDFFF\uD83D',
  '\u202Eabc\u202C',
  'مرحبا 0123',
  'שלום',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  'e\u0301\u0327\u0338',
  '👩‍👩‍👧‍👦',
  '🏴\u{E0067}\u{E0062}',
  '３４５',
  'ﬁ',
  '㏂',
  'İ',
  'ß',
  '½',
  '1️⃣',
  '\r\n',
  '\u2028',
  '(at)',
  ' dot ',
  '’',
  '…',
  '@@',
  '##',
];
const everyCase = allCases.flatMap(({ objects, accepts }) => [...objects, ...accepts]);

const kinds = fc.constantFrom<ItemKind>('post', 'reply', 'comment');
/** A text of the tables with odd pieces set into it anywhere. */
const brokenTexts = fc
  .tuple(
    fc.constantFrom(...everyCase.map(({ text }) => text.slice(0, 400))),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...ODD_PIECES)), {
      maxLength: 4,
    }),
  )
  .map(([text, pieces]) =>
    pieces.reduce((broken, [share, piece]) => {
      const at = Math.floor(share * broken.length);
      return broken.slice(0, at) + piece + broken.slice(at);
    }, text),
  );
const texts = fc.oneof(
  { weight: 3, arbitrary: brokenTexts },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
);

/** How an entity becomes one of the practice's own. */
const OWN: Readonly<Partial<Record<Entity['label'], (text: string) => Partial<PracticeProfile>>>> =
  {
    PHONE: (text) => ({ listedPhones: [...PRACTICE.listedPhones, text] }),
    EMAIL: (text) => ({ listedEmails: [...PRACTICE.listedEmails, text] }),
    PERSON: (text) => ({ staff: [...PRACTICE.staff, { name: text, role: 'nurse' }] }),
  };

function withOwn({ label }: Entity, text: string): PracticeProfile {
  return { ...PRACTICE, ...OWN[label]?.(text) };
}

function lies(start: number, end: number, length: number): boolean {
  return Number.isInteger(start + end) && start >= 0 && start <= end && end <= length;
}

function screened(
  { kind = 'post', text, nation, ...context }: Case,
  profile: PracticeProfile = PRACTICE,
) {
  return screen({
    kind,
    text,
    context,
    profile: nation === undefined ? profile : { ...profile, nation },
  });
}

describe('whatever is screened', () => {
  it('gets findings and entities that lie in the original text', () => {
    fc.assert(
      fc.property(kinds, texts, texts, (kind, text, comment) => {
        const lengths: Record<string, number> = { text: text.length, comment: comment.length };
        const { findings, entities } = screened({ kind, text, comment });
        const outside = findings.filter(
          ({ field, start, end }) => !lies(start, end, lengths[field] ?? -1),
        );
        expect(outside).toEqual([]);
        expect(
          entities.filter(({ start, end }) => start === end || !lies(start, end, text.length)),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gets the same report whatever was screened in between', () => {
    fc.assert(
      fc.property(kinds, texts, texts, (kind, text, other) => {
        const first = screened({ kind, text });
        screened({ kind, text: other });
        expect(screened({ kind, text })).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it('is read once: what was read reads the same again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { clean } = readingsOf(text);
        expect(readingsOf(clean.text).clean.text).toBe(clean.text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', ''],
    ['nothing but NUL', '\u0000'.repeat(5_000)],
    ['halves of pairs', '\uD83D'.repeat(5_000)],
    ['halves the wrong way round', '\uDE00\uD83D'.repeat(2_500)],
    ['10 kB of combining marks', `Mrs${'\u0301'.repeat(10_000)} Jones`],
    ['marks with no letter', '\u0338\u20E3'.repeat(5_000)],
    ['right to left', `\u202E${'ابجد 943 476 5919 '.repeat(60)}`],
    ['turns of direction', '\u2066\u2067\u2068\u2069\u202A'.repeat(1_000)],
    ['what grows when it is normalised', '\uFDFA'.repeat(2_000)],
    ['flags and families', '🏴\u{E0067}\u{E0062}👩‍👩‍👧‍👦'.repeat(500)],
    ['the last characters there are', '\u{10FFFF}\uFFFF\uFFFE'.repeat(1_000)],
  ])('does not break the engine: %s', (_, text) => {
    for (const kind of ['post', 'reply', 'comment'] as const) {
      const { findings, entities } = screened({ kind, text, comment: text.slice(0, 500) });
      for (const { start, end } of [...findings, ...entities]) {
        expect(lies(start, end, text.length)).toBe(true);
      }
    }
  });
});

describe('what a practice lists', () => {
  /** The rules about who and what is named; they may only become quieter when more of it is ours. */
  const NAMING =
    /^confidentiality\.(?:named-patient|contact-details|other-identifier|personal-date|record-identifier|nhs-number)$/;
  const naming = allCases
    .filter(({ rule }) => NAMING.test(rule))
    .flatMap(({ objects, accepts }) => [...objects.slice(0, 25), ...accepts.slice(0, 10)])
    .filter((one) => screened(one).entities.some(({ label }) => label in OWN));

  it('never makes a name, a number or an address of anybody suspicious', () => {
    expect(naming.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(fc.constantFrom(...naming), fc.nat(), (one, which) => {
        const told = { ...one, text: `${one.text} Ring us on 01632 960200, or ask Dr Asha Verma.` };
        const before = screened(told);
        const own = before.entities.filter(({ label }) => label in OWN);
        const entity = own[which % own.length];
        if (!entity) return;
        const after = screened(told, withOwn(entity, told.text.slice(entity.start, entity.end)));
        expect(keysOf(after.findings)).toEqual(
          keysOf(after.findings).filter((key) => keysOf(before.findings).includes(key)),
        );
      }),
      { numRuns: 60 },
    );
  });

  const keysOf = (findings: readonly Finding[]) =>
    findings
      .filter(({ rule }) => NAMING.test(rule))
      .map(({ rule, field, start, end }) => `${rule} ${field} ${start}-${end}`);
});

describe('a rule', () => {
  it.each(allCases.map((table) => [table.rule, table] as const))(
    'is heard in the whole engine, and nobody else speaks under its name: %s',
    (rule, { objects }) => {
      expect(allRules.filter(({ id }) => id === rule)).toHaveLength(1);
      const heard = objects
        .slice(0, 1)
        .flatMap((one) => screened(one).findings.filter((finding) => finding.rule === rule));
      expect(heard).not.toEqual([]);
    },
  );
});
