/** Characters that pieces are made of. */
const CODES = 128;
const FIRST_CAPACITY = 2 ** 14;
/** A table fuller than this share of it is doubled. */
const FULLEST = 0.5;

/**
 * Short pieces of plain text, and which of them another text holds. A tree of characters whose steps
 * stand in one table of numbers: reading a text takes time in proportion to its length and no memory.
 */
export class PieceTree {
  /** By the first two characters, the node they lead to; most places of a text end here. */
  private readonly pairs = new Int32Array(CODES * CODES);
  private keys = new Int32Array(FIRST_CAPACITY);
  private targets = new Int32Array(FIRST_CAPACITY);
  private steps = 0;
  private nodes = 0;
  /** One more than the number of the piece that ends at a node. */
  private ends = new Int32Array(FIRST_CAPACITY);
  private readonly pieces: string[] = [];

  /** How many pieces are known. */
  get size(): number {
    return this.pieces.length;
  }

  /** The piece with a number. */
  piece(number: number): string {
    return this.pieces[number] ?? '';
  }

  /** The number of a piece of two or more characters below 128, given to it when it is new. */
  numberOf(piece: string): number {
    const pair = pairOf(piece.charCodeAt(0), piece.charCodeAt(1));
    let node = this.pairs[pair] ?? 0;
    if (node === 0) {
      node = this.newNode();
      this.pairs[pair] = node;
    }
    for (let at = 2; at < piece.length; at++) node = this.stepOrNew(node, piece.charCodeAt(at));
    const known = this.ends[node] ?? 0;
    if (known > 0) return known - 1;
    this.pieces.push(piece);
    this.ends[node] = this.pieces.length;
    return this.pieces.length - 1;
  }

  /** For every known piece one bit, set when the text holds it. */
  bitsOf(text: string): Uint32Array {
    const bits = new Uint32Array((this.pieces.length >> 5) + 1);
    for (let from = 0; from + 1 < text.length; from++) {
      const first = text.charCodeAt(from);
      const second = text.charCodeAt(from + 1);
      if (first >= CODES || second >= CODES) continue;
      let node = this.pairs[pairOf(first, second)] ?? 0;
      for (let at = from + 2; node > 0; at++) {
        const end = (this.ends[node] ?? 0) - 1;
        if (end >= 0) bits[end >> 5] = (bits[end >> 5] ?? 0) | (1 << (end & 31));
        const code = at < text.length ? text.charCodeAt(at) : CODES;
        node = code < CODES ? this.step(node, code) : 0;
      }
    }
    return bits;
  }

  private newNode(): number {
    this.nodes += 1;
    if (this.nodes >= this.ends.length) this.ends = grown(this.ends);
    return this.nodes;
  }

  /** Where a character leads from a node; 0 for nowhere. */
  private step(node: number, code: number): number {
    return this.targets[this.slotOf(node * CODES + code)] ?? 0;
  }

  private stepOrNew(node: number, code: number): number {
    const key = node * CODES + code;
    const slot = this.slotOf(key);
    const known = this.targets[slot] ?? 0;
    if (known > 0) return known;
    this.keys[slot] = key;
    const next = this.newNode();
    this.targets[slot] = next;
    this.steps += 1;
    if (this.steps > this.keys.length * FULLEST) this.makeRoom();
    return next;
  }

  /** The place of a key in the table, or the free place where it belongs. Nodes count from 1, so no key is 0. */
  private slotOf(key: number): number {
    const last = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  private makeRoom(): void {
    const { keys, targets } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.targets = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === 0) return;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.targets[slot] = targets[at] ?? 0;
    });
  }
}

/** Whether a bit is set. */
export function hasBit(bits: Uint32Array, number: number): boolean {
  return ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

function pairOf(first: number, second: number): number {
  return first * CODES + second;
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
