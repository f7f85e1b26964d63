// PostgreSQL and Redis for integration tests, kept running in the background between runs.
//   node tools/test-services.mjs up     starts them (or finds them running) and prints their addresses
//   node tools/test-services.mjs env    prints the addresses of the running ones; exit 1 when none run
//   node tools/test-services.mjs down   stops them and deletes what they kept
// The addresses are printed as NAME=value lines: `export $(node tools/test-services.mjs up)` sets them.
import { progressToStandardError, runMain } from './lib/say.mjs';
import { runningTestServices, startTestServices, stopTestServices } from './lib/test-services.mjs';

/** @param {Record<string, string>} environment */
const print = (environment) => {
  for (const [name, value] of Object.entries(environment))
    process.stdout.write(`${name}=${value}\n`);
};

progressToStandardError();
await runMain(async () => {
  const [command] = process.argv.slice(2);
  if (command === 'up') {
    print((await startTestServices()).environment);
    return 0;
  }
  if (command === 'env') {
    const environment = await runningTestServices();
    if (environment === undefined) {
      process.stderr.write(
        'The test services do not run. Start them: node tools/test-services.mjs up\n',
      );
      return 1;
    }
    print(environment);
    return 0;
  }
  if (command === 'down') {
    await stopTestServices();
    return 0;
  }
  process.stderr.write('Usage: node tools/test-services.mjs up | env | down\n');
  return 2;
});
