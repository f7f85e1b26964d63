import { createHash } from 'node:crypto';

/** The print (SHA-256) of a text that is handed on a piece at a time and never held. */
export class PassingPrint {
  private readonly digest = createHash('sha256');
  private print: string | null = null;

  /** Hands on the pieces of the text. */
  async *of(text: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of text) {
      this.digest.update(piece, 'utf8');
      yield piece;
    }
    this.print = this.digest.digest('hex');
  }

  /**
   * 64 hexadecimal digits.
   *
   * @throws Error before the whole text has passed
   */
  get sha256(): string {
    if (this.print === null) throw new Error('The text has not passed to its end yet.');
    return this.print;
  }
}
