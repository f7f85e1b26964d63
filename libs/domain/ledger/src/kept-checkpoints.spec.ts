import { signCheckpoint } from './checkpoint';
import { buildExport, type ExportInput } from './export-format';
import { findCheckpoints } from './kept-checkpoints';
import { signKeyChange } from './key-change';
import { standAlone } from './stand-alone-verifier';
import {
  ORIGIN,
  aCheckpoint,
  aFixedKey,
  aLaterKey,
  aSelectionInput,
  anEntry,
  anExportInput,
  someEntries,
  treeOf,
} from './testing';
import { verifyExport } from './verify-export';

const key = aFixedKey(ORIGIN);
const entries = someEntries(12);
const exported = (of = entries, fields: Partial<ExportInput> = {}) =>
  buildExport(anExportInput(of, fields));

/** What both verifiers say of an export beside kept checkpoints; fails when they disagree. */
async function verdictOf(text: string, kept: readonly string[], keys?: readonly string[]) {
  const report = verifyExport(text, { keys, kept });
  const other = await standAlone.verifyLines(text.trimEnd().split('\n'), keys, kept);
  expect(other.ok).toBe(report.ok);
  return {
    ok: report.ok,
    compared: report.comparedWith,
    codes: report.problems.map((p) => p.code),
  };
}

describe('an export beside a checkpoint that somebody kept', () => {
  it.each([0, 1, 7, 11, 12])('is accepted when it continues checkpoint %i', async (size) => {
    const kept = [aCheckpoint(entries, size)];
    expect(await verdictOf(exported(), kept)).toEqual({ ok: true, compared: [size], codes: [] });
  });

  it('is accepted when the checkpoint is newer than its own, and its entries reach it', async () => {
    const text = exported(entries, { size: 8 });
    const verdict = await verdictOf(text, [aCheckpoint(entries, 10), aCheckpoint(entries, 3)]);
    expect(verdict).toEqual({ ok: true, compared: [3, 10], codes: [] });
  });

  it.each([1, 4, 7])(
    'is refused when entry %i was rewritten since and all signed anew with the right key',
    async (seq) => {
      const rewritten = entries.map((entry, at) =>
        at === seq - 1 ? anEntry({ seq, data: { lane: 'privacy' } }) : entry,
      );
      expect(verifyExport(exported(rewritten)).ok).toBe(true);
      const verdict = await verdictOf(exported(rewritten), [aCheckpoint(entries, 7)]);
      expect(verdict).toEqual({ ok: false, compared: [], codes: ['history-rewritten'] });
    },
  );

  it('is refused when its end was cut off and signed anew', async () => {
    const verdict = await verdictOf(exported(entries.slice(0, 9)), [aCheckpoint(entries, 10)]);
    expect(verdict).toEqual({ ok: false, compared: [], codes: ['kept-not-shown'] });
  });

  it('is refused when the log was begun again with another key', async () => {
    const other = aLaterKey(ORIGIN);
    const root = treeOf(entries).root();
    const note = signCheckpoint({ origin: ORIGIN, size: 12, root, key: other });
    const fields = { checkpoints: [{ note }], verifierKeys: [other.verifierKey] };
    const text = exported(entries, fields);
    expect(verifyExport(text).ok).toBe(true);
    const verdict = await verdictOf(text, [aCheckpoint(entries, 7)]);
    expect(verdict).toEqual({ ok: false, compared: [], codes: ['kept-refused'] });
  });

  it('is accepted across a change of the key, and the kept checkpoint may be of either', async () => {
    const newKey = aLaterKey(ORIGIN);
    const at = (size: number) => ({ origin: ORIGIN, size, root: treeOf(entries).root(size) });
    const change = signKeyChange({ ...at(5), oldKey: key, newKey });
    const last = signCheckpoint({ ...at(12), key: newKey });
    const text = exported(entries, {
      verifierKeys: [newKey.verifierKey],
      checkpoints: [
        { note: change, consistency: treeOf(entries).consistencyProof(5) },
        { note: last },
      ],
    });
    const kept = [aCheckpoint(entries, 3), signCheckpoint({ ...at(8), key: newKey })];
    expect(await verdictOf(text, kept)).toEqual({ ok: true, compared: [3, 8], codes: [] });
  });

  it('is refused when the kept checkpoint is of another log, or was changed', async () => {
    const elsewhere = aFixedKey('canteen.example/log/other');
    const root = treeOf(entries).root(7);
    const theirs = signCheckpoint({ origin: elsewhere.name, size: 7, root, key: elsewhere });
    const changed = aCheckpoint(entries, 7).replace('\n7\n', '\n6\n');
    const keys = [key.verifierKey, elsewhere.verifierKey];
    for (const note of [theirs, changed, 'no note']) {
      const verdict = await verdictOf(exported(), [note], keys);
      expect(verdict).toEqual({ ok: false, compared: [], codes: ['kept-refused'] });
    }
  });

  it('of some entries only is accepted for checkpoints that are in the file, and for no others', async () => {
    const consistency = treeOf(entries).consistencyProof(7);
    const checkpoints = [
      { note: aCheckpoint(entries, 7), consistency },
      { note: aCheckpoint(entries) },
    ];
    const text = buildExport(aSelectionInput(entries, [2, 3], { checkpoints }));
    const shown = await verdictOf(text, [aCheckpoint(entries, 7), aCheckpoint(entries)]);
    expect(shown).toEqual({ ok: true, compared: [7, 12], codes: [] });
    const other = await verdictOf(text, [aCheckpoint(entries, 6)]);
    expect(other).toEqual({ ok: false, compared: [], codes: ['kept-not-shown'] });
  });
});

describe('the checkpoints in a text that somebody kept', () => {
  const notes = [aCheckpoint(entries, 7), aCheckpoint(entries)];
  const mail = `Hello,\n\nkeep this.\n\n${notes.join('\nthe other:\n')}\nThank you\n`;

  it.each([
    ['the note alone', notes[0] ?? '', 1],
    ['two mails', mail, 2],
    ['line breaks as Windows writes them', mail.replaceAll('\n', '\r\n'), 2],
    ['spaces at the ends of lines', mail.replaceAll('\n', ' \n'), 2],
    ['no line break at the end', mail.slice(0, mail.lastIndexOf('=') + 1), 2],
  ])('are found by both in %s', (_, text, count) => {
    expect(findCheckpoints(text)).toEqual(notes.slice(0, count));
    expect(standAlone.findNotes(text)).toEqual(notes.slice(0, count));
  });

  it('are found in a mail saved as quoted-printable', () => {
    const quoted = mail
      .replaceAll('=', '=3D')
      .replaceAll('—', '=E2=80=94')
      .replace(/(?<=^.{70})(?=[^\n=])/gm, '=\r\n');
    expect(findCheckpoints(quoted)).toEqual(notes);
  });

  it('are none where there are none', () => {
    expect(findCheckpoints('Hello,\n\nnothing here.\n')).toEqual([]);
  });
});
