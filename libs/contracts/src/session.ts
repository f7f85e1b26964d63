import { z } from 'zod';
import { Id, Role } from './common';
import { PasskeyAnswer } from './passkeys';

export const SignInBody = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
  /** Six digits of an authenticator app or a recovery code; asked for after the password. */
  code: z.string().trim().min(1).max(40).optional(),
  /** Instead of the code. */
  passkey: PasskeyAnswer.optional(),
});
export type SignInBody = z.infer<typeof SignInBody>;

/** Who forgot the password; the answer is the same whoever it is. */
export const PasswordLinkBody = SignInBody.pick({ email: true });
export type PasswordLinkBody = z.infer<typeof PasswordLinkBody>;

/** Signing in with a passkey alone. */
export const PasskeySignInBody = z.object({ passkey: PasskeyAnswer });
export type PasskeySignInBody = z.infer<typeof PasskeySignInBody>;

export const PracticeChoice = z.object({ id: Id, name: z.string() });

/** Who is signed in, at which practice, in which roles. */
export const SessionView = z.object({
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  member: z.object({
    id: Id,
    jobTitle: z.string(),
    roles: z.array(Role),
    /** e.g. `GMC 7654321`; null for people who are not registered clinicians. */
    registration: z.string().nullable(),
  }),
  practice: z.object({
    id: Id,
    name: z.string(),
    /** IANA zone, e.g. `Europe/London`. */
    timeZone: z.string(),
    demo: z.boolean(),
    paused: z.boolean(),
  }),
  practices: z.array(PracticeChoice),
  /** The practice wants a second proof and this person has none yet: nothing else opens before. */
  mustAddSecondFactor: z.boolean(),
  expiresAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof SessionView>;

export const ChoosePracticeBody = z.object({ practiceId: Id });
export type ChoosePracticeBody = z.infer<typeof ChoosePracticeBody>;

/** How somebody proves who they are beside the password. */
export const SecondFactorView = z.object({
  on: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export type SecondFactorView = z.infer<typeof SecondFactorView>;

export const BeginSecondFactorBody = z.object({ password: z.string().min(1).max(200) });
export type BeginSecondFactorBody = z.infer<typeof BeginSecondFactorBody>;

/** Shown once, for the authenticator app: as text, and as the address behind the QR code. */
export const SecondFactorSecret = z.object({ secret: z.string(), address: z.string() });
export type SecondFactorSecret = z.infer<typeof SecondFactorSecret>;

export const ConfirmSecondFactorBody = z.object({ code: z.string().trim().min(6).max(40) });
export type ConfirmSecondFactorBody = z.infer<typeof ConfirmSecondFactorBody>;

export const RemoveSecondFactorBody = z.object({
  password: z.string().min(1).max(200),
  code: z.string().trim().min(6).max(40),
});
export type RemoveSecondFactorBody = z.infer<typeof RemoveSecondFactorBody>;

/** Shown once: each signs in one time without the app. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** What a one-use set-up link is for, shown before a password is chosen. */
export const SetUpView = z.object({
  email: z.string(),
  name: z.string(),
  practiceName: z.string(),
  /** There was a password before; the new one takes its place. */
  replaces: z.boolean(),
});
export type SetUpView = z.infer<typeof SetUpView>;

/** NIST SP 800-63B: length over composition; 12 characters at least. */
export const SetUpBody = z.object({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(12).max(200),
});
export type SetUpBody = z.infer<typeof SetUpBody>;
