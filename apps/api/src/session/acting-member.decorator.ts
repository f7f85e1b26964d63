import { type Acting } from '@canteen/application';
import { AppError } from '@canteen/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type SignedInRequest } from './session.guard';

/** The member who makes this request, as the session guard found them. */
export const ActingMember = createParamDecorator(
  (_: unknown, context: ExecutionContext): Acting => {
    const { acting } = context.switchToHttp().getRequest<SignedInRequest>();
    if (!acting) throw new AppError('NOT_SIGNED_IN', 'You are signed out. Sign in to go on.');
    return acting;
  },
);
