import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cosignCheckpoint, signCheckpoint } from './checkpoint';
import { buildExport, type ExportEntry } from './export-format';
import { signKeyChange } from './key-change';
import { standAlone } from './stand-alone-verifier';
import { signStory } from './story-print';
import {
  ORIGIN,
  aCheckpoint,
  aFixedKey,
  aLaterKey,
  anEntry,
  anExportInput,
  someEntries,
  treeOf,
} from './testing';
import { verifyExport } from './verify-export';

const FOLDER = join(__dirname, '../golden');
const STORY = 'v1-story.html';
const files = readdirSync(FOLDER).filter((file) => file !== STORY);
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** A log of 24 entries with an erased text (entry 3, as entry 20 records), whose key changed at entry 15. */
function keyChanged(): string {
  const [oldKey, newKey] = [aFixedKey(ORIGIN), aLaterKey(ORIGIN)];
  const witness = aFixedKey('witness.example/icb', 'witness');
  const data = { entries: [{ seq: 3, fields: ['body', 'handle'] }], ground: 'Article 17(1)(b)' };
  const entries = someEntries(24).map((entry, index): ExportEntry => {
    if (index === 2) return { leaf: entry.leaf, erased: ['body', 'handle'] };
    return index === 19 ? anEntry({ seq: 20, kind: 'text.erased', data }) : entry;
  });
  const tree = treeOf(entries);
  const head = (size: number) => ({ origin: ORIGIN, size, root: tree.root(size) });
  const newest = signCheckpoint({ ...head(23), key: newKey });
  return buildExport(
    anExportInput(entries, {
      size: 23,
      verifierKeys: [newKey, oldKey, witness].map(({ verifierKey }) => verifierKey),
      checkpoints: [
        { note: aCheckpoint(entries, 8), consistency: tree.consistencyProof(8, 23) },
        {
          note: signKeyChange({ ...head(15), oldKey, newKey }),
          consistency: tree.consistencyProof(15, 23),
        },
        { note: cosignCheckpoint(newest, witness, 1_795_000_000) },
      ],
    }),
  );
}

/** A log of five entries, and the story that was signed with it. */
function withStory(story: string): string {
  const entries = someEntries(5);
  const head = { origin: ORIGIN, size: 5, root: treeOf(entries).root(), key: aFixedKey(ORIGIN) };
  const told = { note: signStory(head, printOf(story)) };
  const checkpoints = [told, { note: aCheckpoint(entries) }];
  return buildExport(anExportInput(entries, { checkpoints }));
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('exports written by released versions', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(2);
  });

  it.each(files)('%s verifies for ever, with both verifiers', async (file) => {
    const text = read(file);
    expect(verifyExport(text)).toMatchObject({ ok: true, problems: [] });
    expect(await standAlone.verifyLines(text.trimEnd().split('\n'))).toMatchObject({ ok: true });
  });

  it('of a log whose key changed is written the same today', () => {
    expect(keyChanged()).toBe(read('v1-key-changed.canteen-log.jsonl'));
  });

  it('with a story is written the same today, and accepted with that story alone', async () => {
    const [story, text] = [read(STORY), read('v1-story.canteen-log.jsonl')];
    expect(withStory(story)).toBe(text);
    for (const [page, ok] of [[story, true] as const, [`${story} `, false] as const]) {
      const print = printOf(page);
      expect(verifyExport(text, { story: print }).ok).toBe(ok);
      const lines = text.trimEnd().split('\n');
      expect((await standAlone.verifyLines(lines, undefined, [], print)).ok).toBe(ok);
    }
  });

  it('of a log whose key changed is accepted by who knows one of the keys only', () => {
    for (const { verifierKey } of [aFixedKey(ORIGIN), aLaterKey(ORIGIN)]) {
      const keys = [verifierKey];
      const report = verifyExport(read('v1-key-changed.canteen-log.jsonl'), { keys });
      expect(report).toMatchObject({ ok: true, erased: 2, earlierCheckpoints: 2 });
    }
  });
});
