// What the training scripts share: the library's own code (bundled, so that training and use read
// texts in the same way), reading of JSON lines, and writing of a model file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const source = resolve('libs/domain/guidance/src');

/** Exports of one or more modules of the guidance library, as one object. */
export async function library(...modules) {
  const entry = modules.map((name) => `export * from ${JSON.stringify(join(source, name))};`);
  const bundle = await rolldown({
    input: 'entry',
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? { code: entry.join('\n'), moduleType: 'ts' } : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** Rows of a corpus in the data folder. */
export function rowsOf(folder, name) {
  return readFileSync(join(folder, 'corpora', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A number from 0 to 1 that depends on nothing but the text: splits stay the same for ever. */
export function fractionOf(text) {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

/**
 * Quantises weights to signed bytes; the largest becomes 127. Those that come out smaller than `least`
 * become 0: there are many, they say little, and zeros compress well.
 */
export function quantised(weights, least = 1) {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => {
    const byte = Math.round(weight / scale);
    return Math.abs(byte) < least ? 0 : byte;
  });
  return { scale, bytes };
}

/** The weights as the shipped model has them, to measure what is shipped. */
export function asShipped(weights, least) {
  const { scale, bytes } = quantised(weights, least);
  return Float64Array.from(bytes, (byte) => byte * scale);
}

const { DIGITS, MORE_DIGITS } = await library('text/hashing');

/** Signed bytes as a text, one character for each; `bytesOf` of the library reads it. */
export function packed(bytes) {
  return Array.from(bytes, (byte) => {
    const folded = byte < 0 ? -2 * byte - 1 : 2 * byte;
    return DIGITS[folded] ?? String.fromCharCode(MORE_DIGITS + folded);
  }).join('');
}

/** Writes `export const <name> = …` with the weights as a text. */
export function writeModel(file, name, comment, fields, bytes) {
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  const text = `// ${comment.join('\n// ')}\nexport const ${name} = {\n${lines.join('\n')}\n  weights:\n    '${packed(bytes)}',\n};\n`;
  writeFileSync(join(source, 'models', file), text);
  console.log(`${file}: ${(text.length / 1024).toFixed(0)} kB`);
}

/** Writes `export const <name> = …` with several tables, each with its own scale. */
export function writeTables(file, name, comment, { tables, ...fields }) {
  const written = [
    ...Object.entries(fields).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    '  tables: {',
    ...Object.entries(tables).map(
      ([key, { scale, bytes }]) =>
        `    ${key}: { scale: ${scale}, weights: '${packed(new Int8Array(Buffer.from(bytes, 'base64')))}' },`,
    ),
    '  },',
  ];
  const text = `// ${comment.join('\n// ')}\nexport const ${name} = {\n${written.join('\n')}\n};\n`;
  writeFileSync(join(source, 'models', file), text);
  console.log(`${file}: ${(text.length / 1024).toFixed(0)} kB`);
}
