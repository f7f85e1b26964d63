import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cosignCheckpoint } from './checkpoint';
import { ExportWriter, buildExport, type ExportEntry, type ExportInput } from './export-format';
import {
  ORIGIN,
  aCheckpoint,
  aFixedKey,
  aSelectionInput,
  anEntry,
  anExport,
  anExportInput,
  digestOf,
  someEntries,
  treeOf,
  withCode,
} from './testing';
import { exportLines, verifyExport, verifyExportLines } from './verify-export';
import { standAlone } from './stand-alone-verifier';

const GOLDEN = join(__dirname, '../golden/v1.canteen-log.jsonl');
const witness = aFixedKey('witness.example/icb', 'witness');

/** What both verifiers say; fails when they disagree on the verdict. */
async function verdictOf(text: string, keys?: readonly string[]) {
  const report = verifyExport(text, { keys });
  const other = await standAlone.verifyLines(linesOf(text), keys);
  expect(other.ok).toBe(report.ok);
  return report;
}

function* linesOf(text: string): Generator<string> {
  const lines = text.split('\n');
  const rest = lines.pop();
  yield* lines;
  if (rest !== '') throw new Error('cut off');
}

/** The text with the `at`-th line changed and the last line made to fit, as a forger would. */
function reseal(text: string, change: (lines: string[]) => string[]): string {
  const lines = change(text.trimEnd().split('\n').slice(0, -1));
  const sha256 = Buffer.from(sha(lines.map((line) => `${line}\n`).join(''))).toString('hex');
  return [...lines, `{"end":{"lines":${lines.length},"sha256":"${sha256}"}}`, ''].join('\n');
}

const sha = (text: string) => digestOf(text);
const changeLine = (at: number, from: string | RegExp, to: string) => (lines: string[]) =>
  lines.map((line, i) => (i === at ? line.replace(from, to) : line));

/** Entries 1 to 6; the texts of entry 3 were erased, as entry 7 records. */
function withErasure(erasure: Partial<Parameters<typeof anEntry>[0]> = {}): ExportEntry[] {
  const entries = someEntries(6).map((entry, index): ExportEntry =>
    index === 2 ? { leaf: entry.leaf, erased: ['body', 'handle'] } : entry,
  );
  const data = {
    entries: [{ seq: 3, fields: ['body', 'handle'] }],
    ground: 'UK GDPR Article 17(1)(b)',
  };
  return [...entries, anEntry({ seq: 7, kind: 'text.erased', data, ...erasure })];
}

/** What the golden file holds: every part the format has. */
function goldenInput(): ExportInput {
  const entries = [...withErasure(), ...someEntries(10).slice(7)];
  const newest = cosignCheckpoint(aCheckpoint(entries, 9), witness, 1_795_000_000);
  const consistency = treeOf(entries).consistencyProof(4, 9);
  return anExportInput(entries, {
    size: 9,
    verifierKeys: [aFixedKey(ORIGIN).verifierKey, witness.verifierKey],
    checkpoints: [{ note: aCheckpoint(entries, 4), consistency }, { note: newest }],
  });
}

describe('an export of a whole log', () => {
  it.each([0, 1, 2, 7, 64, 100])('of %i entries is accepted', async (count) => {
    const report = await verdictOf(anExport(count));
    expect(report).toMatchObject({
      ok: true,
      problems: [],
      scope: 'log',
      entries: count,
      size: count,
    });
  });

  it('written for ever stays readable, and is written the same today', async () => {
    const golden = readFileSync(GOLDEN, 'utf8');
    const report = await verdictOf(golden);
    expect(report).toMatchObject({
      ok: true,
      entries: 10,
      size: 9,
      erased: 2,
      erasedElsewhere: 0,
      notYetInCheckpoint: 1,
      earlierCheckpoints: 1,
      checkpoint: { cosignatures: [{ name: 'witness.example/icb', atSeconds: 1_795_000_000 }] },
    });
    expect(buildExport(goldenInput())).toBe(golden);
  });

  it('needs the keys the reader names, when the reader names some', async () => {
    const right = [aFixedKey(ORIGIN).verifierKey];
    const wrong = [aFixedKey('canteen.example/log/other').verifierKey];
    expect(await verdictOf(anExport(3), right)).toMatchObject({ ok: true, keysPinned: true });
    expect(await verdictOf(anExport(3), wrong)).toMatchObject({ ok: false, size: null });
  });

  it('is the same to the line-by-line verifier, whatever the chunks', async () => {
    const bytes = Buffer.from(anExport(5), 'utf8');
    const chunksOf = async function* (size: number) {
      for (let at = 0; at < bytes.length; at += size)
        yield await Promise.resolve(bytes.subarray(at, at + size));
    };
    for (const size of [1, 7, 4096, bytes.length]) {
      expect(await verifyExportLines(exportLines(chunksOf(size)))).toEqual(
        verifyExport(bytes.toString()),
      );
    }
  });

  it('is refused line by line when it is cut off or no text', async () => {
    const chunksOf = async function* (bytes: Uint8Array) {
      yield await Promise.resolve(bytes);
    };
    const cut = await verifyExportLines(
      exportLines(chunksOf(Buffer.from(anExport(2)).subarray(0, -1))),
    );
    const binary = await verifyExportLines(exportLines(chunksOf(Buffer.of(0xff, 0xfe))));
    expect([cut.ok, cut.readable, binary.ok, binary.readable]).toEqual([false, true, false, false]);
  });
});

describe('an export of some entries', () => {
  const log = someEntries(40);

  it('is accepted with a proof for each, and shows nothing of the others', async () => {
    const text = buildExport(aSelectionInput(log, [3, 8, 33]));
    expect(await verdictOf(text)).toMatchObject({
      ok: true,
      scope: 'selection',
      entries: 3,
      from: 3,
      to: 33,
      size: 40,
    });
    const leafOfAnother = log[8]?.leaf ?? new Uint8Array();
    expect(text).not.toContain(Buffer.from(leafOfAnother).toString('base64'));
  });

  it('holds one entry with its proof in less than 2 KB beside the entry itself', () => {
    const big = someEntries(1000);
    const lines = buildExport(aSelectionInput(big, [501])).split('\n');
    const proof = lines.filter(
      (line) => line.startsWith('{"checkpoint"') || line.startsWith('{"proof"'),
    );
    expect(proof.join('').length + 10 * 47).toBeLessThan(2048);
  });

  it('of a period has every entry of it, and says what was erased outside', async () => {
    const erased = withErasure();
    const period = aSelectionInput(erased, [2, 3, 4], { scope: 'period' });
    expect(await verdictOf(buildExport(period))).toMatchObject({
      ok: true,
      erased: 2,
      erasedElsewhere: 2,
    });
    const gap = aSelectionInput(erased, [2, 4], { scope: 'period' });
    expect(await verdictOf(buildExport(gap))).toMatchObject({
      ok: false,
      problems: [{ code: 'seq-gap', seq: 4 }],
    });
  });

  it('may withhold the texts of third parties', async () => {
    const entry = { leaf: log[2]?.leaf ?? new Uint8Array(), withheld: ['body', 'handle'] };
    const input = { ...aSelectionInput(log, [3]), entries: [entry] };
    expect(await verdictOf(buildExport(input))).toMatchObject({ ok: true, withheld: 2, erased: 0 });
  });

  it.each<[string, Partial<ExportInput>, string]>([
    ['no proof', { proofs: [] }, 'proof-missing'],
    [
      'the proof of another',
      { proofs: [{ seq: 3, hashes: treeOf(log).inclusionProof(7) }] },
      'proof-wrong',
    ],
    [
      'a proof of what is not there',
      { proofs: [{ seq: 4, hashes: treeOf(log).inclusionProof(3) }] },
      'proof-wrong',
    ],
  ])('is refused with %s', async (_, fields, code) => {
    const report = await verdictOf(buildExport(aSelectionInput(log, [3], fields)));
    expect(report.problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('an export is refused, and the entry named, when', () => {
  const text = anExport(12);
  const b64 = (leaf: string) => Buffer.from(leaf).toString('base64');
  const swapLeaf = (change: (leaf: string) => string) => (lines: string[]) =>
    lines.map((line, i) =>
      i === 5
        ? line.replace(
            /"leaf":"([^"]+)"/,
            (_, leaf: string) => `"leaf":"${b64(change(Buffer.from(leaf, 'base64').toString()))}"`,
          )
        : line,
    );

  it.each<[string, (lines: string[]) => string[], string, number | undefined]>([
    [
      'its leaf says something else',
      swapLeaf((leaf) => leaf.replace('ordinary', 'privacy')),
      'leaf-changed',
      5,
    ],
    ['its leaf is no leaf', swapLeaf(() => '{}'), 'leaf-unreadable', 5],
    ['its hash is another', changeLine(5, /"hash":"..../, '"hash":"AAAA'), 'leaf-changed', 5],
    ['its text is another', changeLine(6, 'Thank you', 'Thank me'), 'text-changed', 6],
    ['its salt is another', changeLine(6, /"salt":"..../, '"salt":"AAAA'), 'text-changed', 6],
    ['its text is called erased', changeLine(6, /,"texts".*/, '}'), 'text-unaccounted', 6],
    ['its number is another', changeLine(5, '"seq":5', '"seq":6'), 'seq-gap', 6],
    ['its number is that of another', changeLine(1, '"seq":1', '"seq":0'), 'seq-wrong', 1],
    ['its line is no JSON', changeLine(5, '{', ''), 'line-unreadable', 5],
    ['its line has white space', changeLine(5, '{', '{ '), 'line-unreadable', 5],
    ['it is missing', (lines) => lines.filter((_, i) => i !== 5), 'seq-gap', 6],
    [
      'it is there twice',
      (lines) => lines.flatMap((line, i) => (i === 5 ? [line, line] : [line])),
      'seq-wrong',
      5,
    ],
    [
      'it changed places',
      (lines) => lines.map((line, i) => (i === 5 ? lines[4] : i === 4 ? lines[5] : line) ?? ''),
      'seq-wrong',
      4,
    ],
    [
      'the last ones are cut off',
      (lines) => lines.filter((_, i) => i < 10 || i > 12),
      'seq-gap',
      10,
    ],
    [
      'it stands after the checkpoint',
      (lines) => [...lines, lines[12] ?? ''],
      'line-out-of-place',
      12,
    ],
    ['the checkpoint is missing', (lines) => lines.slice(0, -1), 'checkpoint-missing', undefined],
    [
      'the file names another practice',
      changeLine(0, /"practice":"./, '"practice":"x'),
      'practice-wrong',
      1,
    ],
    [
      'the file names another key',
      changeLine(0, /\+([0-9a-f]{8})\+/, '+00000000+'),
      'checkpoint-refused',
      undefined,
    ],
  ])('%s', async (_, change, code, seq) => {
    const changed = reseal(text, change);
    expect(changed).not.toBe(text);
    const report = await verdictOf(changed);
    expect(report.ok).toBe(false);
    expect(report.problems).toContainEqual(
      expect.objectContaining(seq === undefined ? { code } : { code, seq }),
    );
  });

  it('everything about an entry was changed alike, the signed root aside', async () => {
    const entries = someEntries(12);
    const forged = entries.map((entry, i) =>
      i === 4 ? anEntry({ seq: 5, data: { lane: 'privacy' } }) : entry,
    );
    const report = await verdictOf(buildExport({ ...anExportInput(entries), entries: forged }));
    expect(report.problems.map(({ code }) => code)).toEqual(['root-mismatch']);
  });

  it('a time runs backwards', async () => {
    const entries = [...someEntries(3), anEntry({ seq: 4, at: '2026-10-31T23:59:59.999Z' })];
    expect((await verdictOf(buildExport(anExportInput(entries)))).problems).toMatchObject([
      { code: 'time-backwards', seq: 4 },
    ]);
  });

  it('a text is gone without a record of its erasure', async () => {
    const silent = withErasure({ data: { entries: [{ seq: 6, fields: ['body', 'handle'] }] } });
    const report = await verdictOf(buildExport(anExportInput(silent)));
    expect(report.problems).toMatchObject([
      { code: 'erasure-unexplained', seq: 3 },
      { code: 'erasure-unexplained', seq: 3 },
    ]);
  });

  it('an earlier checkpoint was signed over another history', async () => {
    const entries = someEntries(9);
    const rewritten = [...someEntries(3), anEntry({ seq: 4, kind: 'comment.hidden' })];
    const consistency = treeOf(entries).consistencyProof(4);
    const checkpoints = [
      { note: aCheckpoint(rewritten), consistency },
      { note: aCheckpoint(entries) },
    ];
    const report = await verdictOf(buildExport(anExportInput(entries, { checkpoints })));
    expect(report.problems).toMatchObject([{ code: 'history-rewritten' }]);
  });

  it('the newest checkpoint is older than announced', async () => {
    const entries = someEntries(9);
    const checkpoints = [{ note: aCheckpoint(entries, 8) }];
    const report = await verdictOf(buildExport(anExportInput(entries, { checkpoints })));
    expect(report.problems).toMatchObject([{ code: 'checkpoint-refused' }]);
  });

  it('any byte of it is changed, put in or taken out', async () => {
    const bytes = Buffer.from(buildExport(goldenInput()), 'utf8');
    const aChange = fc.record({
      at: fc.nat(bytes.length - 1),
      flip: fc.integer({ min: 1, max: 255 }),
      how: fc.constantFrom('change', 'insert', 'delete'),
    });
    await fc.assert(
      fc.asyncProperty(aChange, async ({ at, flip, how }) => {
        const changed = Buffer.of((bytes[at] ?? 0) ^ flip);
        const rest = bytes.subarray(how === 'insert' ? at : at + 1);
        const copy = Buffer.concat([
          bytes.subarray(0, at),
          how === 'delete' ? Buffer.of() : changed,
          rest,
        ]);
        if (copy.equals(bytes)) return;
        const report = await verdictOf(copy.toString('utf8'));
        expect(report.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('a byte of an entry is changed by a forger who also mends the last line', async () => {
    const lines = text.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.constantFrom('A', '0', '"', 'é'),
        async (at, place, char) => {
          const line = lines[at] ?? '';
          const cut = place % line.length;
          if (line[cut] === char) return;
          const changed = reseal(
            text,
            changeLine(at, line, `${line.slice(0, cut)}${char}${line.slice(cut + 1)}`),
          );
          const report = await verdictOf(changed);
          expect(report.ok).toBe(false);
          expect(report.problems.map(({ seq }) => seq)).toContain(at);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('it is no export at all', async () => {
    for (const wrong of ['', '\n', 'hello\n', '{"format":"canteen-log"}\n', '[]\n']) {
      expect(await verdictOf(wrong)).toMatchObject({ ok: false, readable: false });
    }
  });

  it('more is wrong than anybody would read', async () => {
    const wrecked = reseal(anExport(300), (lines) =>
      lines.map((line, i) => (i > 0 ? line.replace('"hash":"', '"hash":"A') : line)),
    );
    const report = await verdictOf(wrecked);
    expect(report.problems).toHaveLength(100);
    expect(report.moreProblems).toBeGreaterThan(150);
  });
});

describe('an entry', () => {
  it('is not written to an export unless each of its texts is accounted for', () => {
    const { leaf } = anEntry({ seq: 1 }, { body: 'x' });
    expect(() => new ExportWriter().entry({ leaf })).toThrow(withCode('export-invalid'));
    expect(() => new ExportWriter().entry({ leaf, erased: ['body'], withheld: ['body'] })).toThrow(
      withCode('export-invalid'),
    );
  });
});
