import { type Acting, type Admission } from '@canteen/application';
import { AppError } from '@canteen/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type SignedInRequest } from './session.guard';

/** The member who makes this request, as the session guard found them. */
export const ActingMember = createParamDecorator(
  (_: unknown, context: ExecutionContext): Acting => admissionOf(context).acting,
);

/** The member, and how far the session lets them in. */
export const Admitted = createParamDecorator((_: unknown, context: ExecutionContext): Admission =>
  admissionOf(context),
);

function admissionOf(context: ExecutionContext): Admission {
  const { admission } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!admission) throw new AppError('NOT_SIGNED_IN', 'You are signed out. Sign in to go on.');
  return admission;
}
