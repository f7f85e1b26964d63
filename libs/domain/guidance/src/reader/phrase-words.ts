/** As much of a text as is read in one go. */
const MOST_WORDS = 64;
/** A word that is not known is taken for what is left without one of these. */
const ENDINGS = ["'s", 's', 'ing', 'ed', 'ly', 'es'];
const WORD = /[a-z]+(?:'[a-z]+)?|\d+|[!?.,"£]|[^\sa-z\d]/gu;

/** What stands for every word that is not known. */
export const UNKNOWN_WORD = 0;

/**
 * Places in the vocabulary of what a canonical text consists of: its words, every number as "0", and its signs.
 *
 * @param vocabulary words and their places, from 1
 */
export function wordPlaces(canon: string, vocabulary: ReadonlyMap<string, number>): number[] {
  const words = canon.toLowerCase().replaceAll('’', "'").match(WORD)?.slice(0, MOST_WORDS) ?? [];
  return words.map((word) => {
    const known = /^\d/.test(word) ? '0' : word;
    const forms = [
      known,
      ...ENDINGS.filter((end) => known.endsWith(end)).map((end) => known.slice(0, -end.length)),
    ];
    const form = forms.find((one) => vocabulary.has(one));
    return form === undefined ? UNKNOWN_WORD : (vocabulary.get(form) ?? UNKNOWN_WORD);
  });
}
