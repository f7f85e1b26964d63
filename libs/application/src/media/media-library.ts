import { createHash } from 'node:crypto';
import { type MediaView } from '@canteen/contracts';
import {
  type Media,
  MediaRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError, ImageProcessor } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, requireRole } from '../access/acting';
import { writerRoles } from '../posts/post-roles';
import { mediaView } from '../posts/post-views';

/** A picture's bytes as they will be sent. */
export interface MediaBytes {
  contentType: string;
  bytes: Buffer;
}

/** Keeps the practice's pictures: re-encoded, without metadata, encrypted. */
@Injectable()
export class MediaLibrary {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly images: ImageProcessor,
  ) {}

  /**
   * @param upload the file as it was uploaded
   * @throws AppError MEDIA_REFUSED when it is not a picture we can send
   */
  async add(acting: Acting, upload: Uint8Array): Promise<MediaView> {
    requireRole(acting, ...writerRoles);
    const processed = await this.images.process(upload);
    return this.uow.run(acting.practiceId, async (tx) => {
      const media: Media = {
        id: tx.ids.next(),
        practiceId: tx.practiceId,
        digest: createHash('sha256').update(processed.bytes).digest(),
        contentType: processed.contentType,
        width: processed.width,
        height: processed.height,
        bytes: processed.bytes.length,
        removedMetadata: [...processed.removedMetadata],
        uploadedBy: acting.memberId,
        createdAt: tx.now,
        erasedAt: null,
      };
      const ciphertext = await tx.use(SealedTexts).encryptBytes(media.id, processed.bytes);
      await tx.use(MediaRepository).add(media, ciphertext);
      tx.log.append({
        kind: 'media.added',
        actor: actorOf(acting),
        subject: { type: 'media', id: media.id },
        thread: null,
        data: {
          digest: media.digest.toString('hex'),
          contentType: media.contentType,
          bytes: media.bytes,
        },
      });
      return mediaView(media);
    });
  }

  /** @throws AppError NOT_FOUND when there is none, or it was erased */
  async file(acting: Acting, id: string): Promise<MediaBytes> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const media = (await tx.use(MediaRepository).byIds([id])).get(id);
      const bytes = media && (await mediaBytes(tx, media));
      if (!media || !bytes) throw new AppError('NOT_FOUND', 'There is no such picture.');
      return { contentType: media.contentType, bytes };
    });
  }
}

/** The bytes of a picture for whoever sends it; null when it was erased. */
export async function mediaBytes(tx: Transaction, media: Media): Promise<Buffer | null> {
  const ciphertext = await tx.use(MediaRepository).file(media.id);
  return ciphertext && tx.use(SealedTexts).decryptBytes(media.id, ciphertext);
}
