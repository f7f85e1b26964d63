import { PHRASE_MODEL } from '../models/phrases';
import { bytesOf } from '../text/hashing';
import { phraseAnswers } from './phrase-model';
import { wordPlaces } from './phrase-words';

const { dimensions, filters, questions, words, tables } = PHRASE_MODEL;
const vocabulary = new Map(words.split(' ').map((word, at) => [word, at + 1]));
type TableName = keyof typeof tables;
const read = new Map<TableName, Float64Array>();

/** Row and column of a table. */
function cell(name: TableName, row: number, column: number, width: number): number {
  const { scale, weights } = tables[name];
  const table = read.get(name) ?? Float64Array.from(bytesOf(weights), (byte) => byte * scale);
  read.set(name, table);
  return table[row * width + column] ?? NaN;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The same by the definition: slowly, and with nothing kept. */
function byDefinition(text: string, kind: number): number[] {
  const places = wordPlaces(text, vocabulary);
  const vector = (at: number, dimension: number) =>
    places[at] === undefined ? 0 : cell('vectors', places[at], dimension, dimensions);
  const says = (filter: number, column: number, at: number) =>
    sum(
      upTo(dimensions).map(
        (dimension) =>
          vector(at, dimension) * cell('heard', dimension, column * filters + filter, 4 * filters),
      ),
    );
  const offset = (filter: number) => cell('offsets', 0, filter, 0);
  const alone = upTo(filters).map((filter) =>
    Math.max(0, ...places.map((_, at) => says(filter, 0, at) + offset(filter))),
  );
  const three = upTo(filters).map((filter) =>
    Math.max(
      0,
      ...places.map(
        (_, at) =>
          says(filter, 1, at - 1) +
          says(filter, 2, at) +
          says(filter, 3, at + 1) +
          offset(filters + filter),
      ),
    ),
  );
  const mean = upTo(dimensions).map(
    (dimension) => sum(places.map((_, at) => vector(at, dimension))) / Math.sqrt(places.length),
  );
  return upTo(questions).map(
    (question) =>
      cell('start', kind, question, questions) +
      sum(
        [...alone, ...three].map((heard, at) => heard * cell('answers', at, question, questions)),
      ) +
      sum(mean.map((value, at) => value * cell('mean', at, question, questions))),
  );
}

describe('what a text is like', () => {
  it.each([
    ['comment', 2, 'nobody would notice if i went'],
    ['reply', 1, 'Lovely to see you on Tuesday, Maureen!'],
    ['post', 0, 'Zyx qwv'],
  ] as const)('is what the tables say of a %s', (kind, number, text) => {
    const answers = phraseAnswers(text, kind);
    const defined = byDefinition(text, number);
    expect(Array.from(answers, (answer) => answer.toFixed(2))).toEqual(
      defined.map((answer) => answer.toFixed(2)),
    );
  });

  it('is the same when it is asked again', () => {
    const first = phraseAnswers('He hits me when he drinks', 'comment');
    phraseAnswers('The car park is closed on Monday', 'comment');
    expect(phraseAnswers('He hits me when he drinks', 'comment')).toEqual(first);
  });
});
