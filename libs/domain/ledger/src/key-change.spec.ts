import { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint';
import { buildExport, type ExportInput } from './export-format';
import { followKeyChanges, keyChangeOf, signKeyChange } from './key-change';
import { standAlone } from './stand-alone-verifier';
import {
  ORIGIN,
  aCheckpoint,
  aFixedKey,
  aLaterKey,
  aWitnessNamedLikeTheLog,
  anExportInput,
  someEntries,
  treeOf,
  withCode,
} from './testing';
import { verifyExport } from './verify-export';

const oldKey = aFixedKey(ORIGIN);
const newKey = aLaterKey(ORIGIN);
const entries = someEntries(12);
const tree = treeOf(entries);
const at = (size: number) => ({ origin: ORIGIN, size, root: tree.root(size) });
const change = signKeyChange({ ...at(5), oldKey, newKey });
const last = signCheckpoint({ ...at(12), key: newKey });

/** A log of 12 entries, its key changed at the fifth. */
function rotated(fields: Partial<ExportInput> = {}): string {
  return buildExport(
    anExportInput(entries, {
      verifierKeys: [newKey.verifierKey, oldKey.verifierKey],
      checkpoints: [
        { note: aCheckpoint(entries, 3), consistency: tree.consistencyProof(3) },
        { note: change, consistency: tree.consistencyProof(5) },
        { note: last },
      ],
      ...fields,
    }),
  );
}

async function verdictOf(text: string, keys?: readonly string[]): Promise<boolean> {
  const { ok } = verifyExport(text, { keys });
  const other = await standAlone.verifyLines(text.trimEnd().split('\n'), keys);
  expect(other.ok).toBe(ok);
  return ok;
}

describe('a checkpoint at which the key of a log changes', () => {
  it('is signed by both keys and names both', () => {
    const both = [oldKey.verifierKey, newKey.verifierKey];
    expect(verifyCheckpoint(change, both).signedBy).toEqual(both);
    expect(keyChangeOf(parseCheckpoint(change))).toEqual({ from: both[0], to: both[1] });
    expect(keyChangeOf(parseCheckpoint(last))).toBeNull();
  });

  it('is not signed for the key of another log', () => {
    const other = aFixedKey('canteen.example/log/other');
    expect(() => signKeyChange({ ...at(5), oldKey, newKey: other })).toThrow(
      withCode('checkpoint-invalid'),
    );
  });

  it('lets whoever trusts one key trust the other, over several changes in any order', () => {
    const third = aLaterKey(ORIGIN, 'third');
    const second = signKeyChange({ ...at(9), oldKey: newKey, newKey: third });
    const all = [oldKey.verifierKey, newKey.verifierKey, third.verifierKey];
    for (const key of all) {
      expect(followKeyChanges([second, change], [key]).sort()).toEqual([...all].sort());
    }
    expect(followKeyChanges([second], [oldKey.verifierKey])).toEqual([oldKey.verifierKey]);
  });
});

describe('an export of a log whose key changed', () => {
  it.each([
    ['its own keys', undefined],
    ['the old key', [oldKey.verifierKey]],
    ['the new key', [newKey.verifierKey]],
  ])('is accepted with %s', async (_, keys) => {
    expect(await verdictOf(rotated(), keys)).toBe(true);
  });

  it('is refused with the old key when the change is left out', async () => {
    const checkpoints = [{ note: last }];
    expect(await verdictOf(rotated({ checkpoints }), [oldKey.verifierKey])).toBe(false);
    expect(await verdictOf(rotated({ checkpoints }), [newKey.verifierKey])).toBe(true);
  });

  it('is refused when the change is signed by a stranger, or names another key than it did', async () => {
    const stranger = aLaterKey(ORIGIN, 'stranger');
    const theirs = signCheckpoint({ ...at(12), key: stranger });
    const consistency = tree.consistencyProof(5);
    const forgeries = [
      signKeyChange({ ...at(5), oldKey: stranger, newKey: stranger }),
      change.replace(newKey.verifierKey, stranger.verifierKey),
      // The stranger's signature under a note of ours says nothing: it is not named in the text.
      aCheckpoint(entries, 5) + (theirs.split('\n').at(-2) ?? '') + '\n',
    ];
    for (const note of forgeries) {
      const checkpoints = [{ note, consistency }, { note: theirs }];
      expect(await verdictOf(rotated({ checkpoints }), [oldKey.verifierKey])).toBe(false);
    }
  });

  it('takes no witness from the log: only keys of logs are followed', async () => {
    const witness = aWitnessNamedLikeTheLog();
    const note = signCheckpoint({
      ...at(12),
      key: oldKey,
      extensionLines: [`key-change ${oldKey.verifierKey} ${witness.verifierKey}`],
    });
    expect(followKeyChanges([note], [oldKey.verifierKey])).toEqual([oldKey.verifierKey]);
    expect(await verdictOf(rotated({ checkpoints: [{ note }] }), [oldKey.verifierKey])).toBe(true);
  });
});
