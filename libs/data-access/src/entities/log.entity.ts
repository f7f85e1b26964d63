import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from './columns';

/** The end of a practice's log: its size and the right edge of its tree. Locked while appending. */
@Entity('log_heads')
export class LogHead {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @Column({ type: 'bigint' }) size!: number;
  @BytesColumn() frontier!: Buffer;
  @InstantColumn({ nullable: true }) lastAt!: string | null;
}

/** One entry. The columns beside the leaf only help to find it; the leaf is what counts. */
@Entity('log_entries')
@Index('log_entries_thread', ['practiceId', 'thread', 'seq'])
@Index('log_entries_kind', ['practiceId', 'kind', 'seq'])
@Index('log_entries_actor', ['practiceId', 'actorId', 'seq'])
@Index('log_entries_channel', ['practiceId', 'channelId', 'seq'])
@Index('log_entries_at', ['practiceId', 'at', 'seq'])
export class LogEntry {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'bigint' }) seq!: number;
  @InstantColumn() at!: string;
  @TextColumn() kind!: string;
  @IdColumn({ nullable: true }) actorId!: string | null;
  @TextColumn() subjectType!: string;
  @TextColumn() subjectId!: string;
  @IdColumn({ nullable: true }) thread!: string | null;
  @IdColumn({ nullable: true }) channelId!: string | null;
  @BytesColumn() leaf!: Buffer;
  @BytesColumn() leafHash!: Buffer;
  /** Which sealed text opens which commitment of the leaf. */
  @JsonColumn() sealed!: Record<string, string>;
}

/** A signed tree head. */
@Entity('log_checkpoints')
export class LogCheckpoint {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'bigint' }) size!: number;
  @BytesColumn() root!: Buffer;
  @TextColumn() note!: string;
  @InstantColumn() at!: string;
}
