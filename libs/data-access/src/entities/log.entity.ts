import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from './columns';

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

/** The hash of a stretch of entries that never changes any more; `level` 1 of 256, 2 of 65,536. Follows from the entries. */
@Entity('log_tree_nodes')
export class LogTreeNode {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'integer' }) level!: number;
  @PrimaryColumn({ type: 'bigint' }) place!: number;
  @BytesColumn() hash!: Buffer;
}

/** How far a witness on another machine is, and whether it fell silent. */
@Entity('log_witnesses')
export class LogWitness {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'text' }) name!: string;
  /** Size of the newest checkpoint it cosigned; 0 before the first. */
  @Column({ type: 'bigint' }) size!: number;
  /** Since when a checkpoint waits for its cosignature; null while none does. */
  @InstantColumn({ nullable: true }) waitingSince!: string | null;
  /** When people were told of its silence; null once it answered again. */
  @InstantColumn({ nullable: true }) toldAt!: string | null;
  /** What it answered instead of a cosignature: a code. */
  @TextColumn({ nullable: true }) trouble!: string | null;
}

/** A cosignature of a checkpoint, as the line of a signed note. */
@Entity('log_cosignatures')
export class LogCosignature {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'text' }) witness!: string;
  @PrimaryColumn({ type: 'bigint' }) size!: number;
  @TextColumn() line!: string;
  /** When the witness says that it signed. */
  @InstantColumn() at!: string;
}

/** A checkpoint on its way to one mailbox. */
@Entity('checkpoint_mails')
@Index('checkpoint_mails_made', ['practiceId', 'madeAt'])
@Index('checkpoint_mails_sent', ['practiceId', 'size'], { where: `state = 'sent'` })
export class CheckpointMail {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @Column({ type: 'bigint' }) size!: number;
  /** Null for the address outside the practice. */
  @IdColumn({ nullable: true }) memberId!: string | null;
  @TextColumn() email!: string;
  @InstantColumn() madeAt!: string;
  @TextColumn() state!: string;
  @InstantColumn({ nullable: true }) sentAt!: string | null;
}
