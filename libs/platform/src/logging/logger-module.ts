import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import pino, { type DestinationStream, type LogFn, type Logger } from 'pino';
import { type Options } from 'pino-http';
import { type AppConfig } from '../config/config';
import { UuidV7Ids } from '../ids/uuid-v7-ids';
import { allowedRecord, describeError } from './allowed-record';
import { CorrelationId } from './correlation-id';

/**
 * The logger of a process: JSON lines on standard output, cut down to the list of allowed facts
 * just before they are written, whoever wrote them.
 * @param destination where the lines go instead, for tests.
 */
export function createLoggerModule(
  config: Pick<AppConfig, 'logLevel'>,
  destination: DestinationStream = pino.destination(1),
): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: [requestLogging(config), guarded(destination)],
  });
}

function requestLogging(config: Pick<AppConfig, 'logLevel'>): Options {
  const correlation = new CorrelationId(new UuidV7Ids());
  return {
    level: config.logLevel,
    base: { pid: process.pid },
    serializers: { err: describeError },
    // Else pino-http would hand our serialiser an error already turned into text.
    wrapSerializers: false,
    hooks: { logMethod: withoutExtraArguments },
    genReqId: (request, response) => correlation.assign(request, response),
    customAttributeKeys: { reqId: 'correlationId' },
    quietReqLogger: true,
    quietResLogger: true,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'Request answered.',
    customErrorMessage: () => 'Request failed.',
    customSuccessObject: requestFacts,
    customErrorObject: (request, response, _error, facts: { responseTime?: unknown }) =>
      requestFacts(request, response, facts),
  };
}

/**
 * Drops what would be put into the message: only facts vary. A stack among it means that the
 * message is that of an error, so it is not repeated either.
 */
function withoutExtraArguments(this: Logger, inputs: Parameters<LogFn>, method: LogFn): void {
  const [facts, message, ...extra]: unknown[] = inputs;
  const isOfAnError = extra.some((item) => typeof item === 'string' && /\n\s+at /.test(item));
  if (typeof facts === 'string') method.call(this, facts);
  else if (isOfAnError) method.call(this, facts, 'An error happened.');
  else method.call(this, facts, typeof message === 'string' ? message : undefined);
}

/** The pattern of a route, e.g. `/api/posts/:id`; the address itself may name people. */
function requestFacts(
  request: IncomingMessage & { route?: { path?: unknown } },
  response: ServerResponse,
  facts: { responseTime?: unknown },
): Record<string, unknown> {
  const pattern = request.route?.path;
  return {
    method: request.method,
    route: typeof pattern === 'string' ? pattern : 'unmatched',
    status: response.statusCode,
    ms: facts.responseTime,
  };
}

function guarded(destination: DestinationStream): DestinationStream {
  return {
    write: (line: string): void => {
      destination.write(`${JSON.stringify(allowedRecord(parsedLine(line)))}\n`);
    },
  };
}

function parsedLine(line: string): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record === 'object' && record !== null) return { ...record };
  } catch {
    // SyntaxError: pino writes JSON, so this came from elsewhere and is not to be repeated.
  }
  return { msg: 'A line that could not be read was left out of the log.' };
}
