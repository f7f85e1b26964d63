import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, InstantColumn, TextColumn } from './columns';
import { Practice } from './practice.entity';

/** Something of a published post or reply by which later texts are compared with it; not its words. */
@Entity('fragments')
@Index('fragments_search', ['practiceId', 'token', 'publishedAt', 'postId', 'details'])
export class FragmentRecord {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Practice, { onDelete: 'RESTRICT' })
  practiceId!: string;
  @PrimaryColumn({ type: 'uuid' }) postId!: string;
  /** Stands in for kind and value. */
  @PrimaryColumn({ type: 'bytea' }) token!: Buffer;
  @TextColumn() kind!: string;
  /** Kinds of details beside it in the text, as bits. */
  @CountColumn() details!: number;
  @InstantColumn() publishedAt!: string;
}
