import { createHmac } from 'node:crypto';
import { MailFaults, sealBody, type Mailing } from '../delivery/mail-faults';
import { type Postman } from '../delivery/postman';
import { type FaultDesk } from '../faults/fault-desk';
import { type Effect } from '../state/effects';
import { type FacebookObject, type Webhook } from '../state/state';
import { type World } from '../state/world';

/** One change, as Facebook puts it into an envelope. */
interface Change {
  readonly pageId: string;
  readonly at: number;
  readonly change: { readonly field: string; readonly value: Record<string, unknown> };
}

const second = 1000;
/** Waits after each failed attempt, on the sandbox's clock; the last one repeats until 36 hours are over. */
const waits = [15 * second, 60 * second, 300 * second, 1800 * second, 3600 * second];
const giveUpAfterMs = 36 * 3600 * second;

/** Tells each app's callback about changes on Pages that the app is subscribed to, signed as Facebook signs. */
export class FacebookNotifier {
  private readonly mail = new MailFaults<Change>({
    item: (change) => altered(change, { item: 'sticker_wall', verb: 'sparkled' }),
    field: (change) => ({ ...change, change: { ...change.change, field: 'page_horoscope' } }),
  });

  constructor(
    private readonly world: World,
    private readonly faults: FaultDesk,
    private readonly postman: Postman,
  ) {
    world.listeners.push((effect) => this.notice(effect));
  }

  private notice(effect: Effect): void {
    const change = changeOf(this.world, effect);
    const page = change && this.world.state.pages.get(change.pageId);
    if (!change || !page) return;
    const { field } = change.change;
    for (const [appId, webhook] of this.world.state.webhooks) {
      const wanted = page.subscriptions.get(appId)?.includes(field);
      if (wanted !== true || !webhook.fields.includes(field)) continue;
      const target = { network: 'webhook', method: 'POST', path: '/webhook/facebook' } as const;
      const order = this.faults.take({ ...target, pageId: page.id });
      for (const mailing of this.mail.plan(change, order)) this.post(appId, webhook, mailing);
    }
  }

  private post(appId: string, webhook: Webhook, mailing: Mailing<Change>): void {
    const [first] = mailing.items;
    const secret = this.world.state.signIn.apps.get(appId)?.secret;
    if (!first || secret === undefined) return;
    const text = JSON.stringify({
      object: 'page',
      entry: [
        { id: first.pageId, time: first.at, changes: mailing.items.map((item) => item.change) },
      ],
    });
    const { body, headers } = sealBody(text, mailing.fault, (bytes) => signatures(secret, bytes));
    this.postman.send(
      {
        network: 'facebook',
        url: webhook.callbackUrl,
        body,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Webhooks/1.0 (sandbox)',
          ...headers,
        },
        changes: mailing.items.length,
        fault: mailing.fault,
        waits,
        giveUpAfterMs,
        isWanted: () => this.world.state.webhooks.get(appId)?.callbackUrl === webhook.callbackUrl,
      },
      mailing.delayMs,
    );
  }
}

function signatures(secret: string, body: string) {
  const hex = (algorithm: 'sha1' | 'sha256') =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
  return {
    present: { 'x-hub-signature-256': hex('sha256') },
    old: { 'x-hub-signature': hex('sha1') },
  };
}

function altered(change: Change, value: Record<string, unknown>): Change {
  return { ...change, change: { ...change.change, value: { ...change.change.value, ...value } } };
}

/** What Facebook would tell about an effect; null for effects it does not tell about. */
function changeOf(world: World, effect: Effect): Change | null {
  if (!('network' in effect) || effect.network !== 'facebook' || !('by' in effect)) return null;
  const at = Math.floor(Date.parse(effect.at) / 1000);
  if (effect.type === 'review-made')
    return { pageId: effect.page, at, change: review(world, effect) };
  const object = world.state.facebook.get(effect.id);
  const verb = verbOf(effect);
  if (!object || verb === null) return null;
  const isReaction = effect.type === 'like-changed';
  const value = {
    from: isReaction ? actor(world, effect.by.id) : sender(world, object),
    verb,
    created_time: at,
    ...details(object),
    // A reaction to a comment carries the comment's id, too: only `item` tells them apart.
    ...(isReaction ? { item: 'reaction', reaction_type: 'like' } : {}),
    ...(verb === 'edited' ? { edited_time: at } : {}),
  };
  return { pageId: object.pageId, at, change: { field: 'feed', value } };
}

function review(world: World, effect: Extract<Effect, { type: 'review-made' }>): Change['change'] {
  const person = actor(world, effect.by.id);
  return {
    field: 'ratings',
    value: {
      item: 'rating',
      verb: 'add',
      reviewer_id: person.id,
      reviewer_name: person.name,
      recommendation_type: effect.recommends ? 'POSITIVE' : 'NEGATIVE',
      review_text: effect.text,
      created_time: Math.floor(Date.parse(effect.at) / 1000),
      open_graph_story_id: effect.id,
    },
  };
}

const actor = (world: World, id: string) => ({
  id,
  name: world.state.pages.get(id)?.name ?? world.state.people.get(id)?.name ?? '',
});

function verbOf(effect: Effect): string | null {
  if (effect.type === 'post-made' || effect.type === 'comment-made') return 'add';
  if (effect.type === 'text-edited') return 'edited';
  if (effect.type === 'deleted') return 'remove';
  if (effect.type === 'like-changed') return effect.liked ? 'add' : 'remove';
  if (effect.type === 'hidden-changed') return effect.hidden ? 'hide' : 'unhide';
  return null;
}

function sender(world: World, object: FacebookObject): { id: string; name: string } {
  return actor(world, object.by.kind === 'app' ? object.pageId : object.by.id);
}

/** The parent of a top-level comment is the post: a trap of the real network, kept. */
function details(object: FacebookObject): Record<string, unknown> {
  if (object.kind === 'comment') {
    return {
      item: 'comment',
      comment_id: object.id,
      post_id: object.postId,
      parent_id: object.parentId ?? object.postId,
      message: object.message,
    };
  }
  const postId = object.kind === 'post' ? object.id : (object.postId ?? object.id);
  const text = object.kind === 'post' ? object.message : object.caption;
  return { item: object.kind === 'post' ? 'status' : 'photo', post_id: postId, message: text };
}
