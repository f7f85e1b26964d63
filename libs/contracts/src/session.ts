import { z } from 'zod';
import { Id, Role } from './common';

export const SignInBody = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(200),
});
export type SignInBody = z.infer<typeof SignInBody>;

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
  expiresAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof SessionView>;

export const ChoosePracticeBody = z.object({ practiceId: Id });
export type ChoosePracticeBody = z.infer<typeof ChoosePracticeBody>;

/** What a one-use set-up link is for, shown before a password is chosen. */
export const SetUpView = z.object({
  email: z.string(),
  name: z.string(),
  practiceName: z.string(),
});
export type SetUpView = z.infer<typeof SetUpView>;

/** NIST SP 800-63B: length over composition; 12 characters at least. */
export const SetUpBody = z.object({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(12).max(200),
});
export type SetUpBody = z.infer<typeof SetUpBody>;
