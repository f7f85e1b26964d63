/**
 * What people are told of. An alarm says that something is wrong, and the page about alarms says of each
 * what it means and what to do; the rest is the ordinary course of things.
 */
export const noticeKinds = {
  'changes-needed': 'ordinary',
  'channel-lapsed': 'alarm',
  'comment-abuse': 'ordinary',
  'comment-assigned': 'ordinary',
  'comment-hold': 'ordinary',
  'comment-not-restored': 'alarm',
  'comment-ordinary': 'ordinary',
  'comment-privacy': 'ordinary',
  'comment-restored': 'ordinary',
  'erasure-waiting': 'ordinary',
  'everything-paused': 'alarm',
  held: 'ordinary',
  'import-stopped': 'alarm',
  'life-safety': 'alarm',
  'log-checkpoint': 'ordinary',
  'log-witness': 'alarm',
  'outcome-refused': 'ordinary',
  'outcome-waiting': 'ordinary',
  'post-missed': 'alarm',
  'post-overdue': 'alarm',
  'post-rejected': 'alarm',
  'post-stopped': 'alarm',
  'post-unconfirmed': 'alarm',
  'post-waiting': 'alarm',
  returned: 'ordinary',
  'review-waiting': 'ordinary',
  'way-in-changed': 'alarm',
} as const satisfies Record<string, 'alarm' | 'ordinary'>;

export type NoticeKind = keyof typeof noticeKinds;

const kinds: Readonly<Record<string, 'alarm' | 'ordinary'>> = noticeKinds;

/** What can wait a minute for more of its like, and then comes in one letter with them. */
export const gatheredKinds: readonly string[] = Object.keys(kinds).filter(
  (kind) => kinds[kind] === 'ordinary',
);
