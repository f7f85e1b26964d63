import { type ExportCheckpoint, buildExport } from './export-format';
import { standAlone } from './stand-alone-verifier';
import { signStory } from './story-print';
import {
  ORIGIN,
  aCheckpoint,
  aFixedKey,
  aSelectionInput,
  anExport,
  anExportInput,
  digestOf,
  someEntries,
  treeOf,
  withCode,
} from './testing';
import { verifyExport } from './verify-export';

const print = Buffer.from(digestOf('the story')).toString('hex');
const another = Buffer.from(digestOf('another story')).toString('hex');
const entries = someEntries(9);

function storyNote(size: number, key = aFixedKey(ORIGIN)): string {
  return signStory({ origin: ORIGIN, size, root: treeOf(entries).root(size), key }, print);
}

/** An export of all nine entries whose checkpoints are these and the newest. */
function exported(...checkpoints: ExportCheckpoint[]): string {
  const newest = { note: aCheckpoint(entries) };
  return buildExport(anExportInput(entries, { checkpoints: [...checkpoints, newest] }));
}

const withStory = () => exported({ note: storyNote(9) });

/** What both verifiers say of a file beside a page with this print; fails when they disagree. */
async function verdictOf(text: string, page: string | null) {
  const report = verifyExport(text, { story: page });
  const other = await standAlone.verifyLines(text.trimEnd().split('\n'), undefined, [], page);
  expect(other.ok).toBe(report.ok);
  const named = other.problems.filter((problem) => problem.includes('story.html'));
  const codes = report.problems.map(({ code }) => code);
  expect(named).toHaveLength(codes.filter((code) => code.startsWith('story-')).length);
  return { story: report.story, codes, earlier: report.earlierCheckpoints };
}

describe('the story of an export', () => {
  it.each([
    ['the whole log', withStory],
    [
      'some entries',
      () => {
        const newest = { note: aCheckpoint(entries) };
        const checkpoints = [{ note: storyNote(9) }, newest];
        return buildExport(aSelectionInput(entries, [3, 5], { checkpoints }));
      },
    ],
  ])('of %s is the one that was signed, or is refused by name', async (_, file) => {
    expect(await verdictOf(file(), print)).toEqual({ story: 'as-signed', codes: [], earlier: 0 });
    expect(await verdictOf(file(), another)).toEqual({
      story: 'refused',
      codes: ['story-changed'],
      earlier: 0,
    });
  });

  it('need not be there', async () => {
    expect(await verdictOf(withStory(), null)).toMatchObject({ story: 'not-there', codes: [] });
  });

  it('was not signed by earlier versions: their exports are accepted, with a page beside them refused', async () => {
    expect(await verdictOf(anExport(9), null)).toMatchObject({ story: 'none', codes: [] });
    expect(await verdictOf(anExport(9), print)).toMatchObject({ codes: ['story-unsigned'] });
  });

  it('of an earlier export does not pass for that of this one', async () => {
    const proof = treeOf(entries).consistencyProof(6, 9);
    const old = exported({ note: storyNote(6), consistency: proof });
    expect(await verdictOf(old, print)).toMatchObject({ codes: ['story-unsigned'] });
  });

  it('is not the newest checkpoint of a file, though of the same size', async () => {
    const input = anExportInput(entries, {
      checkpoints: [{ note: storyNote(9) }],
    });
    expect(await verdictOf(buildExport(input), null)).toMatchObject({
      codes: ['checkpoint-refused'],
    });
  });

  it('signed with another key is refused', async () => {
    const note = storyNote(9, aFixedKey(ORIGIN, 'witness'));
    const changed = note.replace(print, another);
    for (const wrong of [changed, storyNote(9).replace(print, another)]) {
      const { codes } = await verdictOf(exported({ note: wrong }), another);
      expect(codes).toContain('checkpoint-refused');
    }
  });

  it('has a print that stands in one line', () => {
    const head = { origin: ORIGIN, size: 9, root: treeOf(entries).root(), key: aFixedKey(ORIGIN) };
    expect(() => signStory(head, `${print}\n\n`)).toThrow(withCode('checkpoint-invalid'));
  });
});
