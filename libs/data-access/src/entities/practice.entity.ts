import { type PracticePolicy } from '@canteen/contracts';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  TextColumn,
} from './columns';

/** The tenant. */
@Entity('practices')
export class Practice {
  @KeyColumn() id!: string;
  @TextColumn() name!: string;
  @TextColumn() timeZone!: string;
  @FlagColumn() demo!: boolean;
  @JsonColumn() policy!: PracticePolicy;
  @CountColumn({ default: 1 }) policyVersion!: number;
  @InstantColumn({ nullable: true }) pausedAt!: string | null;
  @IdColumn({ nullable: true }) pausedBy!: string | null;
  @TextColumn({ nullable: true }) pauseReason!: string | null;
  @InstantColumn() createdAt!: string;
}

/** The register of interests. */
@Entity('interests')
@Index('interests_practice', ['practiceId'])
export class Interest {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  @TextColumn() holder!: string;
  @TextColumn() organisation!: string;
  @TextColumn() nature!: string;
  @InstantColumn() declaredAt!: string;
  @IdColumn() declaredBy!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
}

/** One connected account. */
@Entity('channels')
@Index('channels_account_key', ['practiceId', 'network', 'accountId'], { unique: true })
export class Channel {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  @TextColumn() network!: 'facebook' | 'x';
  @TextColumn() accountId!: string;
  @TextColumn() name!: string;
  @TextColumn() handle!: string;
  @TextColumn() pageUrl!: string;
  @TextColumn() status!: 'healthy' | 'needs-reconnect' | 'blocked' | 'disconnected';
  @TextColumn({ nullable: true }) statusCode!: string | null;
  @TextColumn({ nullable: true }) statusSentence!: string | null;
  /** The connector's own place in the network's lists. */
  @JsonColumn({ nullable: true }) cursor!: unknown;
  @CountColumn({ default: 0 }) costMilli!: number;
  /** What does not work although the account is connected. */
  @JsonColumn({ default: [] }) problems!: { code: string; sentence: string }[];
  /** What the network last said about its limits. */
  @JsonColumn({ default: [] }) limits!: ChannelLimit[];
  /** Whether the network tells us at once what happens there. */
  @FlagColumn() hooked!: boolean;
  /** When the network last hinted that there is something to read. */
  @InstantColumn({ nullable: true }) hintedAt!: string | null;
  @InstantColumn({ nullable: true }) tokenExpiresAt!: string | null;
  /** When a renewal of the token began that has not ended well. */
  @InstantColumn({ nullable: true }) refreshStartedAt!: string | null;
  @InstantColumn({ nullable: true }) refreshLeaseUntil!: string | null;
  @InstantColumn() connectedAt!: string;
  @InstantColumn({ nullable: true }) checkedAt!: string | null;
  @InstantColumn({ nullable: true }) lastImportedAt!: string | null;
}

/** One limit of a network, as it last told it. */
export interface ChannelLimit {
  /** Stable, for example `page-calls`. */
  name: string;
  /** How much of it is used, 0 to 100 and beyond. */
  usedPercent: number;
  /** Calls left, where the network counts them. */
  left: number | null;
  /** When it begins afresh (instant), where the network says so. */
  resetsAt: string | null;
  /** When the network said so (instant). */
  readAt: string;
}

/** What a token of a channel is for. */
export type TokenPurpose = 'access' | 'app-secret' | 'refresh';

/** A token of a channel, encrypted; the one in use has no `replacedAt`. */
@Entity('channel_tokens')
@Index('channel_tokens_current_key', ['channelId', 'purpose'], {
  unique: true,
  where: 'replaced_at IS NULL',
})
export class ChannelToken {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Channel, { onDelete: 'RESTRICT' }) channelId!: string;
  @TextColumn() purpose!: TokenPurpose;
  @BytesColumn() ciphertext!: Buffer;
  @TextColumn() keyId!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) replacedAt!: string | null;
}

/** Somebody has an item open: refreshed while they look. */
@Entity('presences')
export class Presence {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'uuid' }) subjectId!: string;
  @PrimaryColumn({ type: 'uuid' }) memberId!: string;
  @InstantColumn() seenAt!: string;
}

/** Something a person is told, on screen and by mail. Never holds patient text. */
@Entity('notices')
@Index('notices_member', ['practiceId', 'memberId', 'createdAt', 'id'])
@Index('notices_to_mail', ['practiceId', 'memberId', 'createdAt', 'id'], {
  where: `mail_state = 'waiting'`,
})
export class Notice {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  /** Null for a named contact who is not a member. */
  @IdColumn({ nullable: true }) memberId!: string | null;
  @TextColumn({ nullable: true }) email!: string | null;
  @TextColumn() kind!: string;
  @TextColumn() subjectType!: string;
  @IdColumn() subjectId!: string;
  @TextColumn() sentence!: string;
  @TextColumn() link!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) readAt!: string | null;
  @TextColumn() mailState!: 'none' | 'waiting' | 'sent' | 'not-configured' | 'failed';
  @InstantColumn({ nullable: true }) mailedAt!: string | null;
}
