import { parseArgs } from 'node:util';
import { parseVerifierKey } from '@canteen/ledger';
import { Witness } from './witness';
import { WitnessFolder } from './witness-folder';
import { witnessServer } from './witness-server';

const USAGE = `Usage:
  witness create --folder FOLDER --name NAME     makes the key of a new witness, and prints its public half
  witness trust  --folder FOLDER --key KEY       from now on cosigns the log with this verifier key
  witness serve  --folder FOLDER [--host HOST] [--port PORT]

A witness remembers the newest checkpoint of each log it trusts, and cosigns the next only if it continues it.`;

const [command = '', ...words] = process.argv.slice(2);
process.exitCode = run(command, words);

function run(name: string, args: string[]): number {
  const options = readOptions(args);
  const folder = new WitnessFolder(options?.folder ?? '');
  if (options?.folder === undefined) return misused();
  if (name === 'create' && options.name !== undefined) {
    return print(folder.create(options.name));
  }
  if (name === 'trust' && options.key !== undefined) return trust(folder, options.key);
  if (name === 'serve') return serve(folder, options);
  return misused();
}

function trust(folder: WitnessFolder, text: string): number {
  const { name, use } = parseVerifierKey(text);
  if (use !== 'log') return misused();
  const known = folder.find(name) ?? { keys: [], note: null, size: 0 };
  folder.keep(name, { ...known, keys: [...new Set([...known.keys, text])] });
  return print(`The log ${name} is trusted.`);
}

function serve(folder: WitnessFolder, { host, port }: { host: string; port: string }): number {
  // The only place where this program asks the machine for the time.
  const nowSeconds = () => Math.floor(Date.now() / 1_000);
  const served = {
    witness: new Witness(folder.key(), folder, nowSeconds),
    verifierKey: folder.verifierKey(),
    lastOf: (origin: string) => folder.find(origin)?.note ?? null,
  };
  const server = witnessServer(served).listen(Number(port), host, () =>
    print(`The witness ${served.verifierKey} listens on http://${host}:${port}`),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
  return 0;
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        folder: { type: 'string' },
        name: { type: 'string' },
        key: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4110' },
      },
    }).values;
  } catch {
    // TypeError: an option nobody knows.
    return null;
  }
}

function misused(): number {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

function print(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
