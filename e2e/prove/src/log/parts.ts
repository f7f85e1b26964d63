import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Ledger } from '@canteen/prove-parts';

/** The ledger's library as it was built for the proofs. */
export type LedgerPart = typeof Ledger;

/** The stand-alone verifier, `verify.mjs`. */
export interface VerifierPart {
  rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array;
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
  openCheckpoint(note: string, keys: readonly string[]): { size: number; root: Uint8Array };
  verifyLines(
    lines: Iterable<string>,
    keys?: readonly string[],
    kept?: readonly string[],
    page?: string | null,
  ): Promise<{ ok: boolean }>;
}

/** Both verifiers of the log. */
export interface Verifiers {
  ledger: LedgerPart;
  standAlone: VerifierPart;
}

/** @param folder with the built parts, whole or with a safeguard taken out */
export async function loadVerifiers(folder: string): Promise<Verifiers> {
  const [ledger, standAlone] = await Promise.all(
    ['ledger-part.mjs', 'verify.mjs'].map(
      (file): Promise<unknown> => import(pathToFileURL(join(folder, file)).href),
    ),
  );
  return { ledger: ledger as LedgerPart, standAlone: standAlone as VerifierPart };
}
