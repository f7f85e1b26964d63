/** A text as searches compare it: in any case, and in any of the forms a letter can be written in. */
export function folded(text = ''): string {
  return text.normalize('NFKC').toLowerCase();
}
