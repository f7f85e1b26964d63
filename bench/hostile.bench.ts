import { LONGEST_TEXT, parsePracticeProfile, screen } from '@canteen/guidance';
import { type Bench, type Measured } from './src/bench';
import { measurePairs } from './src/pairs';

const PAIRS = 5;
const WARM_UPS = 1;
const PARTS = 4;

/** What a text made to stop the engine would repeat. */
const REPEATED: readonly (readonly [string, string])[] = [
  ['one letter', 'a'],
  ['digits', '1 2 3 4 5 '],
  ['zeros', '0'],
  ['spaced letters', 'n h s '],
  ['at signs', 'a@a.'],
  ['short sentences', 'you. '],
  ['cue words', 'you were offered your results and '],
  ['names', 'Mrs Anna Maria '],
  ['signs for letters', 'a1a!a@'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['brackets', '('],
  ['addresses', '14b High High High '],
  ['handles', '@a_b #abcdefg '],
  ['curly quotes', '’s‘'],
  ['dates', '1/1/1/1/1/1-'],
  ['number words', 'oh one two three '],
  ['postcodes', 'PO1 PO1 1'],
  ['line ends', '\n \n'],
];

const profile = parsePracticeProfile({ name: 'Practice', nation: 'England', helplines: [] });

/** The longest text that is screened, beside the same text in four: where time grows faster than length, the ratio shows it. */
export const bench: Bench = {
  what: `hostile texts of ${LONGEST_TEXT} characters`,
  async run({ pairs = PAIRS }): Promise<Measured[]> {
    const measured: Measured[] = [];
    for (const [what, piece] of REPEATED) {
      const text = piece.repeat(Math.ceil(LONGEST_TEXT / piece.length)).slice(0, LONGEST_TEXT);
      const part = text.slice(0, LONGEST_TEXT / PARTS);
      measured.push({
        what,
        bare: `a quarter of it, ${PARTS} times`,
        unit: 'ms',
        pairs: await measurePairs(
          { pairs, warmUps: WARM_UPS },
          {
            ours: () => screened(text),
            bare: () => {
              for (let time = 0; time < PARTS; time++) screened(part);
            },
          },
        ),
      });
    }
    return measured;
  },
};

function screened(text: string): void {
  screen({ kind: 'comment', text, context: {}, profile });
  screen({ kind: 'post', text, context: {}, profile });
}
