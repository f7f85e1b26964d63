import { z } from 'zod';
import { Id } from './common';

/** The queues; their settings stand in one table in the platform library. */
export const queueNames = [
  'screening',
  'publishing',
  'reconciling',
  'importing-facebook',
  'importing-x',
  'notifying',
  'maintenance',
] as const;
export const QueueName = z.enum(queueNames);
export type QueueName = z.infer<typeof QueueName>;

/** Everything that can be due. PostgreSQL's table of due work is the truth; a job only rings. */
export const workKinds = [
  'screen-revision',
  'screen-comment',
  'publish',
  'reconcile',
  'import-facebook',
  'import-x',
  'check-channel',
  'renew-token',
  'send-notice',
  'escalate-comment',
  'confirm-hide',
  'expire-post',
  'take-down',
  'make-checkpoint',
  'witness-log',
  'mail-checkpoint',
  'send-checkpoint',
  'run-retention',
  'check-standing',
  'look-back',
  'keep-fragments',
] as const;
export const WorkKind = z.enum(workKinds);
export type WorkKind = z.infer<typeof WorkKind>;

/** The work of reading what people wrote on a channel of a network. */
export const importWork = { facebook: 'import-facebook', x: 'import-x' } as const;

/** Payload of every job: ids only. */
export const WorkPayload = z.object({ workId: Id });
export type WorkPayload = z.infer<typeof WorkPayload>;
