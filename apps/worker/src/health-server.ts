import { createServer, type Server } from 'node:http';
import { type QueueWorkers } from '@canteen/platform';
import { type Sweeper } from './sweeper';

const QUIET_TOO_LONG_MS = 60_000;

/** Says whether this worker works: its sweep ends now and then, its queue workers run. */
export function startHealthServer(port: number, sweeper: Sweeper, workers: QueueWorkers): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/health') {
      response.writeHead(404).end();
      return;
    }
    const sweeping = sweeper.quietFor() < QUIET_TOO_LONG_MS;
    response
      .writeHead(sweeping ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: sweeping, sweeping, queues: workers.running() }));
  });
  return server.listen(port, '127.0.0.1');
}
