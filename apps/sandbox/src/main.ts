import { type AddressInfo } from 'node:net';
import { readConfig } from './config';
import { SandboxServer } from './http/sandbox-server';
import { World } from './state/world';

/** Starts the sandbox, says where it is, and stops cleanly when it is told to. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const world = new World(config.dataFolder, Date.now);
  const sandbox = new SandboxServer(world);
  await new Promise<void>((resolve, reject) => {
    sandbox.server.once('error', reject);
    sandbox.server.listen(config.port, config.host, resolve);
  });
  const { port } = sandbox.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const address = `http://${host}:${port}`;
  world.publicUrl = config.publicUrl ?? address;
  console.log(`sandbox ready on ${address}`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void sandbox.close().then(() => world.close());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

start().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    console.error(
      'The sandbox cannot start: its port is in use. Stop the other program, or set SANDBOX_PORT.',
    );
  } else {
    console.error(error instanceof Error ? error.message : 'The sandbox cannot start.');
  }
  process.exitCode = 1;
});
