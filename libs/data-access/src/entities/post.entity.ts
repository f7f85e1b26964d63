import { type Declaration, type PostState, type PublicationState } from '@canteen/contracts';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  BytesColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  IdsColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  TextColumn,
  TextsColumn,
} from './columns';
import { Channel, Practice } from './practice.entity';

/** Something outbound: a post, or a reply with a parent comment. */
@Entity('posts')
@Index('posts_list', ['practiceId', 'updatedAt', 'id'])
@Index('posts_state', ['practiceId', 'state', 'dueAt', 'id'])
@Index('posts_due', ['practiceId', 'dueAt', 'id'])
@Index('posts_corrections', ['correctsId'], { where: 'corrects_id IS NOT NULL' })
@Index('posts_parent', ['parentCommentId'], { where: 'parent_comment_id IS NOT NULL' })
export class Post {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  @TextColumn() kind!: 'post' | 'reply';
  @TextColumn() state!: PostState;
  @TextColumn({ nullable: true }) holdReason!: string | null;
  @IdColumn() authorId!: string;
  /** Everybody who changed a word of the draft since it was first written. */
  @IdsColumn() editorIds!: string[];
  @IdColumn({ nullable: true }) parentCommentId!: string | null;
  /** The post whose public words this one changes where they stand. */
  @IdColumn({ nullable: true })
  @ForeignKey(() => Post, { onDelete: 'RESTRICT' })
  correctsId!: string | null;
  @IdColumn() threadId!: string;
  /** The sealed text that holds the draft as JSON. */
  @IdColumn({ nullable: true }) draftId!: string | null;
  @CountColumn({ default: 1 }) version!: number;
  @IdColumn({ nullable: true }) revisionId!: string | null;
  @TextColumn({ nullable: true }) tier!: string | null;
  @InstantColumn({ nullable: true }) dueAt!: string | null;
  @InstantColumn({ nullable: true }) validUntil!: string | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn() updatedAt!: string;
  @InstantColumn({ nullable: true }) erasedAt!: string | null;
}

/** One channel's part of a revision; the text stands sealed. */
export interface StoredPart {
  channelId: string;
  network: 'facebook' | 'x';
  accountId: string;
  textId: string;
}

export interface StoredImage {
  mediaId: string;
  altId: string;
  /** The consents of the people it shows; absent in revisions of before they were kept. */
  consentIds?: string[];
}

/** An immutable version of a post or reply. */
@Entity('revisions')
@Index('revisions_number_key', ['postId', 'number'], { unique: true })
export class Revision {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Post, { onDelete: 'RESTRICT' }) postId!: string;
  @CountColumn() number!: number;
  @BytesColumn() manifest!: Buffer;
  @BytesColumn() seal!: Buffer;
  @IdColumn() authorId!: string;
  @IdsColumn() editorIds!: string[];
  @JsonColumn() parts!: StoredPart[];
  @JsonColumn() images!: StoredImage[];
  @JsonColumn() declarations!: Declaration[];
  @TextColumn({ nullable: true }) signedAs!: string | null;
  @InstantColumn() dueAt!: string;
  @TextColumn({ nullable: true }) dueLocal!: string | null;
  @TextColumn() zone!: string;
  @InstantColumn() validUntil!: string;
  @FlagColumn() whenApproved!: boolean;
  /** The version of the parent comment this reply answers. */
  @CountColumn({ nullable: true }) parentVersion!: number | null;
  @TextColumn({ nullable: true }) tier!: string | null;
  @TextsColumn() tierReasons!: string[];
  @InstantColumn() createdAt!: string;
}

/** One run of the guidance engine over a revision or a version of a comment. */
@Entity('screenings')
@Index('screenings_subject', ['subjectId', 'startedAt'])
export class Screening {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @TextColumn() subjectKind!: 'revision' | 'comment-version';
  @IdColumn() subjectId!: string;
  @TextColumn() purpose!: 'submit' | 'gate' | 'import';
  @TextColumn() status!: 'done' | 'not-screened';
  @TextColumn() ruleset!: string;
  @TextColumn({ nullable: true }) failure!: string | null;
  @JsonColumn({ nullable: true }) triage!: unknown;
  @InstantColumn() startedAt!: string;
  @InstantColumn() finishedAt!: string;
}

@Entity('findings')
@Index('findings_screening', ['screeningId'])
export class FindingRow {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Screening, { onDelete: 'RESTRICT' }) screeningId!: string;
  @TextColumn() rule!: string;
  @TextColumn() severity!: 'block' | 'review' | 'advise';
  @TextColumn({ nullable: true }) action!: 'hide' | 'escalate' | 'report' | 'refer' | null;
  @TextColumn() field!: string;
  @IdColumn({ nullable: true }) channelId!: string | null;
  @CountColumn() spanStart!: number;
  @CountColumn() spanEnd!: number;
  @TextColumn() message!: string;
  @TextColumn() why!: string;
  @TextColumn() source!: string;
  @CountColumn() confidencePercent!: number;
}

/** A block cleared as a false alarm, by whom and why. */
@Entity('clearances')
@Index('clearances_list', ['practiceId', 'at', 'id'])
@Index('clearances_revision', ['revisionId'])
export class Clearance {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => FindingRow, { onDelete: 'RESTRICT' }) findingId!: string;
  @IdColumn() revisionId!: string;
  @TextColumn() rule!: string;
  @TextColumn() field!: string;
  @CountColumn() spanStart!: number;
  @CountColumn() spanEnd!: number;
  @IdColumn() memberId!: string;
  @IdColumn() reasonId!: string;
  @InstantColumn() at!: string;
}

/** A named member's decision on one sealed revision. */
@Entity('approvals')
@Index('approvals_list', ['practiceId', 'at', 'id'])
@Index('approvals_revision', ['revisionId'])
@Index('approvals_post', ['postId', 'at'])
export class Approval {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Post, { onDelete: 'RESTRICT' }) postId!: string;
  @IdColumn() @ForeignKey(() => Revision, { onDelete: 'RESTRICT' }) revisionId!: string;
  @BytesColumn() seal!: Buffer;
  @IdColumn() memberId!: string;
  @TextsColumn() roles!: string[];
  @TextColumn() decision!: 'approve' | 'return' | 'hold' | 'release';
  @JsonColumn() checklist!: Record<string, boolean>;
  @IdColumn({ nullable: true }) noteId!: string | null;
  @InstantColumn() at!: string;
  @InstantColumn({ nullable: true }) voidedAt!: string | null;
  @TextColumn({ nullable: true }) voidReason!: string | null;
}

/** One sealed revision on one channel at one time. */
@Entity('publications')
@Index('publications_revision_channel_key', ['revisionId', 'channelId'], { unique: true })
@Index('publications_post', ['postId'])
@Index('publications_open', ['practiceId', 'state', 'dueAt'])
@Index('publications_confirmed', ['practiceId', 'confirmedAt', 'id'], {
  where: 'confirmed_at IS NOT NULL',
})
@Index('publications_exceptions', ['practiceId', 'confirmedAt', 'id'], {
  where: "exceptions <> '{}'",
})
@Index('publications_remote', ['channelId', 'remoteId'])
export class Publication {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Post, { onDelete: 'RESTRICT' }) postId!: string;
  @IdColumn() @ForeignKey(() => Revision, { onDelete: 'RESTRICT' }) revisionId!: string;
  @IdColumn() @ForeignKey(() => Channel, { onDelete: 'RESTRICT' }) channelId!: string;
  @TextColumn() state!: PublicationState;
  @InstantColumn() dueAt!: string;
  @InstantColumn() validUntil!: string;
  @TextColumn({ nullable: true }) remoteId!: string | null;
  @TextColumn({ nullable: true }) url!: string | null;
  @TextColumn({ nullable: true }) reasonCode!: string | null;
  @TextColumn({ nullable: true }) sentence!: string | null;
  @CountColumn({ default: 0 }) probes!: number;
  @InstantColumn({ nullable: true }) confirmedAt!: string | null;
  @InstantColumn() createdAt!: string;
  /** The ruleset under which its text was read for fragments; null before that. */
  @TextColumn({ nullable: true }) fragmentsRuleset!: string | null;
  /** What the questions look for in everything that went out; the database keeps it up to date by itself. */
  @TextsColumn() exceptions!: ('four-eyes' | 'changed-after-approval')[];
}

/** One try to send a publication. At most one is open at a time, which the index holds. */
@Entity('attempts')
@Index('attempts_open_key', ['publicationId'], { unique: true, where: 'ended_at IS NULL' })
@Index('attempts_armed', ['practiceId', 'armedAt'])
export class Attempt {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Publication, { onDelete: 'RESTRICT' }) publicationId!: string;
  @CountColumn() number!: number;
  @InstantColumn() armedAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
  @TextColumn({ nullable: true }) outcome!: string | null;
  @TextColumn({ nullable: true }) rawCode!: string | null;
  /** What the network charges if it took it, in thousandths of a US dollar. */
  @CountColumn({ default: 0 }) costMilli!: number;
  /** When looks at the network's own timeline found nothing (ISO). */
  @JsonColumn({ default: [] }) absentProbes!: string[];
}
