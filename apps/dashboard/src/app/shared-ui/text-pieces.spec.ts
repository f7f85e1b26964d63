import fc from 'fast-check';
import { type Mark, piecesOf } from './text-pieces';

describe('piecesOf', () => {
  it('colours links, hashtags and mentions as a network does', () => {
    const linked = piecesOf('Book at nhs.uk/flu or ask @WaterfrontGP #FluVaccine, not a#b.', [])
      .filter((piece) => piece.linked)
      .map((piece) => piece.text);
    expect(linked).toEqual(['nhs.uk/flu', '@WaterfrontGP', '#FluVaccine']);
  });

  it('underlines by the most serious finding where two meet', () => {
    const pieces = piecesOf('abcdef', [
      { start: 0, end: 4, severity: 'advise' },
      { start: 2, end: 6, severity: 'block' },
    ]);
    expect(pieces.map(({ text, severity }) => [text, severity])).toEqual([
      ['ab', 'advise'],
      ['cd', 'block'],
      ['ef', 'block'],
    ]);
  });

  it('ignores marks that do not fit the text, as after a quick deletion', () => {
    expect(piecesOf('ab', [{ start: 1, end: 9, severity: 'block' }])).toEqual([
      { text: 'ab', linked: false, severity: null },
    ]);
  });

  it('never loses or adds a character', () => {
    const mark = fc.record<Mark>({
      start: fc.integer({ min: -2, max: 40 }),
      end: fc.integer({ min: -2, max: 40 }),
      severity: fc.constantFrom('block', 'review', 'advise'),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.array(mark), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
