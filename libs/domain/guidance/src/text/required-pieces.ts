/**
 * What a pattern cannot match without: every inner list names pieces of text of which at least one
 * must be there. Reading the pattern once and looking for the pieces is far cheaper than letting the
 * regular expression be compiled and run on every sentence.
 */
export type RequiredPieces = readonly (readonly string[])[];

/** Stands wherever a word begins or ends, in pieces and in the texts they are looked for in. */
const EDGE = '\u007f';
/** Longest piece kept, edges included; a longer word is known by its beginning. */
const LONGEST_PIECE = 8;
const MOST_COMBINED = 40;
const LONG_ENOUGH = 4;
const LETTERS = /[a-zA-Z0-9 '",:;!#%&@-]*/y;
const WORDS = /(?:[a-zA-Z0-9 '-]+\??\|)+/y;
const PLAIN = /^[ -\u007f]+$/;
const SEVERAL_WORDS = /[^\w\u007f]/;
const LIKELIHOOD = [1, 1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7];
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

/** What is known about a part of a pattern. */
interface Part {
  /** The beginnings of everything the part can match, or null when that is not a short list. */
  exact: readonly string[] | null;
  /** Lists of pieces; a text without any piece of a list cannot match. */
  required: readonly (readonly string[])[];
}

const NOTHING: Part = { exact: [''], required: [] };
const WORD_EDGE: Part = { exact: [EDGE], required: [] };
const ANYTHING: Part = { exact: null, required: [] };

/** Pieces that a pattern cannot match without; none when nothing certain can be said. */
export function requiredPieces(pattern: RegExp): RequiredPieces {
  if (pattern.flags.includes('i')) return [];
  return listsOf(new PatternReader(pattern.source).alternatives())
    .filter((list) => list.every((piece) => PLAIN.test(piece)))
    .map((list) => [...new Set(list.map(edged))]);
}

/** Groups read before, by their beginning: the same lists of words are part of many patterns. */
const wordLists = new Map<string, { source: string; part: Part }[]>();
const KEY_LENGTH = 60;

function remember(key: string, source: string, part: Part): void {
  const same = wordLists.get(key);
  if (same) same.push({ source, part });
  else wordLists.set(key, [{ source, part }]);
}

/** A text with its words' edges, as pieces are looked for in it. */
export function withEdges(text: string): string {
  return text.replace(/\b/g, EDGE);
}

/** Reads the source of a regular expression; anything it does not know counts as "could be any text". */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part {
    const parts: Part[] = [];
    do {
      if (parts.length > 0) this.at += 1;
      const words = this.words();
      if (words) parts.push(words);
      parts.push(this.sequence());
    } while (this.source[this.at] === '|');
    return parts.length === 1 ? (parts[0] ?? NOTHING) : eitherOf(parts);
  }

  /** Alternatives that are plain words, all at once; the last one is left. */
  private words(): Part | null {
    WORDS.lastIndex = this.at;
    const run = WORDS.exec(this.source)?.[0];
    if (run === undefined) return null;
    this.at += run.length;
    const exact = run
      .slice(0, -1)
      .split('|')
      .flatMap((word) => (word.endsWith('?') ? [word.slice(0, -2), word.slice(0, -1)] : [word]))
      .map((word) => word.slice(0, LONGEST_PIECE));
    return { exact, required: [] };
  }

  private sequence(): Part {
    const sequence = new Sequence();
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const part = this.one();
      sequence.add(this.repeated(part));
    }
    return sequence.finish();
  }

  private one(): Part {
    const sign = this.source[this.at] ?? '';
    this.at += 1;
    if (sign === '(') return this.group();
    if (sign === '[') return this.characterClass();
    if (sign === '\\') return this.escape();
    if (sign === '.') return ANYTHING;
    if (sign === '^' || sign === '$') return NOTHING;
    return this.letters();
  }

  /** Letters as far as they stand for themselves; one that is quantified stands alone. */
  private letters(): Part {
    const start = this.at - 1;
    LETTERS.lastIndex = this.at;
    this.at += LETTERS.exec(this.source)?.[0].length ?? 0;
    if (this.at - start > 1 && '*+?{'.includes(this.source[this.at] ?? 'end')) this.at -= 1;
    return { exact: [this.source.slice(start, this.at).slice(0, LONGEST_PIECE)], required: [] };
  }

  private group(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0];
    const start = this.at;
    const key = this.source.slice(start, start + KEY_LENGTH);
    const before = wordLists.get(key)?.find((list) => this.source.startsWith(list.source, start));
    if (before) {
      this.at += before.source.length;
      return before.part;
    }
    this.at += opening?.length ?? 0;
    const inner = this.alternatives();
    this.at += 1;
    const looksAround = opening !== undefined && /[=!]$/.test(opening);
    const part = looksAround ? NOTHING : inner;
    if (this.at - start > KEY_LENGTH) remember(key, this.source.slice(start, this.at), part);
    return part;
  }

  private characterClass(): Part {
    const start = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const inside = this.source.slice(start, this.at);
    this.at += 1;
    return inside.length <= 4 && /^[a-z0-9 ]+$/.test(inside)
      ? { exact: [...inside], required: [] }
      : ANYTHING;
  }

  private escape(): Part {
    const sign = this.source[this.at] ?? '';
    this.at += 1;
    if (sign === 'b') return WORD_EDGE;
    if (sign === 'B') return NOTHING;
    if (!/[a-z0-9]/i.test(sign)) return { exact: [sign], required: [] };
    const longer = /^(?:u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[pP]\{[^}]*\}|k<\w+>)/i.exec(
      this.source.slice(this.at - 1, this.at + 60),
    )?.[0];
    this.at += (longer?.length ?? 1) - 1;
    return ANYTHING;
  }

  /** The part with the quantifier that follows it. */
  private repeated(part: Part): Part {
    QUANTIFIER.lastIndex = this.at;
    const quantifier = QUANTIFIER.exec(this.source);
    if (!quantifier) return part;
    this.at += quantifier[0].length;
    if (quantifier[0].startsWith('?'))
      return part.exact ? { exact: ['', ...part.exact], required: [] } : ANYTHING;
    const needed = quantifier[0].startsWith('+') || Number(quantifier[1] ?? 0) > 0;
    return needed ? { exact: null, required: listsOf(part) } : ANYTHING;
  }
}

/** Parts one after the other: neighbouring short lists are read together ("ring the "+"desk"). */
class Sequence {
  private exact: readonly string[] = [''];
  private readonly required: (readonly string[])[] = [];
  private open = true;

  add(part: Part): void {
    if (part.exact === null) {
      this.close();
      this.required.push(...part.required);
      return;
    }
    const next = part.exact;
    if (next.length === 1 && next[0] === '') return;
    if (part === WORD_EDGE && this.exact.some((text) => text.endsWith(EDGE))) return;
    if (next.length > 1 && this.exact.every((text) => text.length > LONG_ENOUGH)) this.close(next);
    else if (this.exact.length * next.length > MOST_COMBINED) this.close(next);
    else if (this.exact.some((text) => text.length < LONGEST_PIECE)) this.append(next);
  }

  private append(next: readonly string[]): void {
    this.exact = this.exact.flatMap((text) =>
      next.map((more) => (text + more).slice(0, LONGEST_PIECE)),
    );
  }

  finish(): Part {
    if (this.open) return { exact: this.exact, required: [] };
    this.close();
    return { exact: null, required: this.required };
  }

  private close(next: readonly string[] = ['']): void {
    this.open = false;
    this.required.push(...listsOf({ exact: this.exact, required: [] }));
    this.exact = next;
  }
}

/** One part or another: of each, its most telling list. */
function eitherOf(parts: readonly Part[]): Part {
  if (parts.every((part) => part.exact !== null))
    return { exact: parts.flatMap((part) => part.exact ?? []), required: [] };
  const lists = parts.map((part) => {
    const [first, ...others] = listsOf(part);
    if (first === undefined) return null;
    return others.reduce(
      (best, list) => (likelihood(list) < likelihood(best) ? list : best),
      first,
    );
  });
  return lists.some((list) => list === null)
    ? ANYTHING
    : { exact: null, required: [lists.flatMap((list) => list ?? [])] };
}

function listsOf(part: Part): readonly (readonly string[])[] {
  if (part.exact === null) return part.required;
  return part.exact.every((text) => text.length > 1) ? [part.exact] : [];
}

/** How often pieces are found in a text by chance, roughly. */
function likelihood(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + (LIKELIHOOD[piece.length] ?? 0), 0);
}

/** A piece with the edges of all its words; those at its ends only where the pattern asks for them. */
function edged(piece: string): string {
  if (!SEVERAL_WORDS.test(piece)) return piece;
  const first = piece.startsWith(EDGE) ? EDGE : '';
  const last = piece.endsWith(EDGE) ? EDGE : '';
  const inside = piece.replaceAll(EDGE, '').replace(/(?<=\w)(?=\W)|(?<=\W)(?=\w)/g, EDGE);
  return first + inside + last;
}
