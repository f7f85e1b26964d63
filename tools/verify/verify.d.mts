/** What the stand-alone verifier offers to tests; it shares no code with the ledger library. */
export function canonical(value: unknown): string;
export function rootOfLeaves(hashes: readonly Uint8Array[]): Buffer;
export function provesInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean;
export function provesConsistency(
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean;
export function openCheckpoint(
  note: string,
  keyTexts: readonly string[],
): { origin: string; size: number; root: Buffer; signedBy: string[] };
export function verifyLines(
  lines: Iterable<string> | AsyncIterable<string>,
  pinned?: readonly string[],
): Promise<{
  ok: boolean;
  readable: boolean;
  entries?: number;
  erased?: number;
  withheld?: number;
  checkpoint?: { size: number; beyond: number } | null;
  problems: string[];
}>;
