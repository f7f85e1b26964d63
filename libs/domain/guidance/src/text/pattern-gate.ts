import { PieceTree, hasBit } from './piece-tree';
import { requiredPieces, withEdges } from './required-pieces';

const tree = new PieceTree();
/** Pieces of which a pattern needs one; from their second use on, as numbers. */
interface Need {
  readonly pieces: readonly string[];
  numbers: Uint16Array | null;
}

const needs = new WeakMap<RegExp, readonly Need[]>();
interface HeldPieces {
  /** The text with the edges of its words. */
  readonly edged: string;
  /** How many pieces were known when it was asked for. */
  known: number;
  /** A bit for each of them, set when the text holds it. */
  bits: Uint32Array | null;
}

/** Which pieces the texts of the item at hand hold. */
const held = new Map<string, HeldPieces>();
/** More than the longest text that is screened has sentences of any length; a bound on memory, some 10 MB. */
const MOST_TEXTS = 4096;

/** Whether a pattern has any chance in a text; a pattern without one need not be run. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  const known = needs.get(pattern);
  if (known) return known.every((need) => holdsOne(need, text));
  const first = requiredPieces(pattern).map((list) => ({ pieces: list, numbers: null }));
  // Short lists fail soonest.
  first.sort((a, b) => a.pieces.length - b.pieces.length);
  needs.set(pattern, first);
  const edged = heldBy(text).edged;
  return first.every((need) => need.pieces.some((piece) => edged.includes(piece)));
}

/** Forgets the texts of an item: nobody's words stay in memory after a screening. */
export function forgetTexts(): void {
  held.clear();
}

function holdsOne(need: Need, text: string): boolean {
  need.numbers ??= Uint16Array.from(new Set(need.pieces), (piece) => tree.numberOf(piece));
  const own = heldBy(text);
  if (own.bits === null) {
    own.known = tree.size;
    own.bits = tree.bitsOf(own.edged);
  }
  for (const number of need.numbers) {
    // A piece that a pattern brought in after the text was read is looked for there and then.
    if (number < own.known ? hasBit(own.bits, number) : own.edged.includes(tree.piece(number)))
      return true;
  }
  return false;
}

function heldBy(text: string): HeldPieces {
  const known = held.get(text);
  if (known) return known;
  if (held.size >= MOST_TEXTS) held.clear();
  const own = { edged: withEdges(text), known: 0, bits: null };
  held.set(text, own);
  return own;
}

/** A text this long makes V8 compile a pattern to machine code at once; there is nothing in it to find. */
const NOTHING = '\n'.repeat(1000);
const compiled = new WeakSet<RegExp>();

/**
 * A pattern, compiled to machine code before its first use. Left to itself V8 (of 2026) compiles it
 * to bytecode first, which takes half a second for the longest of ours, and once more for its second use.
 */
export function ready(pattern: RegExp): RegExp {
  if (!compiled.has(pattern)) {
    compiled.add(pattern);
    const { lastIndex } = pattern;
    pattern.test(NOTHING);
    pattern.lastIndex = lastIndex;
  }
  return pattern;
}
