import { type ErrorBody, type ErrorCode } from '@canteen/contracts';

/** What an error may carry besides its code and sentence. */
export interface AppErrorFacts {
  /** Problems of single fields, by path such as `variants.0.text`. */
  fields?: ErrorBody['fields'];
  /** Facts the screen needs to go on. */
  details?: ErrorBody['details'];
  /** What went wrong beneath. Never shown and never written whole. */
  cause?: unknown;
}

/**
 * The one error we throw on purpose. Its code is stable; its message is read by the person at the
 * screen: what happened and what to do next, without texts of patients, tokens or SQL.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields?: ErrorBody['fields'];
  readonly details?: ErrorBody['details'];

  constructor(code: ErrorCode, message: string, facts: AppErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = facts.fields;
    this.details = facts.details;
  }
}
