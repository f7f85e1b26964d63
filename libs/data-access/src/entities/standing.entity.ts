import { type Confirmable } from '@canteen/contracts';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  TextColumn,
} from './columns';
import { Post, Revision } from './post.entity';
import { Practice } from './practice.entity';

/** When something was last confirmed of a member or a channel; the log has the earlier times. */
@Entity('confirmations')
@Index('confirmations_subject_key', ['practiceId', 'subjectId', 'what'], { unique: true })
export class Confirmation {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  /** The member who confirms, or the channel whose settings were looked at. */
  @IdColumn() subjectId!: string;
  @TextColumn() what!: Confirmable;
  /** The version of the policy that stood then. */
  @CountColumn() policyVersion!: number;
  @IdColumn() confirmedBy!: string;
  @InstantColumn() confirmedAt!: string;
}

/** What a finding of the daily check is about. */
export type StandingSubject = 'channel' | 'member' | 'comment' | 'post';

/** Something the daily check found of an account, a person or a step of the work, and until when. */
@Entity('standing_findings')
@Index('standing_findings_list', ['practiceId', 'openedAt', 'id'])
@Index('standing_findings_open_key', ['practiceId', 'rule', 'subjectId', 'severity'], {
  unique: true,
  where: 'gone_at IS NULL',
})
export class StandingRecord {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  @TextColumn() rule!: string;
  @TextColumn() severity!: 'block' | 'review' | 'advise';
  @TextColumn() subjectType!: StandingSubject;
  @IdColumn() subjectId!: string;
  @IdColumn({ nullable: true }) threadId!: string | null;
  /** The ruleset that last found it. */
  @TextColumn() ruleset!: string;
  @InstantColumn() openedAt!: string;
  /** When it was last still there. */
  @InstantColumn() seenAt!: string;
  @InstantColumn({ nullable: true }) goneAt!: string | null;
}

/** What the rules of a later day say of something that was published. */
@Entity('look_backs')
@Index('look_backs_list', ['practiceId', 'publishedAt', 'revisionId'])
export class LookBack {
  @KeyColumn() @ForeignKey(() => Revision, { onDelete: 'RESTRICT' }) revisionId!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  @IdColumn() @ForeignKey(() => Post, { onDelete: 'RESTRICT' }) postId!: string;
  @TextColumn() ruleset!: string;
  /** False where its text is gone or the engine broke off. */
  @FlagColumn() screened!: boolean;
  /** Each rule once, with its gravest severity. */
  @JsonColumn() rules!: { rule: string; severity: 'block' | 'review' | 'advise' }[];
  @InstantColumn() publishedAt!: string;
  @InstantColumn() lookedAt!: string;
}
