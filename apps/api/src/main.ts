import 'reflect-metadata';
import { OverdueWatch, WorkRunner } from '@canteen/application';
import { ConfigError, loadConfig } from '@canteen/platform';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { type Express } from 'express';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import { hostDashboard, secureHeaders } from './dashboard/dashboard-host';
import { takeRawHooks } from './hooks/raw-body';

const MAILS_AT_ONCE = 20;
const JSON_LIMIT = '400kb';

/** Starts the HTTP side: the API and the built dashboard. */
async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.register(config), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.disable('x-powered-by');
  const express: Express = app.getHttpAdapter().getInstance();
  takeRawHooks(express);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.use(cookieParser());
  secureHeaders(express, config.publicUrl.startsWith('https:'));
  if (config.dashboardFolder !== null) hostDashboard(express, config.dashboardFolder);
  app.enableShutdownHooks();
  const runner = app.get(WorkRunner);
  // What the dead man's switch says is mailed from here when no worker does it.
  app.get(OverdueWatch).start(async () => {
    for (const work of await runner.claim(['send-notice'], MAILS_AT_ONCE)) await runner.run(work);
  });
  await app.listen(config.port, config.host);
}

start().catch((error: unknown) => {
  // Wrong settings, a busy port, a service that is away: say which, never with what values.
  const busy = (error as { code?: unknown }).code === 'EADDRINUSE';
  const message =
    error instanceof ConfigError
      ? error.message
      : busy
        ? 'The port is in use by another program. Set PORT to a free one.'
        : 'The server could not start.';
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
