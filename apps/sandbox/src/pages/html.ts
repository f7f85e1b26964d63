/** Text that is already HTML. Only `html` makes it, so that nothing reaches a page unescaped. */
export class SafeHtml {
  constructor(readonly text: string) {}
}

type Piece = SafeHtml | string | number | false | null | undefined | readonly Piece[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function render(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return '';
  if (piece instanceof SafeHtml) return piece.text;
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(render).join('');
}

/** A template whose values are escaped, unless they are HTML made by this same function. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): SafeHtml {
  const parts = strings.map(
    (text, index) => text + (index < values.length ? render(values[index]) : ''),
  );
  return new SafeHtml(parts.join(''));
}
