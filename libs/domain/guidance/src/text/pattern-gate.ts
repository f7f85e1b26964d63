import { requiredPieces, withEdges } from './required-pieces';

const CODES = 128;
/** A tree of the pieces of all patterns: from a node and a character code to the next node. */
const steps = new Map<number, number>();
/** The number of the piece that ends at a node. */
const numbers = new Map<number, number>();
const pieces: string[] = [];
let nodes = 0;
/** Pieces of which a pattern needs one; from their second use on, as numbers. */
interface Need {
  readonly pieces: readonly string[];
  numbers: Uint16Array | null;
}

const needs = new WeakMap<RegExp, readonly Need[]>();
interface HeldPieces {
  /** The text with the edges of its words. */
  readonly edged: string;
  /** For every piece known when it was asked for, 1 when the text holds it. */
  holds: Uint8Array | null;
}

/** Which pieces the texts of the item at hand hold. */
const held = new Map<string, HeldPieces>();
const MOST_TEXTS = 512;

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
  need.numbers ??= Uint16Array.from(new Set(need.pieces), numberOf);
  const own = heldBy(text);
  own.holds ??= piecesIn(own.edged);
  for (const number of need.numbers) {
    // A piece that a pattern brought in after the text was read is looked for there and then.
    if (
      number < own.holds.length ? own.holds[number] === 1 : own.edged.includes(pieces[number] ?? '')
    )
      return true;
  }
  return false;
}

function numberOf(piece: string): number {
  let node = 0;
  for (let at = 0; at < piece.length; at++) {
    const step = node * CODES + piece.charCodeAt(at);
    let next = steps.get(step);
    if (next === undefined) {
      nodes += 1;
      next = nodes;
      steps.set(step, next);
    }
    node = next;
  }
  const known = numbers.get(node);
  if (known !== undefined) return known;
  pieces.push(piece);
  numbers.set(node, pieces.length - 1);
  return pieces.length - 1;
}

function heldBy(text: string): HeldPieces {
  const known = held.get(text);
  if (known) return known;
  if (held.size >= MOST_TEXTS) held.clear();
  const own = { edged: withEdges(text), holds: null };
  held.set(text, own);
  return own;
}

/** Which pieces a text holds; every place of it is followed as far as some piece goes. */
function piecesIn(edged: string): Uint8Array {
  const holds = new Uint8Array(pieces.length);
  for (let from = 0; from < edged.length; from++) {
    let node: number | undefined = 0;
    for (let at = from; node !== undefined && at < edged.length; at++) {
      const code = edged.charCodeAt(at);
      node = code < CODES ? steps.get(node * CODES + code) : undefined;
      const number: number | undefined = node === undefined ? undefined : numbers.get(node);
      if (number !== undefined) holds[number] = 1;
    }
  }
  return holds;
}
