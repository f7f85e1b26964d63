import {
  type ErasureMeasure,
  type ErasureState,
  type ErasureSubjectType,
} from '@canteen/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from './columns';

/** A request to erase or restrict what is kept about somebody, and what was decided about it. */
@Entity('erasures')
@Index('erasures_list', ['practiceId', 'askedAt', 'id'])
@Index('erasures_open_key', ['practiceId', 'subjectId'], {
  unique: true,
  where: `state = 'asked'`,
})
export class Erasure {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @TextColumn() measure!: ErasureMeasure;
  @TextColumn() subjectType!: ErasureSubjectType;
  @IdColumn() subjectId!: string;
  @IdColumn({ nullable: true }) threadId!: string | null;
  @TextColumn() ground!: string;
  @FlagColumn() withReplies!: boolean;
  /** Sealed under the request's own key, so that it outlives what is erased. */
  @IdColumn() reasonId!: string;
  @TextColumn() state!: ErasureState;
  @IdColumn() askedBy!: string;
  @InstantColumn() askedAt!: string;
  @IdColumn({ nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
}

/** Nothing of a thread is erased or deleted while somebody needs it as evidence. */
@Entity('legal_holds')
@Index('legal_holds_list', ['practiceId', 'placedAt', 'id'])
@Index('legal_holds_open_key', ['practiceId', 'threadId'], {
  unique: true,
  where: 'released_at IS NULL',
})
export class LegalHold {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() threadId!: string;
  @TextColumn() ground!: string;
  @IdColumn() reasonId!: string;
  @IdColumn() placedBy!: string;
  @InstantColumn() placedAt!: string;
  @IdColumn({ nullable: true }) releasedBy!: string | null;
  @InstantColumn({ nullable: true }) releasedAt!: string | null;
}

/** A lane, outcome or rule that an entry speaks of. Written by the database beside the entry. */
@Entity('log_facets')
export class LogFacet {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'text' }) facet!: string;
  @PrimaryColumn({ type: 'text' }) value!: string;
  @Column({ type: 'bigint', primary: true }) seq!: number;
}
