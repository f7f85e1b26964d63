// npm run screenshots: takes the pictures of README.md and docs/guide from the demo that runs here (npm start).
//   npm run screenshots -- [folder]     default: docs/pictures
// It plays a little scene first: the manager writes a post, two people of the public write to the practice. What is
// there from an earlier run is used again. Do not run it on a demo whose contents you want to keep as they are.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { builtFile } from './lib/build.mjs';
import { findOrInstallChromium } from './lib/chromium.mjs';
import { REPOSITORY, readJson } from './lib/files.mjs';
import { dataFolder } from './lib/folders.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { runOrExplain } from './lib/processes.mjs';
import { environmentFile } from './lib/programs.mjs';
import { PlainError, runMain, say, step } from './lib/say.mjs';
import { playScene } from './screenshots/scene.mjs';
import { Sitting } from './screenshots/sitting.mjs';

await runMain(async () => {
  const elsewhere = await continueOnNode24();
  if (elsewhere !== undefined) return elsewhere;
  const demo = await runningDemo();
  const folder = path.resolve(process.argv[2] ?? path.join(REPOSITORY, 'docs', 'pictures'));
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const sitting = new Sitting(browser, demo, folder);
    await step('Taking the pictures', () => playScene(sitting));
    say(`${sitting.taken.length} pictures are in ${folder}.`);
    return 0;
  } finally {
    await browser.close();
  }
});

/** @returns {Promise<import('./screenshots/sitting.mjs').Demo>} where the demo runs, and its password */
async function runningDemo() {
  const environment = readJson(environmentFile(dataFolder()));
  const sandbox = environment?.SANDBOX_URL;
  if (environment === undefined || sandbox === undefined) {
    throw new PlainError('There is no demo here to take pictures of. Start it first: npm start');
  }
  const printed = await runOrExplain(
    'The demo people could not be listed. Does the demo run? Start it: npm start',
    process.execPath,
    [builtFile('cli'), 'demo-people', '--json'],
    { env: { ...process.env, ...environment } },
  );
  const people = JSON.parse(printed.slice(printed.indexOf('{')));
  return { address: environment.PUBLIC_URL, sandbox, password: people.password };
}
