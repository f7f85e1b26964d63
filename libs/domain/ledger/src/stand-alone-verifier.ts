/** What the stand-alone verifier, `tools/verify/verify.mjs`, offers to tests. It shares no code with this library. */
interface StandAloneVerifier {
  canonical(value: unknown): string;
  rootOfLeaves(hashes: readonly Uint8Array[]): Uint8Array;
  provesInclusion(
    leaf: Uint8Array,
    index: number,
    size: number,
    proof: readonly Uint8Array[],
    root: Uint8Array,
  ): boolean;
  provesConsistency(
    oldSize: number,
    oldRoot: Uint8Array,
    newSize: number,
    newRoot: Uint8Array,
    proof: readonly Uint8Array[],
  ): boolean;
  findNotes(text: string): readonly string[];
  openCheckpoint(note: string, keys: readonly string[]): { size: number; signedBy: string[] };
  verifyLines(
    lines: Iterable<string>,
    keys?: readonly string[],
    kept?: readonly string[],
    page?: string | null,
  ): Promise<{ ok: boolean; problems: string[] }>;
}

/**
 * The stand-alone verifier, loaded by path: the library must not depend on it, nor it on the library; only the specs bring
 * the two together, to see that they agree.
 */
export const standAlone = jest.requireActual<StandAloneVerifier>(
  '../../../../tools/verify/verify.mjs',
);
