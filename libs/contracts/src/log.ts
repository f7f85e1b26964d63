import { z } from 'zod';
import { Lane, OutcomeKind } from './comments';
import { Id, Instant, Network, PageQuery, pageOf } from './common';

export const LogEntryView = z.object({
  seq: z.number().int(),
  at: Instant,
  kind: z.string(),
  /** The entry as a sentence: "Priya Shah approved revision 3 as clinician, GMC 7654321". */
  sentence: z.string(),
  actor: z.object({
    type: z.enum(['member', 'system', 'public', 'network']),
    name: z.string().nullable(),
    roles: z.array(z.string()),
    registration: z.string().nullable(),
  }),
  subject: z.object({ type: z.string(), id: z.string() }),
  thread: Id.nullable(),
  /** Whether texts belong to it: those that were not erased stand in its proof. */
  words: z.boolean(),
  proof: z.enum(['recorded', 'in-checkpoint']),
  /** Tree size of the first checkpoint that covers it. */
  checkpoint: z.number().int().nullable(),
  /**
   * Who outside holds a checkpoint that covers it: a witness that cosigned it, or a mailbox it was sent to; the first
   * checkpoint of each, and when.
   */
  witnesses: z
    .array(
      z.object({
        by: z.enum(['cosignature', 'e-mail']),
        name: z.string(),
        checkpoint: z.number().int(),
        at: Instant,
      }),
    )
    .optional(),
});
export type LogEntryView = z.infer<typeof LogEntryView>;

export const LogQuery = PageQuery.extend({
  kind: z.string().max(60).optional(),
  memberId: Id.optional(),
  channelId: Id.optional(),
  thread: Id.optional(),
  lane: Lane.optional(),
  outcome: OutcomeKind.optional(),
  rule: z.string().max(80).optional(),
  /** Words in what people wrote; looked for in so many entries at a time. */
  text: z.string().trim().min(2).max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type LogQuery = z.infer<typeof LogQuery>;
export const LogPage = pageOf(LogEntryView);
export type LogPage = z.infer<typeof LogPage>;

/** Who outside this computer holds a checkpoint, so that nobody can rewrite the log unseen. */
export const LogWitnesses = z.object({
  mail: z.object({
    /** Whether Canteen can send e-mail at all. */
    configured: z.boolean(),
    /** When the next checkpoint goes out. */
    nextAt: Instant.nullable(),
    /** The newest checkpoint that went out, and to whom. */
    last: z.object({ size: z.number().int(), at: Instant, to: z.array(z.string()) }).nullable(),
    /** Who was to get one since and did not. */
    failed: z.array(z.string()),
  }),
  cosigning: z.array(
    z.object({
      name: z.string(),
      /** The newest checkpoint it cosigned; 0 before the first. */
      size: z.number().int(),
      /** Since when a newer one waits for it. */
      waitingSince: Instant.nullable(),
    }),
  ),
  /** Up to which entry somebody outside holds a checkpoint; 0 when nobody does. */
  size: z.number().int(),
});
export type LogWitnesses = z.infer<typeof LogWitnesses>;

export const LogStatus = z.object({
  size: z.number().int(),
  checkpoint: z
    .object({ size: z.number().int(), at: Instant, root: z.string(), note: z.string() })
    .nullable(),
  waiting: z.number().int(),
  witnessed: LogWitnesses,
  verifierKey: z.string(),
  demo: z.boolean(),
  kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
});
export type LogStatus = z.infer<typeof LogStatus>;

/** One thread from first draft to public reply, oldest first. */
export const ThreadStory = z.object({
  thread: Id,
  title: z.string(),
  network: Network.nullable(),
  /** False where the thread has later entries than these, which an export holds. */
  whole: z.boolean(),
  entries: z.array(
    LogEntryView.extend({
      /** Texts the entry commits to, opened for this reader; erased ones are absent. */
      texts: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
    }),
  ),
});
export type ThreadStory = z.infer<typeof ThreadStory>;

export const VerifyResult = z.object({
  ok: z.boolean(),
  checked: z.number().int(),
  checkpointSize: z.number().int(),
  sentence: z.string(),
  problems: z.array(z.object({ seq: z.number().int().nullable(), message: z.string() })),
});
export type VerifyResult = z.infer<typeof VerifyResult>;

/** The number of an entry, in an address. */
export const EntryNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export type EntryNumber = z.infer<typeof EntryNumber>;

/** One thread, or every entry between two days (both included, in the practice's time), or with neither the whole log. */
export const LogExportQuery = z
  .object({ thread: Id.optional(), from: z.iso.date().optional(), to: z.iso.date().optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    error: 'Choose the first and the last day.',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'The first day is after the last. Swap them.',
  })
  .refine(({ thread, from }) => thread === undefined || from === undefined, {
    error: 'Export either one thread or a period.',
  });
export type LogExportQuery = z.infer<typeof LogExportQuery>;
