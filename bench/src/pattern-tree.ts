/** A part of a regular expression, as far as texts that keep it busy need it. */
export type Part =
  | { is: 'nothing' }
  /** One character of these; an empty list stands for one that is not worth guessing. */
  | { is: 'one'; of: readonly string[] }
  | { is: 'row'; parts: readonly Part[] }
  | { is: 'choice'; parts: readonly Part[] }
  | { is: 'loop'; part: Part; least: number; most: number };

const NOTHING: Part = { is: 'nothing' };
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  w: ['a', '1', '_'],
  W: [' ', '-', '.'],
  d: ['1'],
  D: ['a', ' '],
  s: [' ', '\n'],
  S: ['a', '1', '.'],
};
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  0: '\0',
};
/** Tried for a class that says what it is not. */
const TRIED = ['a', ' ', '1', '.', ',', 'z', '-', '\n', '@', 'é'];

/** Reads the source of a regular expression. What stands in a look around is left out: it takes no text. */
export function treeOf(source: string): Part {
  return new Reader(source).choice();
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  choice(): Part {
    const parts = [this.row()];
    while (this.take('|')) parts.push(this.row());
    return parts.length === 1 ? (parts[0] ?? NOTHING) : { is: 'choice', parts };
  }

  private row(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.next())) {
      parts.push(this.looped(this.single()));
    }
    return { is: 'row', parts };
  }

  private looped(part: Part): Part {
    const found = this.takeMatch(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y);
    if (!found) return part;
    const [, sign, low, comma, high] = found;
    if (sign === '?') return { is: 'choice', parts: [part, NOTHING] };
    if (sign !== undefined)
      return { is: 'loop', part, least: sign === '+' ? 1 : 0, most: Infinity };
    const least = Number(low);
    const most = comma === undefined ? least : high === '' ? Infinity : Number(high);
    return { is: 'loop', part, least, most };
  }

  private single(): Part {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.set();
    if (this.take('^') || this.take('$')) return NOTHING;
    if (this.take('.')) return { is: 'one', of: ['a', ' '] };
    if (this.take('\\')) return this.escaped();
    return { is: 'one', of: [this.character()] };
  }

  private group(): Part {
    const isAround = this.takeMatch(/\?<?[=!]/y) !== null;
    this.takeMatch(/\?(?::|<\w+>|[a-z-]+:)/y);
    const inside = this.choice();
    this.take(')');
    return isAround ? NOTHING : inside;
  }

  private escaped(): Part {
    const property = this.takeMatch(/[pP]\{[^}]*\}/y);
    if (property) return { is: 'one', of: ['a', 'é', '\u0301', 'A'] };
    const code = this.takeMatch(/u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/y);
    if (code)
      return { is: 'one', of: [String.fromCodePoint(parseInt(code.slice(1).join(''), 16))] };
    const sign = this.character();
    if (/[bB1-9k]/.test(sign)) return NOTHING;
    return { is: 'one', of: CLASSES[sign] ?? [ESCAPED[sign] ?? sign] };
  }

  private set(): Part {
    const from = this.at;
    while (this.at < this.source.length && this.next() !== ']') {
      this.at += this.next() === '\\' ? 2 : 1;
    }
    const inside = this.source.slice(from, this.at);
    this.take(']');
    const listed = inside.replace(/\\[a-zA-Z]|[\^-]/g, '').slice(0, 6);
    const matches = new RegExp(`^[${inside}]$`, /\\p|\\u\{/.test(inside) ? 'u' : '');
    const of = [...new Set([...TRIED, ...listed])].filter((one) => matches.test(one));
    return { is: 'one', of };
  }

  private next(): string {
    return this.source[this.at] ?? '';
  }

  /** One character, both halves of a pair. */
  private character(): string {
    const one = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += one.length;
    return one;
  }

  private take(sign: string): boolean {
    if (this.next() !== sign) return false;
    this.at += 1;
    return true;
  }

  private takeMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
