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
import { type FormFile } from '../http/bodies';
import { type Exchange } from '../http/transport';
import { failedStep, outcomeOf, successOf } from '../outcomes';
import { type GraphClient } from './graph-client';
import { classifyGraph } from './graph-errors';
import { Created, Permalink } from './graph-shapes';

const NO_ALT_TEXT: Outcome = {
  kind: 'rejected',
  class: 'content',
  code: 'canteen.alt-missing',
  message: 'A picture has no alt text. Nothing was published.',
};

function fileOf(picture: IntentPicture, index: number): FormFile {
  const extension = picture.contentType === 'image/png' ? 'png' : 'jpg';
  return {
    name: 'source',
    fileName: `picture-${index + 1}.${extension}`,
    contentType: picture.contentType,
    bytes: picture.bytes,
  };
}

/** The public address of a post when Facebook did not tell it. */
export function defaultPermalink(remoteId: string): string {
  return `https://www.facebook.com/${remoteId}`;
}

/** Publishes posts and replies of a Page. Each way ends in exactly one call that publishes. */
export class PagePublisher {
  constructor(private readonly client: GraphClient) {}

  /** Publishes an intent once. */
  async publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome> {
    if (intent.images.some((picture) => picture.alt.trim() === '')) return NO_ALT_TEXT;
    if (intent.replyTo) return this.reply(account, intent, intent.replyTo, hooks);
    const [first, second] = intent.images;
    if (first && !second) return this.onePhoto(account, intent, first, hooks);
    return first ? this.manyPhotos(account, intent, hooks) : this.feed(account, intent, [], hooks);
  }

  private async reply(
    account: Account,
    intent: PublishIntent,
    comment: NonNullable<PublishIntent['replyTo']>,
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const target = replyTarget('facebook', comment);
    const exchange = await this.client.post(account, {
      path: `/${encodeURIComponent(target)}/comments`,
      fields: { message: intent.text, fields: 'id,permalink_url' },
      beforeFirstByte: hooks.beforeFirstByte,
    });
    // Refusals of comments have been seen while the comment stood there: always look.
    return outcomeOf(exchange, confirmed, classifyGraph(hooks.now()), true);
  }

  private async feed(
    account: Account,
    intent: PublishIntent,
    photoIds: readonly string[],
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const attached = photoIds.map((id) => ({ media_fbid: id }));
    const exchange = await this.client.post(account, {
      path: `/${encodeURIComponent(account.accountId)}/feed`,
      fields: {
        message: publishedText('facebook', intent),
        link: intent.link,
        attached_media: attached.length > 0 ? JSON.stringify(attached) : undefined,
        published: 'true',
        fields: 'id,permalink_url',
      },
      beforeFirstByte: hooks.beforeFirstByte,
    });
    return outcomeOf(exchange, confirmed, classifyGraph(hooks.now()));
  }

  private async onePhoto(
    account: Account,
    intent: PublishIntent,
    picture: IntentPicture,
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const exchange = await this.postPhoto(account, picture, 0, {
      message: intent.text,
      published: 'true',
      beforeFirstByte: hooks.beforeFirstByte,
    });
    const outcome = outcomeOf(exchange, confirmedPhoto, classifyGraph(hooks.now()));
    if (outcome.kind !== 'confirmed') return outcome;
    return { ...outcome, url: await this.permalink(account, outcome.remoteId) };
  }

  private async manyPhotos(
    account: Account,
    intent: PublishIntent,
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const staged: string[] = [];
    for (const [index, picture] of intent.images.entries()) {
      const exchange = await this.postPhoto(account, picture, index, { published: 'false' });
      const answer = successOf(exchange);
      const photo = Created.safeParse(answer && jsonOf(answer));
      if (!photo.success) {
        await this.discard(account, staged);
        return failedStep(exchange, `Picture ${index + 1}`, classifyGraph(hooks.now()));
      }
      staged.push(photo.data.id);
    }
    const outcome = await this.feed(account, intent, staged, hooks);
    if (outcome.kind === 'rejected' || outcome.kind === 'not-accepted') {
      await this.discard(account, staged);
    }
    return outcome;
  }

  private postPhoto(
    account: Account,
    picture: IntentPicture,
    index: number,
    how: { message?: string; published: string; beforeFirstByte?: () => void | Promise<void> },
  ): Promise<Exchange> {
    return this.client.post(account, {
      path: `/${encodeURIComponent(account.accountId)}/photos`,
      fields: {
        message: how.message,
        alt_text_custom: picture.alt,
        published: how.published,
      },
      file: fileOf(picture, index),
      beforeFirstByte: how.beforeFirstByte,
    });
  }

  /** Deletes photos that wait for a post that was not made. Facebook drops them after a day anyway. */
  private async discard(account: Account, photoIds: readonly string[]): Promise<void> {
    for (const id of photoIds) await this.client.delete(account, `/${encodeURIComponent(id)}`);
  }

  /** The public address of what was published; the default one when it cannot be read. */
  private async permalink(account: Account, remoteId: string): Promise<string> {
    const path = `/${encodeURIComponent(remoteId)}`;
    const answer = successOf(await this.client.get(account, path, { fields: 'permalink_url' }));
    const read = Permalink.safeParse(answer && jsonOf(answer));
    return read.success ? read.data.permalink_url : defaultPermalink(remoteId);
  }
}

function confirmed(json: unknown): Confirmed | null {
  const read = Created.safeParse(json);
  if (!read.success) return null;
  const { id, permalink_url: url } = read.data;
  return { kind: 'confirmed', remoteId: id, url: url ?? defaultPermalink(id) };
}

/** A published photo has its own number and that of the post that shows it; the post counts. */
function confirmedPhoto(json: unknown): Confirmed | null {
  const read = Created.safeParse(json);
  const id = read.success ? read.data.post_id : undefined;
  return id === undefined ? null : { kind: 'confirmed', remoteId: id, url: defaultPermalink(id) };
}
