import { z } from 'zod';

/** The closed list of error codes. A code is stable: people quote it and screens decide by it. */
export const errorCodes = [
  'INVALID_INPUT',
  'SIGN_IN_REFUSED',
  'SIGN_IN_TOO_OFTEN',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_REFUSED',
  'SECOND_FACTOR_REQUIRED',
  'PASSKEY_REFUSED',
  'PROOF_NEEDED',
  'PASSWORD_REFUSED',
  'NOT_SIGNED_IN',
  'REQUEST_NOT_TRUSTED',
  'SET_UP_LINK_INVALID',
  'PASSWORD_TOO_WEAK',
  'EMAIL_IN_USE',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'STATE_REFUSED',
  'SEAL_MISMATCH',
  'OWN_WORDS',
  'ABOUT_YOU',
  'APPROVAL_REFUSED',
  'FINDING_NOT_CLEARABLE',
  'TIME_DOES_NOT_EXIST',
  'TIME_COMES_TWICE',
  'TIME_IN_PAST',
  'MEDIA_REFUSED',
  'PART_REFUSED',
  'CHANNEL_REFUSED',
  'CHANNEL_TOKEN_REFUSED',
  'CONNECT_REFUSED',
  'NETWORK_UNREACHABLE',
  'REPLY_NOT_ELIGIBLE',
  'OUTCOME_REFUSED',
  'LAST_ADMINISTRATOR',
  'EXPORT_REFUSED',
  'ERASURE_REFUSED',
  'TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Body of every answer that is not 2xx. `reference` is the correlation id people can quote. */
export const ErrorBody = z.object({
  code: ErrorCode,
  message: z.string(),
  reference: z.string(),
  /** Field problems of a form, by path such as `variants.0.text`. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Facts the screen needs to go on, e.g. the two instants of a time that comes twice. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
