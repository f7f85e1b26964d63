import { parsePracticeProfile, screen } from '@canteen/guidance';
import nlp from 'compromise';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SyncRedactor } from 'redact-pii';
import { type Bench, type Measured } from './src/bench';
import { measurePairs } from './src/pairs';

const PAIRS = 40;
const WARM_UPS = 4;
/** Texts of one measured round. */
const ROUND = 50;

interface Span {
  start: number;
  end: number;
}

interface NameSpan extends Span {
  label: string;
  handle?: boolean;
  hashtag?: boolean;
}

/** A labelled row: names as spans, or one identifier that should or should not be found. */
interface Row {
  text: string;
  spans?: NameSpan[];
  entity?: string;
  detect?: boolean;
}

interface RowFile {
  name: string;
  rows: Row[];
}

/** Finds names in a text. */
type NameFinder = (text: string) => Span[];

const profile = parsePracticeProfile({ name: 'Practice', nation: 'England', helplines: [] });
const redactor = new SyncRedactor({
  builtInRedactors: { names: { enabled: false } },
});

/** The guidance engine beside two packages for names and for identifiers, on rows that somebody labelled. */
export const bench: Bench = {
  what: 'names and identifiers in labelled rows (JSON lines in a folder)',
  async run({ pairs = PAIRS, folder, say }): Promise<Measured[]> {
    if (folder === undefined) {
      say('  left out: it needs a folder with labelled rows, npm run bench -- guidance FOLDER');
      return [];
    }
    const files = rowFilesIn(folder);
    const named = files.filter(({ rows }) => rows.some(namesAPerson));
    const identified = files.filter(({ rows }) => rows.some((row) => row.detect === false));
    const quality = [
      ...named.flatMap(({ name, rows }) => nameQuality(name, rows)),
      ...identified.flatMap(({ name, rows }) => identifierQuality(name, rows)),
    ];
    return [
      ...quality,
      ...(await speed('names', 'compromise', textsOf(named), peopleOfCompromise, pairs)),
      ...(await speed(
        'identifiers',
        'redact-pii',
        textsOf(identified),
        (text) => redactor.redact(text),
        pairs,
      )),
    ];
  },
};

function rowFilesIn(folder: string): RowFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: path.basename(file, '.jsonl'),
      rows: readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row)
        .filter((row) => typeof row.text === 'string'),
    }));
}

function namesAPerson(row: Row): boolean {
  return row.detect === undefined && (row.spans ?? []).some(({ label }) => label === 'PERSON');
}

function textsOf(files: readonly RowFile[]): string[] {
  return files.flatMap(({ rows }) => rows.map(({ text }) => text));
}

function screened(text: string): ReturnType<typeof screen> {
  return screen({ kind: 'comment', text, context: {}, profile });
}

const peopleOfOurs: NameFinder = (text) =>
  screened(text).entities.filter(({ label }) => label === 'PERSON');

const peopleOfCompromise: NameFinder = (text) => {
  const found = nlp(text).people().json({ offset: true }) as {
    offset: { start: number; length: number };
  }[];
  return found.map(({ offset: { start, length } }) => withoutMarks(text, start, start + length));
};

/** The package counts the marks around a name and a possessive ending as part of it. */
function withoutMarks(text: string, from: number, to: number): Span {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.replace(/^[^\p{L}]+/u, '').length);
  const end = from + raw.replace(/(?:['’]s)?[^\p{L}]*$/u, '').length;
  return { start, end };
}

/** F1 of exact spans and recall of overlapping ones; names on a handle or hashtag count neither way. */
function nameQuality(name: string, rows: readonly Row[]): Measured[] {
  const ours = scoreOf(rows, peopleOfOurs);
  const theirs = scoreOf(rows, peopleOfCompromise);
  const row = (what: string, unit: 'F1' | 'recall', of: keyof typeof ours): Measured => ({
    what: `${name}: names, ${what} (${rows.length} rows)`,
    bare: 'compromise',
    unit,
    pairs: [{ ours: ours[of], bare: theirs[of] }],
  });
  return [row('exact spans', 'F1', 'exactF1'), row('any overlap', 'recall', 'overlapRecall')];
}

function scoreOf(rows: readonly Row[], find: NameFinder) {
  const sums = { wanted: 0, found: 0, exact: 0, touched: 0 };
  for (const { text, spans = [] } of rows) {
    const people = spans.filter(({ label }) => label === 'PERSON');
    const wanted = people.filter((span) => !isMark(span));
    const found = find(text).filter((span) => !people.some((p) => isMark(p) && overlap(span, p)));
    sums.wanted += wanted.length;
    sums.found += found.length;
    sums.exact += found.filter((span) =>
      wanted.some(({ start, end }) => span.start === start && span.end === end),
    ).length;
    sums.touched += wanted.filter((span) => found.some((other) => overlap(span, other))).length;
  }
  return {
    exactF1: (2 * sums.exact) / (sums.wanted + sums.found),
    overlapRecall: sums.touched / sums.wanted,
  };
}

function isMark({ handle, hashtag }: NameSpan): boolean {
  return handle === true || hashtag === true;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Share of rows judged rightly: found where an identifier stands, left alone where none does. */
function identifierQuality(name: string, rows: readonly Row[]): Measured[] {
  const judged = rows.filter(({ detect }) => detect !== undefined);
  const right = (finds: (row: Row) => boolean, wanted: boolean) => {
    const asked = judged.filter(({ detect }) => detect === wanted);
    return asked.filter((row) => finds(row) === wanted).length / asked.length;
  };
  const ours = ({ text, entity }: Row) =>
    screened(text).entities.some(({ label }) => label === entity);
  const theirs = ({ text }: Row) => redactor.redact(text) !== text;
  const row = (what: string, wanted: boolean): Measured => ({
    what: `${name}: identifiers ${what} (${judged.length} rows)`,
    bare: 'redact-pii',
    unit: 'recall',
    pairs: [{ ours: right(ours, wanted), bare: right(theirs, wanted) }],
  });
  return [row('found', true), row('that are none, left alone', false)];
}

/** The whole engine, all its rules, beside a package that does one thing. */
async function speed(
  what: string,
  bare: string,
  texts: readonly string[],
  theirs: (text: string) => unknown,
  pairs: number,
): Promise<Measured[]> {
  if (texts.length === 0) return [];
  let [oursAt, theirsAt] = [0, 0];
  const next = (from: number) =>
    Array.from({ length: ROUND }, (_, at) => texts[(from + at) % texts.length] ?? '');
  const found = await measurePairs(
    { pairs, warmUps: WARM_UPS },
    {
      ours: () => {
        next(oursAt).forEach(screened);
        oursAt += ROUND;
      },
      bare: () => {
        next(theirsAt).forEach(theirs);
        theirsAt += ROUND;
      },
    },
  );
  return [
    { what: `${ROUND} texts of the ${what} rows, every rule`, bare, unit: 'ms', pairs: found },
  ];
}
