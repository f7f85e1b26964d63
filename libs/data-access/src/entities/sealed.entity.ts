import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  KeyColumn,
  TextColumn,
  TextsColumn,
} from './columns';

/** The data key of one item (post, comment, picture), wrapped by the master key. Destroying it erases. */
@Entity('item_keys')
export class ItemKey {
  @PrimaryColumn({ type: 'uuid' }) practiceId!: string;
  @PrimaryColumn({ type: 'uuid' }) itemId!: string;
  @BytesColumn({ nullable: true }) wrappedKey!: Buffer | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) destroyedAt!: string | null;
  /** Since when the item is only kept, and shown to nobody but those who look after restrictions. */
  @InstantColumn({ nullable: true }) restrictedAt!: string | null;
}

/** A text with its salt, encrypted under its item's key, and the commitment the log and seal hold. */
@Entity('sealed_texts')
@Index('sealed_texts_item', ['practiceId', 'itemId'])
export class SealedText {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() itemId!: string;
  @TextColumn() field!: string;
  @BytesColumn() ciphertext!: Buffer;
  @BytesColumn() commitment!: Buffer;
  @InstantColumn() createdAt!: string;
}

/** A picture as it will be sent: re-encoded, without metadata. */
@Entity('media')
@Index('media_practice', ['practiceId', 'createdAt'])
export class Media {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @BytesColumn() digest!: Buffer;
  @TextColumn() contentType!: string;
  @CountColumn() width!: number;
  @CountColumn() height!: number;
  @CountColumn() bytes!: number;
  @TextsColumn() removedMetadata!: string[];
  @IdColumn() uploadedBy!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) erasedAt!: string | null;
}

@Entity('media_files')
export class MediaFile {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Media, { onDelete: 'CASCADE' })
  mediaId!: string;
  @IdColumn() practiceId!: string;
  @BytesColumn() ciphertext!: Buffer;
}
