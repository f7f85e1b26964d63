import { UNKNOWN_WORD, wordPlaces } from './phrase-words';

const VOCABULARY = new Map(
  ['nurse', '0', "don't", 'wait', '!', 'i', '🤕', 'friend'].map((word, at) => [word, at + 1]),
);

describe('what a text consists of', () => {
  it.each<[string, string, number[]]>([
    ['words, whatever their case', 'Nurse I', [1, 6]],
    ['every number as the same', '4 07700 900123', [2, 2, 2]],
    ['a word with an apostrophe, straight or not', "don’t don't", [3, 3]],
    ['signs that say something', 'wait!', [4, 5]],
    ['a picture, which is one sign', '🤕', [7]],
    ['known words with an ending', "waiting waited waits nurse's", [4, 4, 4, 1]],
    ['what is not known', 'zyx friendly', [UNKNOWN_WORD, 8]],
    ['nothing', '', []],
  ])('is %s', (_, text, places) => {
    expect(wordPlaces(text, VOCABULARY)).toEqual(places);
  });

  it('is read up to a limit, so that a long text takes no longer', () => {
    expect(wordPlaces('nurse '.repeat(500), VOCABULARY)).toHaveLength(64);
  });
});
