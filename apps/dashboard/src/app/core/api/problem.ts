import { HttpErrorResponse } from '@angular/common/http';
import { ErrorBody, type ErrorCode } from '@canteen/contracts';

/** What went wrong, in words for the person at the screen, with a code to quote. */
export class Problem extends Error {
  constructor(
    /** Stable code: one of the server's, or `NO_CONNECTION`, `UNREADABLE_ANSWER` made here. */
    readonly code: ErrorCode | 'NO_CONNECTION' | 'UNREADABLE_ANSWER',
    message: string,
    readonly reference: string | null = null,
    /** Field problems of a form, by path such as `variants.0.text`. */
    readonly fields: Readonly<Record<string, string>> = {},
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message);
  }

  /** The code people can quote, with the reference of this one case. */
  get quote(): string {
    return this.reference ? `${this.code}, ${this.reference}` : this.code;
  }
}

/** Makes a `Problem` of anything that a request may throw; a `Problem` stays as it is. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) {
    return error;
  }
  if (error instanceof HttpErrorResponse) {
    const body = ErrorBody.safeParse(error.error);
    if (body.success) {
      const { code, message, reference, fields, details } = body.data;
      return new Problem(code, message, reference, fields, details);
    }
    if (error.status === 0 || error.status >= 502) {
      return new Problem(
        'NO_CONNECTION',
        'Canteen could not be reached. What you typed is still here. Check the connection and try again.',
      );
    }
  }
  return new Problem(
    'UNREADABLE_ANSWER',
    'Canteen gave an answer this page does not understand. Reload the page. If it happens again, quote the code.',
  );
}
