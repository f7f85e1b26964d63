// How well a model did, with 95 % Wilson intervals, and where it is written down.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const file = resolve('docs/guidance/figures/models.json');
const Z = 1.959964;

/** A share with its 95 % Wilson interval; null when there is nothing to take a share of. */
export function share(part, whole) {
  if (whole === 0) return null;
  const p = part / whole;
  const middle = (p + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole);
  const half =
    (Z * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole))) / (1 + (Z * Z) / whole);
  return { value: rounded(p), low: rounded(middle - half), high: rounded(middle + half), n: whole };
}

/** Accuracy, macro-F1 and each class of pairs [wanted, got]. */
export function accuracyOf(pairs, classes) {
  const count = (test) => pairs.filter(test).length;
  const each = classes.map((name) => {
    const both = count(([wanted, got]) => wanted === name && got === name);
    const wanted = count(([w]) => w === name);
    const got = count(([, g]) => g === name);
    return {
      class: name,
      recall: share(both, wanted),
      precision: share(both, got),
      f1: rounded((2 * both) / (wanted + got || 1)),
    };
  });
  return {
    accuracy: share(
      count(([wanted, got]) => wanted === got),
      pairs.length,
    ),
    macroF1: rounded(each.reduce((sum, { f1 }) => sum + f1, 0) / each.length),
    classes: each,
  };
}

/** Writes the figures of one model into docs/guidance/figures/models.json, beside those of the others. */
export function recordFigures(model, figures) {
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(dirname(file), { recursive: true });
  const inOrder = Object.entries({ ...all, [model]: figures }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}

function rounded(number) {
  return Number(number.toFixed(3));
}
