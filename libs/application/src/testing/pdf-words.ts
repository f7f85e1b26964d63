import { inflateSync } from 'node:zlib';

/**
 * Every word that stands in a PDF of the product, wherever it lies: on the pages, and outside of them in names, marks
 * and titles. Reads the text as a viewer does that copies it: by the maps from glyphs to characters in the file.
 */
export function pdfWords(pdf: Buffer): { pages: string; beside: string } {
  const objects = objectsIn(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      const map = objects.get(unicode)?.stream;
      if (map !== undefined) fonts.set(name, charactersIn(map));
    }
  }
  const streams = [...objects.values()].map(({ stream }) => stream);
  return {
    pages: streams.map((stream) => shownIn(stream, fonts)).join(''),
    beside: [...objects.values()].map(({ head }) => head).join('\n'),
  };
}

function objectsIn(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const raw = pdf.toString('latin1');
  return new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => {
      const [head = '', rest = ''] = body.split(/\nstream\n/, 2);
      const bytes = Buffer.from(rest.replace(/\nendstream$/, ''), 'latin1');
      const packed = head.includes('/FlateDecode');
      // Fonts and pictures hold no words; a map or a page inflates to plain signs.
      const stream = packed ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
      return [id, { head, stream }];
    }),
  );
}

/** Glyph (four hexadecimal digits) to characters: the `bfrange` lists of a ToUnicode map. */
function charactersIn(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(
    /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g,
  )) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, code = ''], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      characters.set(
        glyph,
        Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
    });
  }
  return characters;
}

function shownIn(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let words = '';
  for (const [, name, list] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name);
    for (const [, glyphs = ''] of (list ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      for (const [glyph] of glyphs.matchAll(/.{4}/g)) words += font?.get(glyph) ?? '';
    }
  }
  return words;
}
