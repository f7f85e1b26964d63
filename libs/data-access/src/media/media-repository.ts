import { In } from 'typeorm';
import { Media, MediaFile } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Pictures of the practice, and their encrypted bytes. */
export class MediaRepository extends BoundRepository {
  async add(media: Media, ciphertext: Buffer): Promise<void> {
    await this.manager.insert(Media, media);
    await this.manager.insert(MediaFile, {
      mediaId: media.id,
      practiceId: media.practiceId,
      ciphertext,
    });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Media>> {
    if (ids.length === 0) return new Map();
    const media = await this.manager.findBy(Media, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(media.map((each) => [each.id, each]));
  }

  /** The encrypted bytes; null when there is no such picture. */
  async file(id: string): Promise<Buffer | null> {
    const file = await this.manager.findOneBy(MediaFile, {
      mediaId: id,
      practiceId: this.practiceId,
    });
    return file?.ciphertext ?? null;
  }
}
