import { z } from 'zod';
import { Id, Instant, Permission, Role } from './common';

export const MemberView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  jobTitle: z.string(),
  roles: z.array(Role),
  registeredName: z.string().nullable(),
  gmcNumber: z.string().nullable(),
  state: z.enum(['active', 'invited', 'ended']),
  lastSeenAt: Instant.nullable(),
  /** Whether they sign in with an authenticator app too. */
  hasSecondFactor: z.boolean(),
  /** Shown once, to the administrator who invited: the one-use link, when mail is not set up. */
  setUpUrl: z.string().nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const MemberList = z.object({
  members: z.array(MemberView),
  may: z.object({ invite: Permission }),
});
export type MemberList = z.infer<typeof MemberList>;

const memberFields = {
  jobTitle: z.string().trim().min(1).max(120),
  roles: z.array(Role).min(1),
  registeredName: z.string().trim().max(120).nullable().default(null),
  gmcNumber: z
    .string()
    .regex(/^\d{7}$/, 'A GMC number has seven digits.')
    .nullable()
    .default(null),
};

export const InviteBody = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  ...memberFields,
});
export type InviteBody = z.infer<typeof InviteBody>;

export const ChangeMemberBody = z.object(memberFields);
export type ChangeMemberBody = z.infer<typeof ChangeMemberBody>;
