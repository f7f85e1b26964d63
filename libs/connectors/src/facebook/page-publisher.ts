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
import { Created, Permalink, Success } from './graph-shapes';

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

/** Reads the plain yes of Graph to a change of something whose number is known. */
export function succeeded(remoteId: string): (json: unknown) => Confirmed | null {
  return (json) =>
    Success.safeParse(json).success
      ? { kind: 'confirmed', remoteId, url: defaultPermalink(remoteId) }
      : null;
}

/** Publishes posts and replies of a Page. Each way ends in exactly one call that publishes. */
export class PagePublisher {
  constructor(
    private readonly client: GraphClient,
    /** Whether posts are made unseen first, and shown by a second call that may be repeated. */
    private readonly twoPhase = false,
  ) {}

  /** Publishes an intent once. */
  async publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome> {
    if (intent.images.some((picture) => picture.alt.trim() === '')) return NO_ALT_TEXT;
    if (intent.replyTo) return this.reply(account, intent, intent.replyTo, hooks);
    const [first, second] = intent.images;
    if (this.twoPhase) return this.manyPhotos(account, intent, hooks);
    if (first && !second) return this.onePhoto(account, intent, first, hooks);
    return first ? this.manyPhotos(account, intent, hooks) : this.feed(account, intent, [], hooks);
  }

  /** Makes an unseen post and deletes it, to prove that publishing would work. */
  async rehearse(account: Account, text: string): Promise<{ ok: boolean; sentence: string }> {
    const { network, accountId } = account;
    const intent: PublishIntent = { network, accountId, text, images: [] };
    const made = await this.postToFeed(account, intent, [], { published: 'false' });
    const answer = successOf(made);
    const post = Created.safeParse(answer && jsonOf(answer));
    if (!post.success) {
      const failed = failedStep(made, 'The unseen post', classifyGraph());
      const why = failed.kind === 'rejected' ? failed.message : 'why' in failed ? failed.why : '';
      return { ok: false, sentence: `No unseen post could be made. ${why}` };
    }
    const path = `/${encodeURIComponent(post.data.id)}`;
    const gone = successOf(await this.client.delete(account, path));
    return gone
      ? { ok: true, sentence: 'One unseen post was made and deleted.' }
      : {
          ok: false,
          sentence: `An unseen post was made (${post.data.id}) and could not be deleted. Delete it on Facebook.`,
        };
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
    if (this.twoPhase) return this.feedUnseenFirst(account, intent, photoIds, hooks);
    const exchange = await this.postToFeed(account, intent, photoIds, {
      published: 'true',
      beforeFirstByte: hooks.beforeFirstByte,
    });
    return outcomeOf(exchange, confirmed, classifyGraph(hooks.now()));
  }

  /**
   * Makes the post where nobody sees it, and then shows it. Until the second call nothing is public,
   * so whatever becomes of the first is no doubt; the second names the post and may be repeated.
   */
  private async feedUnseenFirst(
    account: Account,
    intent: PublishIntent,
    photoIds: readonly string[],
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const made = await this.postToFeed(account, intent, photoIds, { published: 'false' });
    const answer = successOf(made);
    const post = Created.safeParse(answer && jsonOf(answer));
    if (!post.success) return failedStep(made, 'The unseen post', classifyGraph(hooks.now()));
    const { id } = post.data;
    const shown = await this.client.post(account, {
      path: `/${encodeURIComponent(id)}`,
      fields: { is_published: 'true' },
      beforeFirstByte: hooks.beforeFirstByte,
    });
    const outcome = outcomeOf(shown, succeeded(id), classifyGraph(hooks.now()));
    if (outcome.kind === 'rejected' || outcome.kind === 'not-accepted') {
      await this.discard(account, [id]);
    }
    if (outcome.kind !== 'confirmed') return outcome;
    return { ...outcome, url: await this.permalink(account, id) };
  }

  private postToFeed(
    account: Account,
    intent: PublishIntent,
    photoIds: readonly string[],
    how: { published: 'true' | 'false'; beforeFirstByte?: () => void | Promise<void> },
  ): Promise<Exchange> {
    const attached = photoIds.map((id) => ({ media_fbid: id }));
    return this.client.post(account, {
      path: `/${encodeURIComponent(account.accountId)}/feed`,
      fields: {
        message: publishedText('facebook', intent),
        link: intent.link,
        attached_media: attached.length > 0 ? JSON.stringify(attached) : undefined,
        published: how.published,
        fields: 'id,permalink_url',
      },
      beforeFirstByte: how.beforeFirstByte,
    });
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

  /** Deletes what waits unseen for a post that was not made. Facebook drops them after a day anyway. */
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
