import fc from 'fast-check';
import { type DiffRun, wordDiff } from './word-diff';

const without = (runs: DiffRun[], kind: DiffRun['kind']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that changed and no others', () => {
    expect(wordDiff('Flu clinics start on Tuesday.', 'Flu clinics start on Thursday.')).toEqual([
      { kind: 'same', text: 'Flu clinics start on ' },
      { kind: 'removed', text: 'Tuesday' },
      { kind: 'added', text: 'Thursday' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('says nothing changed of the same text', () => {
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
  });

  it('shows two long texts whole rather than make a person wait', () => {
    const long = 'word '.repeat(1500);
    expect(wordDiff(long, `${long}more`)).toHaveLength(2);
  });

  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '.', 'word', '\n', 'ü'))
      .map((w) => w.join(''));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const runs = wordDiff(older, newer);
        expect(without(runs, 'removed')).toBe(newer);
        expect(without(runs, 'added')).toBe(older);
      }),
    );
  });
});
