// Bundles one Node app as ESM with rolldown, which also emits the decorator metadata Nest and
// TypeORM read. Usage: node tools/build-node.mjs <project folder> <entry> [<entry> …]
// An entry is the name of a file in `src`, or a file of the project with its ending. What ends in .mjs is a program
// already and is laid beside the others as it is.
import { rolldown } from 'rolldown';
import { copyFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const [projectFolder, ...named] = process.argv.slice(2);
const entries = named.filter((name) => !name.endsWith('.mjs'));
if (!projectFolder || entries.length === 0) {
  console.error('Usage: node tools/build-node.mjs <project folder> <entry> [<entry> …]');
  process.exit(2);
}

const outputFolder = resolve('dist', projectFolder);
const nameOf = (/** @type {string} */ entry) => basename(entry, '.ts');
const fileOf = (/** @type {string} */ entry) =>
  `${projectFolder}/${entry.endsWith('.ts') ? entry : `src/${entry}.ts`}`;
const isBundled = (/** @type {string} */ id) =>
  id.startsWith('@canteen/') || id.startsWith('@oxc-project/');
const isPackage = (/** @type {string} */ id) => /^(node:|[a-z@](?!:))/i.test(id);

await rm(outputFolder, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [nameOf(entry), fileOf(entry)])),
  platform: 'node',
  tsconfig: resolve(projectFolder, 'tsconfig.json'),
  external: (id) => isPackage(id) && !isBundled(id),
});
await bundle.write({
  dir: outputFolder,
  format: 'esm',
  sourcemap: true,
  // TypeORM reads a migration's timestamp from its class name, Nest reads injection tokens from theirs.
  keepNames: true,
  entryFileNames: '[name].mjs',
  chunkFileNames: 'chunks/[name]-[hash].mjs',
});
for (const program of named.filter((name) => name.endsWith('.mjs')))
  await copyFile(program, join(outputFolder, basename(program)));
