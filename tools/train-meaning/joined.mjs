// Texts of ours side by side.
import { fractionOf } from '../training/library.mjs';

export const FOLDS = 4;

/** What is wrong mostly stands among what is not: every other text with an innocent one of its fold before or after. */
export function joined(rows) {
  const innocent = new Map();
  for (const row of rows.filter(({ rules: wanted }) => wanted.length === 0)) {
    const key = `${row.kind} ${foldOf(row.text)}`;
    const alike = innocent.get(key) ?? [];
    alike.push(row);
    innocent.set(key, alike);
  }
  return rows.flatMap((row) => {
    const place = fractionOf(`join ${row.kind} ${row.text}`);
    if (place < 0.5) return [];
    const fold = foldOf(row.text);
    const others = (innocent.get(`${row.kind} ${fold}`) ?? []).filter(
      ({ text }) => text !== row.text,
    );
    const other = others[Math.floor((place * 1000) % others.length)];
    if (other === undefined) return [];
    const both = place < 0.75 ? [row.text, other.text] : [other.text, row.text];
    const text = both.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ');
    return [{ ...row, from: 'joined', alone: row.text, text, fold }];
  });
}

/** To which quarter a text belongs. */
export function foldOf(text) {
  return Math.floor(fractionOf(`fold ${text}`) * FOLDS);
}
