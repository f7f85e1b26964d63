import { MailFaults, sealBody, type Mailing } from '../delivery/mail-faults';
import { type Postman } from '../delivery/postman';
import { type FaultDesk } from '../faults/fault-desk';
import { type Effect } from '../state/effects';
import { consumerKeys } from '../state/sign-in-state';
import { type XPost, type XSubscription, type XWebhook } from '../state/state';
import { type ReplayOrder, type World } from '../state/world';
import { chargeReading, postsRead } from './billing';
import { passesChallenge, xSignature } from './challenge';
import { readSelection } from './fields';
import { isNamedBy, userById } from './lookups';
import { renderPost, renderUser } from './render';

const second = 1000;
/** X tries a few times within minutes; what is lost then comes back only by a replay. */
const waits = [15 * second, 60 * second];
const giveUpAfterMs = 5 * 60 * second;
/** How often a callback is challenged, in milliseconds. */
const challengeEvery = 3_600_000;

interface Event {
  readonly userId: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const selection = readSelection(
  new URLSearchParams({
    'tweet.fields':
      'author_id,conversation_id,created_at,display_text_range,entities,in_reply_to_user_id,referenced_tweets,public_metrics,reply_settings,edit_controls,lang,possibly_sensitive',
    'user.fields': 'created_at,description,protected,verified,verified_type,public_metrics',
  }),
);

/** Tells X's callbacks what they subscribed to, signed as X signs, and challenges them every hour. */
export class XNotifier {
  private readonly challengedAt = new Map<string, number>();
  private readonly mail = new MailFaults<Event>({
    item: (event) => ({ ...event, data: { ...event.data, event_type: 'post.sparkle' } }),
    field: (event) => ({ ...event, data: { ...event.data, horoscope: 'sunny' } }),
  });

  constructor(
    private readonly world: World,
    private readonly faults: FaultDesk,
    private readonly postman: Postman,
  ) {
    world.listeners.push((effect) => {
      if (effect.type === 'x-webhook-set') this.challengedAt.set(effect.id, world.clock.now());
      for (const [one, event] of this.eventsOf(effect)) {
        this.post(one, event);
        if (effect.type === 'post-made') this.charge(one, effect.id);
      }
    });
    world.replays.push((order) => this.replay(order));
    postman.everyRound(() => this.challengeDue());
  }

  /** Each subscription that an effect concerns, with what it is told. */
  private eventsOf(effect: Effect): [XSubscription, Event][] {
    if (effect.type !== 'post-made' && effect.type !== 'deleted') return [];
    if (effect.network !== 'x') return [];
    const post = this.world.state.x.get(effect.id);
    if (!post) return [];
    return [...this.world.state.xSubscriptions.values()].flatMap((one) =>
      this.concerns(one, post, effect.type === 'deleted')
        ? [[one, this.eventFor(one, post, effect)]]
        : [],
    );
  }

  private concerns({ eventType, userId }: XSubscription, post: XPost, isGone: boolean): boolean {
    if (isGone) return eventType === 'post.delete' && post.authorId === userId;
    if (eventType === 'post.create') return post.authorId === userId;
    if (post.authorId === userId) return false;
    const authorOf = (id: string | null) => this.world.state.x.get(id ?? '')?.authorId;
    if (eventType === 'post.reply.create') return authorOf(post.inReplyTo) === userId;
    if (eventType === 'post.quote.create') return authorOf(post.quoted) === userId;
    const user = userById(this.world, userId);
    return eventType === 'post.mention.create' && user !== undefined && isNamedBy(post, user);
  }

  private eventFor(one: XSubscription, post: XPost, effect: Effect): Event {
    const isGone = effect.type === 'deleted';
    const users = [post.authorId, one.userId].flatMap((id) => userById(this.world, id) ?? []);
    return {
      userId: one.userId,
      type: one.eventType,
      data: {
        // Deletions have negative numbers on the real network, too.
        event_uuid: isGone ? `-${post.id}${effect.seq % 10}` : `${post.id}${effect.seq % 10}`,
        filter: { user_id: one.userId },
        event_type: one.eventType,
        ...(one.tag === null ? {} : { tag: one.tag }),
        payload: isGone
          ? { id: post.id, author_id: post.authorId }
          : renderPost(this.world, post, selection),
        includes: { users: [...new Set(users)].map((user) => renderUser(user, selection)) },
      },
    };
  }

  /** A post that is told of is charged as one that is read. */
  private charge({ app: id, userId }: XSubscription, postId: string): void {
    const account = this.world.state.pages.get(userId) ?? null;
    const app = this.world.state.signIn.apps.get(id);
    if (!app) return;
    chargeReading(this.world, { account, app }, postsRead([{ id: postId }]));
  }

  private post(one: XSubscription, event: Event): void {
    const webhook = this.world.state.xWebhooks.get(one.webhookId);
    if (!webhook) return;
    const target = { network: 'webhook', method: 'POST', path: '/webhook/x' } as const;
    const order = this.faults.take({ ...target, pageId: one.userId });
    for (const mailing of this.mail.plan(event, order)) {
      for (const item of mailing.items) this.send(webhook, item, mailing);
    }
  }

  private send(webhook: XWebhook, event: Event, { fault, delayMs }: Mailing<Event>): void {
    const app = this.world.state.signIn.apps.get(webhook.app);
    if (!app) return;
    const text = JSON.stringify({ data: event.data });
    const { body, headers } = sealBody(text, fault, (bytes) => ({
      present: { 'x-twitter-webhooks-signature-oauth2': xSignature(app.secret, bytes) },
      old: { 'x-twitter-webhooks-signature': xSignature(consumerKeys(app).secret, bytes) },
    }));
    this.postman.send(
      {
        network: 'x',
        url: webhook.url,
        body,
        headers: { 'content-type': 'application/json', ...headers },
        changes: 1,
        fault,
        waits,
        giveUpAfterMs,
        isWanted: () => this.world.state.xWebhooks.get(webhook.id)?.valid === true,
      },
      delayMs,
    );
  }

  private replay({ webhookId, from, to }: ReplayOrder): void {
    for (const effect of this.world.journal.all()) {
      const at = Date.parse(effect.at);
      if (at < from || at >= to) continue;
      for (const [one, event] of this.eventsOf(effect)) {
        if (one.webhookId === webhookId) this.post(one, event);
      }
    }
  }

  private challengeDue(): void {
    const now = this.world.clock.now();
    for (const webhook of this.world.state.xWebhooks.values()) {
      const last = this.challengedAt.get(webhook.id) ?? now;
      this.challengedAt.set(webhook.id, last);
      if (webhook.valid && now - last >= challengeEvery) void this.challenge(webhook, now);
    }
  }

  /** A wrong answer ends the callback; a server that is away for a while does not. */
  private async challenge(webhook: XWebhook, now: number): Promise<void> {
    this.challengedAt.set(webhook.id, now);
    const app = this.world.state.signIn.apps.get(webhook.app);
    if (!app || (await passesChallenge(webhook.url, app)) !== 'wrong') return;
    const { id, url } = webhook;
    if (!this.world.state.xWebhooks.has(id)) return;
    this.world.commit(() => ({ type: 'x-webhook-set', id, app: app.id, url, valid: false }));
  }
}
