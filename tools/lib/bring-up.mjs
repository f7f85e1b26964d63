// From a built checkout to programs that are well, in the order each needs the one before.
import { needsSeed, seedBegins, seedIsDone } from './demo.mjs';
import {
  allowSignInReturn,
  commandEnvironment,
  programsOf,
  rememberEnvironment,
  runCommand,
  startProgram,
} from './programs.mjs';
import { step } from './say.mjs';
import { openDatabase, openKeys, openRedis } from './stores.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./supervisor.mjs').Supervisor} Supervisor */

/**
 * Starts everything and waits until it is well.
 * @param {Settings} settings @param {Supervisor} supervisor
 * @returns {Promise<string>} what to tell the person
 */
export async function bringUp(settings, supervisor) {
  const database = await openDatabase(settings, supervisor);
  await openKeys(settings, database);
  const redisUrl = await openRedis(settings, supervisor);
  const stores = { ...database, redisUrl };
  const commands = commandEnvironment(settings, stores);
  await step('Bringing the database up to date', () =>
    runCommand(['migrate'], commands, { failure: 'The database could not be brought up to date.' }),
  );
  rememberEnvironment(settings, stores);

  const programs = programsOf(settings, stores);
  const keep = (/** @type {keyof typeof programs} */ app) =>
    supervisor.keep(app, () =>
      startProgram(app, {
        ...programs[app],
        folder: settings.folder,
        isEnding: () => supervisor.isEnding,
      }),
    );
  if (settings.withSandbox) {
    await step('Starting the sandbox networks', async () => {
      await keep('sandbox');
      await allowSignInReturn(settings);
    });
  }
  if (settings.withDemo && needsSeed(settings.folder)) await seed(settings.folder, commands);
  await step('Starting Canteen', () => Promise.all([keep('api'), keep('worker')]));
  const people = settings.withDemo
    ? await runCommand(['demo-people'], commands, {
        failure: 'The demo people could not be listed.',
      })
    : 'No practice yet? Make one: npm run canteen -- practice create --name NAME --admin-name NAME --admin-email ADDRESS';
  return report(settings, people);
}

/** @param {string} folder @param {Record<string, string>} commands */
async function seed(folder, commands) {
  seedBegins(folder);
  await step('Making the demo practice and its month of history', () =>
    runCommand(['seed'], commands, { show: true, failure: 'The demo practice could not be made.' }),
  );
  seedIsDone(folder);
}

/** @param {Settings} settings @param {string} people */
function report({ publicUrl, withSandbox, sandboxPort, folder }, people) {
  const sandbox = `  Sandbox     http://localhost:${sandboxPort}   stands in for Facebook and X: nothing leaves this computer`;
  return [
    `  Dashboard   ${publicUrl}`,
    ...(withSandbox ? [sandbox] : []),
    '',
    people.trimEnd().replace(/^(?=.)/gm, '  '),
    '',
    `  Everything is kept in ${folder}. Stop with Ctrl-C, or from another terminal: npm run stop`,
  ].join('\n');
}
