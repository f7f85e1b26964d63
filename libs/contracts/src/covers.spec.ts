import fc from 'fast-check';
import { type Cover, coveredPieces, mergedCovers } from './covers';

const cover = (start: number, end: number): Cover => ({ start, end, why: 'name' });

describe(mergedCovers.name, () => {
  it('puts covers in order, joins those that overlap or touch, and cuts off what lies outside', () => {
    expect(
      mergedCovers('abcdefghij', [cover(6, 99), cover(2, 4), cover(0, 3), cover(4, 5)]),
    ).toEqual([cover(0, 5), cover(6, 10)]);
    expect(mergedCovers('abc', [cover(7, 9), cover(2, 2)])).toEqual([]);
  });

  it('leaves no half of a character beside it', () => {
    const text = 'a😀b';
    expect(mergedCovers(text, [cover(2, 4)])).toEqual([cover(1, 4)]);
    expect(mergedCovers('Zoe\u0308!', [cover(0, 3)])).toEqual([cover(0, 4)]);
    expect(mergedCovers('👨‍👩‍👧 x', [cover(3, 4)])).toEqual([cover(0, 8)]);
  });
});

describe(coveredPieces.name, () => {
  it('gives the words between, and of what is covered only why', () => {
    expect(coveredPieces('Ask Jane Doe or Tom.', [cover(4, 12), cover(16, 19)])).toEqual([
      { text: 'Ask ' },
      { covered: 'name' },
      { text: ' or ' },
      { covered: 'name' },
      { text: '.' },
    ]);
    expect(coveredPieces('', [cover(0, 4)])).toEqual([]);
  });

  it('lets no covered character through, and loses no other, whatever is marked', () => {
    // Every character once, so that one that got through cannot hide behind another like it.
    const characters = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), {
      maxLength: 30,
    });
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(characters, spans, (parts, marked) => {
        const text = parts.join('');
        const covers = marked.map(([start, length]) => cover(start, start + length));
        const out = coveredPieces(text, covers)
          .map((piece) => ('text' in piece ? piece.text : ''))
          .join('');
        const isCovered = (at: number) =>
          at < text.length && covers.some(({ start, end }) => start <= at && at < end);
        const kept = new Set(out);
        for (let at = 0; at < text.length; at += 1) {
          const unit = text.slice(at, at + 1);
          if (isCovered(at) && [...text].filter((one) => one.includes(unit)).length === 1) {
            expect(kept.has(unit)).toBe(false);
          }
        }
        const uncovered = [...new Intl.Segmenter('en-GB').segment(text)].filter(
          ({ index, segment }) =>
            ![...segment].some((_, offset) => isCovered(index + offset)) &&
            !Array.from({ length: segment.length }, (_, unit) => index + unit).some(isCovered),
        );
        expect(out).toBe(uncovered.map(({ segment }) => segment).join(''));
      }),
    );
  });
});
