import fc from 'fast-check';
import { readingsOf } from './normalise';

const canon = (text: string) => readingsOf(text).canon.text;

describe('the canonical reading', () => {
  it.each([
    ['N H S   n o :  9 9 9', 'nhs no :'],
    ['usel3ss w@nkers', 'useless wankers'],
    ['can’t', 'can not'],
    ['u were gr8 2day', 'you were great today'],
    ['М\u043eunj\u0430ro', 'mounjaro'],
    ['𝐎𝐩𝐞𝐧 𝐃𝐚𝐲', 'open day'],
    ['a\u200Bb\u00ADc', 'abc'],
    ['3️⃣ B12 covid19 3rd', '3 b12 covid19 3rd'],
  ])('%s', (written, read) => {
    expect(canon(written)).toContain(read);
  });

  it('maps a match back to the words really written', () => {
    const original = 'I can’t see M0unjaro';
    const { canon: reading } = readingsOf(original);
    const at = reading.text.indexOf('mounjaro');
    const { start, end } = reading.toOriginal(at, at + 8);
    expect(original.slice(start, end)).toBe('M0unjaro');
  });

  it('maps every range of every text into the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (original) => {
        const { canon: reading } = readingsOf(original);
        let last = 0;
        for (let at = 0; at < reading.text.length; at++) {
          const { start, end } = reading.toOriginal(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });
});
