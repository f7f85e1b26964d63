import { type Span } from '../types';

/**
 * A rewritten text that remembers, for every code unit, which range of the original it came from,
 * so that a match in the rewritten text can be shown in the words that were really written.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  /** The text itself, every code unit standing for itself. */
  static of(original: string): MappedText {
    const starts = new Int32Array(original.length);
    const ends = new Int32Array(original.length);
    for (let index = 0; index < original.length; index++) {
      starts[index] = index;
      ends[index] = index + 1;
    }
    return new MappedText(original, starts, ends);
  }

  /**
   * Replaces every match of a global pattern. A replacement of the same length keeps its code
   * units' places; any other stands as a whole for the whole match.
   */
  replace(pattern: RegExp, replacement: (match: RegExpExecArray) => string): MappedText {
    pattern.lastIndex = 0;
    let match = pattern.exec(this.text);
    if (!match) return this;
    const builder = new MappedTextBuilder(this.text.length + 16);
    let done = 0;
    while (match) {
      const found = match[0];
      const rewritten = replacement(match);
      this.copy(builder, done, match.index);
      this.rewrite(builder, match.index, found.length, rewritten);
      done = match.index + found.length;
      if (found.length === 0) pattern.lastIndex++;
      match = pattern.exec(this.text);
    }
    this.copy(builder, done, this.text.length);
    return new MappedText(...builder.finish());
  }

  /** The range of the original that a half-open range of this text came from. */
  toOriginal(start: number, end: number): Span {
    if (start >= end || this.text.length === 0) {
      const at = start < this.starts.length ? (this.starts[start] ?? 0) : (this.ends.at(-1) ?? 0);
      return { start: at, end: at };
    }
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }

  private copy(builder: MappedTextBuilder, from: number, to: number): void {
    if (from >= to) return;
    builder.append(
      this.text.slice(from, to),
      this.starts.subarray(from, to),
      this.ends.subarray(from, to),
    );
  }

  private rewrite(builder: MappedTextBuilder, at: number, length: number, text: string): void {
    if (text.length === 0) return;
    if (text.length === length) {
      builder.append(
        text,
        this.starts.subarray(at, at + length),
        this.ends.subarray(at, at + length),
      );
      return;
    }
    const whole = this.toOriginal(at, at + length);
    builder.append(
      text,
      new Int32Array(text.length).fill(whole.start),
      new Int32Array(text.length).fill(whole.end),
    );
  }
}

class MappedTextBuilder {
  private readonly parts: string[] = [];
  private starts: Int32Array;
  private ends: Int32Array;
  private length = 0;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  append(text: string, starts: Int32Array, ends: Int32Array): void {
    this.grow(this.length + text.length);
    this.parts.push(text);
    this.starts.set(starts, this.length);
    this.ends.set(ends, this.length);
    this.length += text.length;
  }

  finish(): [string, Int32Array, Int32Array] {
    return [
      this.parts.join(''),
      this.starts.subarray(0, this.length),
      this.ends.subarray(0, this.length),
    ];
  }

  private grow(needed: number): void {
    if (needed <= this.starts.length) return;
    const capacity = Math.max(needed, this.starts.length * 2);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}
