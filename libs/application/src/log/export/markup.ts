/** Markup that is put on a page as it is. What somebody else wrote gets into it by {@link markup} only. */
export class Html {
  /** @param source what stands in the file: words of ours */
  constructor(readonly source: string) {}
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template of markup. Whatever is put into it is text and stands on the page letter for letter, also in an attribute
 * in quotation marks; only other markup is taken as it is.
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const written = values.map((value) => {
    if (value instanceof Html) return value.source;
    if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
    return value.map(({ source }) => source).join('');
  });
  return new Html(parts.map((part, index) => part + (written[index] ?? '')).join(''));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
