import { type ErrorBody, type ErrorCode } from '@canteen/contracts';
import { AppError, Log } from '@canteen/platform';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { httpStatus } from './http-status';

const INTERNAL =
  'Something went wrong on our side and nothing was changed. Try again; if it stays, quote the reference.';

/** Turns whatever was thrown into the one error body. What is not ours says nothing of itself. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const reference = referenceOf(http.getRequest<Request>());
    const body = this.bodyOf(error, reference);
    if (body.code === 'INTERNAL') this.log.error('A request failed.', { err: error });
    if (response.headersSent) response.end();
    else response.status(httpStatus[body.code]).json(body);
  }

  private bodyOf(error: unknown, reference: string): ErrorBody {
    if (error instanceof AppError) {
      const { code, message, fields, details } = error;
      return { code, message, reference, ...(fields && { fields }), ...(details && { details }) };
    }
    if (error instanceof HttpException) return fromHttp(error, reference);
    return { code: 'INTERNAL', message: INTERNAL, reference };
  }
}

/** The correlation id of the request, made by the logger. */
function referenceOf(request: Request): string {
  const { id } = request as Request & { id?: unknown };
  return typeof id === 'string' ? id : 'none';
}

const messages: Partial<Record<number, { code: ErrorCode; message: string }>> = {
  400: { code: 'INVALID_INPUT', message: 'Something in this request is not as it should be.' },
  404: {
    code: 'NOT_FOUND',
    message: 'There is nothing at this address. Reload the page; if it stays, quote the code.',
  },
  413: { code: 'TOO_LARGE', message: 'That is too large. Make it smaller and try again.' },
};

function fromHttp(error: HttpException, reference: string): ErrorBody {
  const known = messages[error.getStatus()];
  return known ? { ...known, reference } : { code: 'INTERNAL', message: INTERNAL, reference };
}
