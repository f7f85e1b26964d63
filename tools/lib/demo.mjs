// The demo practice: seeded once into our own new database, begun afresh when seeding was interrupted.
import fs from 'node:fs';
import path from 'node:path';
import { dropDatabase } from './database.mjs';
import { readJson, writeJson } from './files.mjs';

/** @param {string} folder */
const notes = (folder) => path.join(folder, 'demo.json');

/** Whether the demo practice still has to be made. @param {string} folder */
export const needsSeed = (folder) => readJson(notes(folder))?.seeded !== true;

/** Whether an earlier seeding was broken off half-way. @param {string} folder */
export const isHalfSeeded = (folder) => readJson(notes(folder))?.seeded === false;

/** @param {string} folder */
export const seedBegins = (folder) => writeJson(notes(folder), { seeded: false });

/** @param {string} folder */
export const seedIsDone = (folder) => writeJson(notes(folder), { seeded: true });

/**
 * Throws away a demo practice that was never finished: nobody has worked in it yet.
 * @param {string} folder @param {string} adminUrl superuser of our own database server @param {string} database
 */
export async function discardHalfSeeded(folder, adminUrl, database) {
  await dropDatabase(adminUrl, database);
  for (const name of ['sandbox', 'keys', 'redis']) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
