import fc from 'fast-check';
import { forgetTexts, mayMatch, ready } from './pattern-gate';
import { requiredPieces } from './required-pieces';

const PATTERNS = [
  /\b(?:mum|dad|nan)s?\b[^.]{0,20}\b(?:ill|poorly|in hospital)\b/,
  /\bring (?:the |our )?desk\b|\bcall us\b/,
  /(?<=no )news|colou?rs?|ab+c|x{2}y|[ab]ove/,
  /\b(?:not |very )*good (?!bye)\w+/,
  /^(?:\d+ )?of \d+$/,
  /to-day|e\.g\.|o'clock|\bé|\(at\)/,
];
const WORDS =
  "mum dads nan ill poorly in hospital ring the our desk call us no news colour color abbbc xxy above bove not very good bye dogs 3 of 4 to-day e.g. o’clock o'clock é (at) many newsy".split(
    ' ',
  );

describe('the gate in front of the patterns', () => {
  afterEach(forgetTexts);

  it.each([
    [/\b(?:cat|dog)s? bites?\b/, 'the cats sat', false],
    [/\b(?:cat|dog)s? bites?\b/, 'dog bites man', true],
    [/\bman\b/, 'so many', false],
    [/\w+@\w+/, 'nothing certain is known', true],
    [/HELLO/i, 'hello', true],
  ])('%s on “%s”: %s', (pattern, text, may) => {
    expect(mayMatch(pattern, text)).toBe(may);
    expect(mayMatch(pattern, text)).toBe(may);
  });

  it('asks for a piece of every part that must be there', () => {
    expect(requiredPieces(/(?:red|blue) .{0,9}(?:car|bus)/)).toHaveLength(2);
  });

  it('never keeps a pattern from a text that it matches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }),
        fc.constantFrom(' ', '', '. ', '-'),
        (words, between) => {
          const text = words.join(between);
          for (const pattern of PATTERNS) {
            if (pattern.test(text))
              expect([pattern.source, text, mayMatch(pattern, text)]).toEqual([
                pattern.source,
                text,
                true,
              ]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a pattern made ready', () => {
  it('goes on from where it was', () => {
    const pattern = /\s|a/g;
    pattern.lastIndex = 2;
    expect(ready(pattern)).toBe(pattern);
    expect(pattern.exec('aaa')?.index).toBe(2);
  });
});
