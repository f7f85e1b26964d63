import { type AnswerFormat, type CoveredPiece, coverWords } from '@canteen/contracts';
import { type PdfContent, breakable, factLine, pdfOf } from '../printing/pdf';
import { type AnswerDocument, type AnsweredItem, COVERED, GONE } from './answer-document';

/** A finished file. */
export interface PrintedAnswer {
  contentType: string;
  bytes: Buffer;
}

/** The answer as a file. */
export async function printAnswer(
  format: AnswerFormat,
  answer: AnswerDocument,
): Promise<PrintedAnswer> {
  return format === 'pdf'
    ? { contentType: 'application/pdf', bytes: await pdfOf({ ...answer, content: pages(answer) }) }
    : { contentType: 'application/json; charset=utf-8', bytes: json(answer) };
}

/** For another program: each text is a list of words and covers, in order. */
function json(answer: AnswerDocument): Buffer {
  const items = answer.items.map(({ texts, ...item }) => ({
    ...item,
    texts: texts.map(({ label, pieces }) => ({ label, pieces: pieces?.map(inJson) ?? null })),
  }));
  return Buffer.from(`${JSON.stringify({ ...answer, items }, null, 2)}\n`, 'utf8');
}

function inJson(piece: CoveredPiece): { text: string } | { covered: string } {
  return 'text' in piece ? piece : { covered: coverWords[piece.covered] };
}

function pages({ facts, about, items, leftOut }: AnswerDocument): PdfContent[] {
  return [
    ...facts.map(factLine),
    { text: 'What we keep about you', style: 'heading' },
    {
      text: 'A black block stands for words about somebody else. They are not in this file.',
      style: 'lead',
    },
    ...(items.length === 0 ? [{ text: 'Nothing.' }] : items.flatMap(itemContent)),
    ...(leftOut.length === 0 ? [] : [{ text: 'What is left out', style: 'heading' }]),
    ...leftOut.map((text) => ({ text, margin: [0, 0, 0, 4] as [number, number, number, number] })),
    ...about.flatMap(({ heading, paragraphs }) => [
      { text: heading, style: 'heading' },
      ...paragraphs.map((text) => ({
        text,
        margin: [0, 0, 0, 4] as [number, number, number, number],
      })),
    ]),
  ];
}

function itemContent({ what, facts, texts }: AnsweredItem, index: number): PdfContent[] {
  return [
    { text: `${index + 1}. ${what}`, bold: true, fontSize: 11, margin: [0, 10, 0, 2] },
    ...facts.map(factLine),
    ...texts.map(({ label, pieces }): PdfContent => ({
      text: [
        { text: `${label}: `, bold: true },
        ...(pieces === null ? [{ text: GONE, italics: true }] : pieces.map(printed)),
      ],
      margin: [0, 2, 0, 0],
    })),
  ];
}

/** A block is a word of its own on black, so that a reader who listens to the page hears it too. */
function printed(piece: CoveredPiece): PdfContent {
  return 'text' in piece
    ? { text: breakable(piece.text) }
    : { text: `\u00a0${COVERED}\u00a0`, background: '#212b32', color: '#ffffff' };
}
