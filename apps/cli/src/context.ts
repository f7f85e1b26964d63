import 'reflect-metadata';
import {
  type AppConfig,
  type Clock,
  loadConfig,
  PlatformModule,
  SilentLog,
} from '@canteen/platform';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class CommandModule {}

/** What a command stands on. */
export interface CommandParts {
  /** The module with the use cases it calls, made only now. */
  module: () => Promise<DynamicModule>;
  /** Another clock than the computer's, for the demonstration's history. */
  clock?: Clock;
  /** Sends no e-mail, whatever the settings say: nobody in the demonstration exists. */
  withoutMail?: boolean;
}

/**
 * Runs a command inside the product, with as much of it as the command names, and puts everything
 * away afterwards. What goes wrong is said on standard error.
 *
 * @returns the exit code: the command's own, or 1
 */
export async function inContext(
  parts: CommandParts,
  work: (context: INestApplicationContext, config: AppConfig) => Promise<number>,
): Promise<number> {
  let context: INestApplicationContext | undefined;
  try {
    const settings = loadConfig(process.env);
    const config = parts.withoutMail ? { ...settings, smtpUrl: null } : settings;
    context = await NestFactory.createApplicationContext(
      {
        module: CommandModule,
        imports: [
          PlatformModule.register(config, { log: new SilentLog(), clock: parts.clock }),
          await parts.module(),
        ],
      },
      { logger: false, abortOnError: false },
    );
    return await work(context, config);
  } catch (error) {
    console.error(sentenceOf(error));
    return 1;
  } finally {
    await context?.close();
  }
}

/** An error of ours says what happened; any other's words might quote an address or a secret. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The command failed.';
  const code = (error as { code?: unknown }).code;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01') {
    return 'The database cannot be reached. See what is wrong: canteen doctor';
  }
  if (code === '3D000') {
    return 'There is no database of the name in DATABASE_URL. Make it, or correct the name; then: canteen migrate';
  }
  const isOurs = ['AppError', 'ConfigError', 'KeyRingError', 'DemoError'].includes(error.name);
  return isOurs ? error.message : `The command failed (${error.name}). See: canteen doctor`;
}
