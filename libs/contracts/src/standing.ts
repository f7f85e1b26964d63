import { z } from 'zod';
import { Instant } from './common';
import { Severity } from './findings';

/** What people confirm of themselves, and again when its time is over. */
export const confirmables = ['policy', 'traceability', 'standards', 'privacy-settings'] as const;
export const Confirmable = z.enum(confirmables);
export type Confirmable = z.infer<typeof Confirmable>;

export const ConfirmBody = z.object({ what: Confirmable });
export type ConfirmBody = z.infer<typeof ConfirmBody>;

export const ConfirmationView = z.object({
  what: Confirmable,
  /** What is confirmed, in the first person. */
  statement: z.string(),
  confirmedAt: Instant.nullable(),
  /** Why it has to be confirmed now; null when it stands. */
  due: z.string().nullable(),
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;
export const ConfirmationList = z.object({ confirmations: z.array(ConfirmationView) });
export type ConfirmationList = z.infer<typeof ConfirmationList>;

/** What one rule found at the last daily check of accounts, people and steps of the work. */
export const StandingGroup = z.object({
  rule: z.string(),
  severity: Severity,
  title: z.string(),
  /** What to do. */
  sentence: z.string(),
  source: z.string(),
  count: z.number().int(),
  /** Members and channels it is about; none for comments and posts. */
  names: z.array(z.string()),
  /** The oldest of them. */
  since: Instant,
  /** Where in the dashboard they are. */
  link: z.string(),
});
export type StandingGroup = z.infer<typeof StandingGroup>;
