import {
  type Cover,
  type DataRequestState,
  type FoundBecause,
  type IdentityCheck,
  type ItemVerdict,
  type LeftOutReason,
} from '@canteen/contracts';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn, TextsColumn } from './columns';

/** Where the search for one request stands. It goes through all authors first, then through the log from its end. */
export interface DataSearch {
  phase: 'not-begun' | 'authors' | 'entries' | 'done';
  /** The last comment whose author was looked at. */
  after: string | null;
  /** Entries numbered below this are still to be looked at. */
  before: number | null;
  /** How long the log was when the search began. */
  top: number;
  /** Whose comments are theirs, by pseudonym, and how that is known. */
  accounts: { pseudonym: string; because: 'their-account' | 'same-name' }[];
}

/** Somebody asks for what is kept about them. Their name and words are sealed under the request's own key. */
@Entity('data_requests')
@Index('data_requests_list', ['practiceId', 'dueOn', 'id'])
@Index('data_requests_opened', ['practiceId', 'openedAt', 'id'])
export class DataRequest {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  /** Who asks and what to look for, sealed as JSON. */
  @IdColumn() askedId!: string;
  @TextColumn() state!: DataRequestState;
  /** Local days (`YYYY-MM-DD`). */
  @TextColumn() receivedOn!: string;
  @TextColumn() dueOn!: string;
  @TextColumn() identity!: IdentityCheck;
  /** The day proof of identity came, where it was asked for. */
  @TextColumn({ nullable: true }) identityOn!: string | null;
  @InstantColumn({ nullable: true }) extendedAt!: string | null;
  @JsonColumn() search!: DataSearch;
  @IdColumn() openedBy!: string;
  @InstantColumn() openedAt!: string;
  /** When an answer was first made. */
  @InstantColumn({ nullable: true }) answeredAt!: string | null;
  @IdColumn({ nullable: true }) closedBy!: string | null;
  @InstantColumn({ nullable: true }) closedAt!: string | null;
}

/** A range of one of an item's texts that does not go out. */
export interface FieldCover extends Cover {
  field: string;
}

/** Something found for a request, and what somebody decided about it. */
@Entity('data_request_items')
@Index('data_request_items_source_key', ['requestId', 'source'], { unique: true })
@Index('data_request_items_list', ['requestId', 'at', 'id'])
export class DataRequestItem {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => DataRequest, { onDelete: 'RESTRICT' }) requestId!: string;
  /** `entry:12`, `record:<comment>` or `draft:<post>`: each is found once. */
  @TextColumn() source!: string;
  /** The kind of the entry; `record` or `draft`. */
  @TextColumn() kind!: string;
  @IdColumn({ nullable: true }) threadId!: string | null;
  @IdColumn({ nullable: true }) channelId!: string | null;
  @InstantColumn() at!: string;
  /** Ids of sealed texts by field. */
  @JsonColumn() texts!: Record<string, string>;
  @TextsColumn() found!: FoundBecause[];
  @TextColumn({ default: 'open' }) verdict!: ItemVerdict;
  @TextColumn({ nullable: true }) reason!: LeftOutReason | null;
  @JsonColumn({ default: () => `'[]'` }) covers!: FieldCover[];
  @IdColumn({ nullable: true }) reviewedBy!: string | null;
  @InstantColumn({ nullable: true }) reviewedAt!: string | null;
}
