import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type AllowedFact } from './allowed-record';

/** The facts of a line besides its sentence; only listed ones exist, and only plain values. */
export type LogFacts = Partial<Record<AllowedFact, string | number | boolean>> & {
  /** What was thrown: its name, code and place are written, never its message. */
  err?: unknown;
};

/** The application's own log. A message is a fixed sentence; what varies goes into the facts. */
export abstract class Log {
  abstract info(message: string, facts?: LogFacts): void;
  abstract warn(message: string, facts?: LogFacts): void;
  abstract error(message: string, facts?: LogFacts): void;
}

/** Writes to the process's one pino logger, with the correlation id of the request in hand. */
@Injectable()
export class PinoLog extends Log {
  readonly #logger: PinoLogger;

  constructor(logger: PinoLogger) {
    super();
    this.#logger = logger;
  }

  info(message: string, facts: LogFacts = {}): void {
    this.#logger.info(facts, message);
  }

  warn(message: string, facts: LogFacts = {}): void {
    this.#logger.warn(facts, message);
  }

  error(message: string, facts: LogFacts = {}): void {
    this.#logger.error(facts, message);
  }
}

/** Says nothing: for tools whose output is read by a person, and for tests. */
export class SilentLog extends Log {
  info(): void {
    return;
  }

  warn(): void {
    return;
  }

  error(): void {
    return;
  }
}
