import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import {
  DispatchGuard,
  EarlyScreener,
  GuidanceEngine,
  OverdueWatch,
  WorkRunner,
} from '@canteen/application';
import {
  APP_CONFIG,
  type AppConfig,
  ConfigError,
  Log,
  checkRedis,
  createWorkers,
  loadConfig,
} from '@canteen/platform';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { startHealthServer } from './health-server';
import { Sweeper } from './sweeper';
import { WorkerModule } from './worker.module';

/** Between two steps that hold everything else up for some tens of milliseconds. */
const REST_MS = 250;

/** Starts the queues' workers, the sweep and the dead man's switch; stops them in that order. */
async function start(): Promise<void> {
  const config: AppConfig = loadConfig(process.env);
  await checkRedis(config.redisUrl);
  const context = await NestFactory.createApplicationContext(WorkerModule.register(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  context.useLogger(context.get(Logger));
  const log = context.get(Log);
  const runner = context.get(WorkRunner);
  const [first, ...others] = context.get(GuidanceEngine).warmUpSteps();
  first?.();
  // Before the first post: is this the database that was sent from?
  await context.get(DispatchGuard).look();
  const settings = context.get<AppConfig>(APP_CONFIG);
  const workers = createWorkers(settings, (_, workId) => runner.perform(workId), log);
  const sweeper = context.get(Sweeper);
  sweeper.start();
  context.get(OverdueWatch).start();
  context.get(EarlyScreener).start();
  const health = startHealthServer(config.workerHealthPort, sweeper, workers);
  const stop = async (): Promise<void> => {
    health.close();
    await workers.close();
    await sweeper.stop();
    await Promise.race([runner.settled(), setTimeout(config.waits.stopWithin)]);
    await context.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  log.info('The worker is ready.');
  await between(others, log);
}

/** Does what can wait between other work: what is due when a worker starts goes out before all is ready. */
async function between(steps: readonly (() => void)[], log: Log): Promise<void> {
  try {
    for (const step of steps) {
      await setTimeout(REST_MS);
      step();
    }
  } catch (error) {
    // What it screens will say so, too, and nothing goes out unscreened.
    log.error('The rules could not be made ready.', { err: error });
  }
}

start().catch((error: unknown) => {
  // Wrong settings or a service that is away: say which, never with what values.
  const known = error instanceof ConfigError || (error instanceof Error && error.name !== 'Error');
  process.stderr.write(`${known ? error.message : 'The worker could not start.'}\n`);
  process.exit(1);
});
