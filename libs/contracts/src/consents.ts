import { z } from 'zod';
import { Id, Instant, Permission, PersonRef } from './common';
import { PostState } from './posts';

/** Whom a picture shows: that decides who must have agreed. */
export const PicturedKind = z.enum(['adult', 'child', 'staff']);
export type PicturedKind = z.infer<typeof PicturedKind>;

const ConsentNetwork = z.enum(['facebook', 'x']);

/** A consent as it is taken down. The signed form itself stays where the practice keeps such things. */
export const ConsentBody = z.object({
  person: z.string().trim().min(1).max(120),
  kind: PicturedKind,
  /** What it is for, in the words the person agreed to. */
  purpose: z.string().trim().min(3).max(300),
  networks: z.array(ConsentNetwork).min(1).max(2),
  /** The last day it may be used; null when no end was agreed. */
  validTo: z.iso.date().nullable(),
  /** Where the signed form is. */
  evidence: z.string().trim().min(3).max(300),
});
export type ConsentBody = z.infer<typeof ConsentBody>;

/** A post that shows somebody by this consent. */
export const ConsentUse = z.object({ postId: Id, state: PostState, excerpt: z.string() });
export type ConsentUse = z.infer<typeof ConsentUse>;

export const ConsentView = ConsentBody.extend({
  id: Id,
  /** What posts and the log call it, e.g. `C-7`. */
  reference: z.string(),
  state: z.enum(['valid', 'ended', 'withdrawn']),
  recordedBy: PersonRef,
  recordedAt: Instant,
  withdrawnAt: Instant.nullable(),
  uses: z.array(ConsentUse),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const ConsentList = z.object({
  consents: z.array(ConsentView),
  may: z.object({ record: Permission, withdraw: Permission }),
});
export type ConsentList = z.infer<typeof ConsentList>;
