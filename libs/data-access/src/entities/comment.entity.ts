import { type CommentState, type Lane, type OutcomeKind } from '@canteen/contracts';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  IdsColumn,
  InstantColumn,
  KeyColumn,
  TextColumn,
} from './columns';
import { Channel } from './practice.entity';

/** Anything a member of the public wrote to us. */
@Entity('comments')
@Index('comments_remote_key', ['channelId', 'remoteId'], { unique: true })
@Index('comments_lane', ['practiceId', 'state', 'lane', 'dueAt', 'id'])
@Index('comments_list', ['practiceId', 'postedAt', 'id'])
@Index('comments_author', ['practiceId', 'authorPseudonym', 'postedAt'])
@Index('comments_captured', ['practiceId', 'capturedAt', 'id'])
@Index('comments_closed', ['practiceId', 'closedAt', 'id'], { where: 'closed_at IS NOT NULL' })
@Index('comments_open', ['practiceId', 'capturedAt', 'id'], { where: `state <> 'closed'` })
@Index('comments_lane_captured', ['practiceId', 'lane', 'capturedAt', 'id'])
@Index('comments_thread', ['practiceId', 'threadId'])
@Index('comments_about', ['practiceId', 'id'], { where: `about_ids <> '{}'` })
export class Comment {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Channel, { onDelete: 'RESTRICT' }) channelId!: string;
  @TextColumn() kind!: 'comment' | 'mention' | 'visitor-post';
  @TextColumn() remoteId!: string;
  @TextColumn({ nullable: true }) rootRemoteId!: string | null;
  @TextColumn({ nullable: true }) parentRemoteId!: string | null;
  /** Our publication it stands under, when there is one. */
  @IdColumn({ nullable: true }) publicationId!: string | null;
  @IdColumn() threadId!: string;
  @TextColumn() authorPseudonym!: string;
  /** The author's name and handle, sealed as JSON. */
  @IdColumn() authorId!: string;
  @CountColumn({ default: 1 }) currentVersion!: number;
  @TextColumn() state!: CommentState;
  @TextColumn() lane!: Lane;
  @InstantColumn({ nullable: true }) dueAt!: string | null;
  @IdColumn({ nullable: true }) assignedTo!: string | null;
  @TextColumn({ nullable: true }) sentiment!: 'positive' | 'neutral' | 'negative' | null;
  @FlagColumn() mentionsUs!: boolean;
  @TextColumn() permalink!: string;
  /** Members whom somebody said it is about; empty for none of them, null while nobody has said. */
  @IdsColumn({ nullable: true, default: null }) aboutIds!: string[] | null;
  /** The wording for which somebody said so. */
  @CountColumn({ nullable: true }) aboutVersion!: number | null;
  @InstantColumn() postedAt!: string;
  @InstantColumn() capturedAt!: string;
  @InstantColumn({ nullable: true }) firstOpenedAt!: string | null;
  @InstantColumn({ nullable: true }) closedAt!: string | null;
  @InstantColumn({ nullable: true }) hiddenAt!: string | null;
  @InstantColumn({ nullable: true }) goneAt!: string | null;
  @InstantColumn({ nullable: true }) erasedAt!: string | null;
}

/** A comment's wording as it stood at one time; an edit upstream makes a new one. */
@Entity('comment_versions')
@Index('comment_versions_number_key', ['commentId', 'number'], { unique: true })
export class CommentVersion {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Comment, { onDelete: 'RESTRICT' }) commentId!: string;
  @CountColumn() number!: number;
  @IdColumn() bodyId!: string;
  @InstantColumn({ nullable: true }) editedAt!: string | null;
  @InstantColumn() capturedAt!: string;
}

/** The recorded end of a comment. One counts at a time; a reopened comment supersedes it. */
@Entity('outcomes')
@Index('outcomes_waiting', ['practiceId', 'commentId'], {
  where: 'superseded_at IS NULL AND second_needed AND second_at IS NULL',
})
@Index('outcomes_kind', ['practiceId', 'kind', 'at', 'id'])
@Index('outcomes_current_key', ['commentId'], { unique: true, where: 'superseded_at IS NULL' })
export class Outcome {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Comment, { onDelete: 'RESTRICT' }) commentId!: string;
  @TextColumn() kind!: OutcomeKind;
  @TextColumn({ nullable: true }) reason!: string | null;
  @TextColumn({ nullable: true }) reference!: string | null;
  @IdColumn({ nullable: true }) noteId!: string | null;
  @IdColumn() byId!: string;
  @InstantColumn() at!: string;
  @FlagColumn() secondNeeded!: boolean;
  @IdColumn({ nullable: true }) secondId!: string | null;
  @InstantColumn({ nullable: true }) secondAt!: string | null;
  @FlagColumn({ nullable: true, default: null }) secondAgreed!: boolean | null;
  @InstantColumn({ nullable: true }) confirmBy!: string | null;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
}
