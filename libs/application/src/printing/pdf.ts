import { createRequire } from 'node:module';
import { type Content } from 'pdfmake/interfaces';

/** What a page is made of. */
export type PdfContent = Content;

/** A document before it is laid out. */
export interface PdfDocument {
  title: string;
  practice: string;
  content: PdfContent[];
}

/** The longest run of letters a narrow column takes without a place to break. */
const LONGEST_RUN = 24;

/** A document as a person files it: A4, with the fonts that come with the product. */
export async function pdfOf({ title, practice, content }: PdfDocument): Promise<Buffer> {
  // Loaded when first needed: it takes a second, and most processes never print.
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts(fonts());
  // Nothing in a document is fetched from anywhere.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts().Roboto).includes(path));
  const document = pdfmake.createPdf({
    info: { title, author: practice },
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 4] },
      heading: { fontSize: 13, bold: true, margin: [0, 16, 0, 4] },
      lead: { color: '#4c6272', margin: [0, 0, 0, 6] },
      column: { bold: true, fillColor: '#e8f1fa' },
    },
    footer: (page: number, pages: number) => ({
      text: `${practice} · ${title} · page ${page} of ${pages}`,
      fontSize: 8,
      color: '#4c6272',
      margin: [40, 12],
    }),
    content: [
      { text: title, style: 'title' },
      { text: practice, fontSize: 12, margin: [0, 0, 0, 8] },
      ...content,
    ],
  });
  return document.getBuffer();
}

/** "Label: value" on a line of its own. */
export function factLine([label, value]: readonly [string, string]): PdfContent {
  return { text: [{ text: `${label}: `, bold: true }, value] };
}

/** Gives long runs without a space, such as addresses, places to break. */
export function breakable(text: string): string {
  return text.replace(new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, 'gu'), '$&\u200b');
}

function fonts() {
  const path = createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js');
  const of = (name: string) => path.replace(/Roboto\.js$/, `Roboto/Roboto-${name}.ttf`);
  return {
    Roboto: {
      normal: of('Regular'),
      bold: of('Medium'),
      italics: of('Italic'),
      bolditalics: of('MediumItalic'),
    },
  };
}
