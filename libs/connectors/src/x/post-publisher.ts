import { publishedText, replyTarget } from '@canteen/channels';
import {
  type Account,
  type Confirmed,
  type IntentPicture,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
} from '../connector';
import { jsonOf } from '../http/answers';
import { multipartBody } from '../http/bodies';
import { failedStep, outcomeOf, successOf } from '../outcomes';
import { type XClient } from './x-client';
import { classifyX } from './x-errors';
import { CreatedPost, postAddress, UploadedMedia } from './x-shapes';

/** Publishes posts and replies of an account on X. */
export class PostPublisher {
  constructor(private readonly client: XClient) {}

  /**
   * Uploads the pictures, describes each, and only then publishes once: without its alt text no
   * picture goes out.
   */
  async publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome> {
    const mediaIds: string[] = [];
    for (const [index, picture] of intent.images.entries()) {
      const uploaded = await this.upload(account, picture, index, hooks);
      if (typeof uploaded !== 'string') return uploaded;
      mediaIds.push(uploaded);
    }
    const exchange = await this.client.write(account, {
      method: 'POST',
      path: '/2/tweets',
      json: {
        text: publishedText('x', intent),
        ...(mediaIds.length > 0 ? { media: { media_ids: mediaIds } } : {}),
        ...(intent.replyTo
          ? { reply: { in_reply_to_tweet_id: replyTarget('x', intent.replyTo) } }
          : {}),
      },
      beforeFirstByte: hooks.beforeFirstByte,
    });
    const confirm = (json: unknown): Confirmed | null => {
      const read = CreatedPost.safeParse(json);
      if (!read.success) return null;
      const { id } = read.data.data;
      return { kind: 'confirmed', remoteId: id, url: postAddress(account, id) };
    };
    return outcomeOf(exchange, confirm, classifyX(hooks.now()));
  }

  /** Uploads one picture and describes it. Returns its id, or how it failed. */
  private async upload(
    account: Account,
    picture: IntentPicture,
    index: number,
    hooks: PublishHooks,
  ): Promise<string | Outcome> {
    const name = `Picture ${index + 1}`;
    const category = picture.contentType === 'image/gif' ? 'tweet_gif' : 'tweet_image';
    const exchange = await this.client.write(account, {
      method: 'POST',
      path: '/2/media/upload',
      body: multipartBody(
        { media_category: category },
        {
          name: 'media',
          fileName: `picture-${index + 1}`,
          contentType: picture.contentType,
          bytes: picture.bytes,
        },
      ),
      isUpload: true,
    });
    const answer = successOf(exchange);
    const media = UploadedMedia.safeParse(answer && jsonOf(answer));
    if (!media.success)
      return failedStep(exchange, `The upload of ${name}`, classifyX(hooks.now()));
    const { id } = media.data.data;
    const described = await this.client.write(account, {
      method: 'POST',
      path: '/2/media/metadata',
      json: { id, metadata: { alt_text: { text: picture.alt } } },
    });
    if (successOf(described)) return id;
    return failedStep(described, `The alt text of ${name}`, classifyX(hooks.now()));
  }
}
