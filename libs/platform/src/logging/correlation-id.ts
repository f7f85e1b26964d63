import { type IncomingMessage, type ServerResponse } from 'node:http';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import { Ids } from '../ids/ids';

/** The header people can quote an answer by. We send it and never accept one. */
export const correlationHeader = 'x-correlation-id';

const correlationIds = new WeakMap<object, string>();

/** Gives every request an id of ours and sends it back; one sent from outside is ignored. */
@Injectable()
export class CorrelationId implements NestMiddleware<IncomingMessage, ServerResponse> {
  readonly #ids: Ids;

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  use(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    this.assign(request, response);
    next();
  }

  /** The id of a request, made at the first call, set on the answer too. */
  assign(request: IncomingMessage, response: ServerResponse): string {
    const known = correlationIds.get(request);
    if (known !== undefined) return known;
    const made = this.#ids.next();
    correlationIds.set(request, made);
    response.setHeader(correlationHeader, made);
    return made;
  }
}

/** The id given to a request, for the body of an error; empty for one that has none. */
export function correlationIdOf(request: object): string {
  return correlationIds.get(request) ?? '';
}
