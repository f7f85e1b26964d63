/** What the texts of a thread were before, entry by entry: the same field of the same thing. */
export class TextHistory {
  private readonly latest = new Map<string, string>();

  /**
   * Takes in the next text; call in the order of the entries.
   *
   * @returns what stood there before it; null when that is the same, or nothing like it was written before
   */
  next(subject: { type: string; id: string }, field: string, text: string): string | null {
    const key = `${subject.type}:${subject.id}:${field}`;
    const older = this.latest.get(key) ?? null;
    this.latest.set(key, text);
    return older === text ? null : older;
  }
}
