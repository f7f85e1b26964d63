import { ERASURE_KIND, type LeafV1, readErasures } from '@canteen/ledger';

/**
 * Texts of the log that nobody can open any more, and what the log says was erased. A text may only be gone when a
 * later entry says so; this is what the verifiers of an export ask as well.
 */
export class MissingTexts {
  /** Entries that lack texts, with the fields that are gone. */
  private readonly missing = new Map<number, Set<string>>();

  /** Notes that the text of a field is gone. */
  add(seq: number, field: string): void {
    const fields = this.missing.get(seq) ?? new Set();
    this.missing.set(seq, fields.add(field));
  }

  /** Takes off what this entry says was erased; only what lies before it can have been. */
  explain(leaf: LeafV1): void {
    if (leaf.kind !== ERASURE_KIND) return;
    for (const { seq, fields } of readErasures(leaf.data)) {
      const gone = seq < leaf.seq ? this.missing.get(seq) : undefined;
      for (const field of fields) gone?.delete(field);
    }
  }

  /** What is gone and was never said to be erased, in order. */
  unexplained(): { seq: number; field: string }[] {
    return [...this.missing].flatMap(([seq, fields]) =>
      [...fields].map((field) => ({ seq, field })),
    );
  }
}
