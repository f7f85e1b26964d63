import { z } from 'zod';
import { Id } from './common';

export const Severity = z.enum(['block', 'review', 'advise']);
export type Severity = z.infer<typeof Severity>;

/** One finding of a stored screening, with what a person decided about it. */
export const FindingView = z.object({
  id: Id,
  rule: z.string(),
  title: z.string(),
  severity: Severity,
  action: z.enum(['hide', 'escalate', 'report', 'refer']).nullable(),
  /** `text`, `alt:0`, …; offsets are UTF-16 code units in that field's original text. */
  field: z.string(),
  channelId: Id.nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  message: z.string(),
  why: z.string(),
  source: z.string(),
  confidence: z.number(),
  clearable: z.boolean(),
  cleared: z.object({ byName: z.string(), reason: z.string(), at: z.iso.datetime() }).nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

export const ScreeningView = z.object({
  status: z.enum(['waiting', 'done', 'not-screened']),
  ruleset: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  findings: z.array(FindingView),
});
export type ScreeningView = z.infer<typeof ScreeningView>;

export const ClearFindingBody = z.object({ reason: z.string().trim().min(10).max(1000) });
export type ClearFindingBody = z.infer<typeof ClearFindingBody>;
