import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  KeyColumn,
  TextColumn,
  TextsColumn,
} from './columns';
import { Post, Revision } from './post.entity';
import { Practice } from './practice.entity';

/** That somebody agreed to be shown. Who, and what for, stands sealed. */
@Entity('consents')
@Index('consents_number_key', ['practiceId', 'number'], { unique: true })
export class Consent {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Practice, { onDelete: 'RESTRICT' }) practiceId!: string;
  /** Counts up in each practice; people say `C-7`. */
  @CountColumn() number!: number;
  /** The sealed text that holds person, purpose and evidence as JSON. */
  @IdColumn() factsId!: string;
  @TextColumn() kind!: 'adult' | 'child' | 'staff';
  @TextsColumn() networks!: ('facebook' | 'x')[];
  /** Last day, `YYYY-MM-DD` in the practice's zone. */
  @TextColumn({ nullable: true }) validTo!: string | null;
  @IdColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) withdrawnAt!: string | null;
}

/** Which revisions show somebody by which consent. */
@Entity('revision_consents')
@Index('revision_consents_consent', ['consentId', 'postId'])
export class RevisionConsent {
  @KeyColumn() @ForeignKey(() => Revision, { onDelete: 'RESTRICT' }) revisionId!: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Consent, { onDelete: 'RESTRICT' })
  consentId!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Post, { onDelete: 'RESTRICT' }) postId!: string;
}
