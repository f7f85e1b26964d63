import { z } from 'zod';
import { Id, Instant, pageOf } from './common';
import { CommentSummary } from './comments';
import { PostSummary } from './posts';
import { ReviewItem } from './review';
import { StandingGroup } from './standing';

/** Something to do before a new practice can work. */
export const FirstStep = z.object({
  title: z.string(),
  why: z.string(),
  /** Where in the dashboard it is done. */
  link: z.string(),
  done: z.boolean(),
});
export type FirstStep = z.infer<typeof FirstStep>;

/** What needs me now, what went out, what is stuck. */
export const HomeView = z.object({
  /** For administrators, until all are done. */
  firstSteps: z.array(FirstStep),
  lifeSafety: z.array(CommentSummary),
  review: z.array(ReviewItem),
  comments: z.array(CommentSummary),
  returned: z.array(PostSummary),
  stuck: z.array(PostSummary),
  upcoming: z.array(PostSummary),
  out: z.array(PostSummary),
  troubledChannels: z.array(z.object({ id: Id, name: z.string(), sentence: z.string() })),
  /** How many things this person has to confirm again. */
  toConfirm: z.number().int(),
  /** For those who answer for the log: what the daily check found of accounts, people and work. */
  standing: z.array(StandingGroup),
});
export type HomeView = z.infer<typeof HomeView>;

export const NoticeView = z.object({
  id: Id,
  kind: z.string(),
  sentence: z.string(),
  /** Where in the dashboard it leads, e.g. `/review/…`. */
  link: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticePage = pageOf(NoticeView).extend({ unread: z.number().int() });
export type NoticePage = z.infer<typeof NoticePage>;

/** Something changed; ids only. The screen re-reads what it shows. */
export const LiveEvent = z.object({
  topic: z.enum([
    'posts',
    'review',
    'comments',
    'log',
    'channels',
    'people',
    'policy',
    'notices',
    'session',
  ]),
  id: z.string().nullable(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
export type LiveTopic = LiveEvent['topic'];
