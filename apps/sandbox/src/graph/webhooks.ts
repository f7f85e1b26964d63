import { createHmac } from 'node:crypto';
import { type FaultDesk, type FaultOrder } from '../faults/fault-desk';
import { type Effect } from '../state/effects';
import { type FacebookObject } from '../state/state';
import { sandboxApp } from '../state/sign-in-state';
import { type World } from '../state/world';

/** One change, as Facebook puts it into an envelope. */
interface Change {
  readonly pageId: string;
  readonly at: number;
  readonly change: { readonly field: string; readonly value: Record<string, unknown> };
}

/** One attempt to deliver, for the control interface. */
export interface DeliveryRecord {
  readonly at: string;
  readonly changes: number;
  readonly attempt: number;
  /** HTTP status of the callback, or null when it could not be reached. */
  readonly status: number | null;
  readonly fault: string | null;
}

interface Parcel {
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly changes: number;
  readonly fault: string | null;
  readonly firstTriedAt: number;
  attempt: number;
  dueAt: number;
}

const second = 1000;
/** Waits between attempts, on the sandbox's clock; the last one repeats until 36 hours are over. */
const waits = [0, 15 * second, 60 * second, 300 * second, 1800 * second, 3600 * second];
const giveUpAfter = 36 * 3600 * second;

/**
 * Tells the subscribed callback about changes on subscribed Pages, signed as Facebook signs. A hint only:
 * what waits here is lost at a restart, as deliveries may be on the real network.
 */
export class WebhookCourier {
  private readonly waiting: Parcel[] = [];
  private readonly records: DeliveryRecord[] = [];
  private heldBack: Change | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly world: World,
    private readonly faults: FaultDesk,
  ) {
    world.listeners.push((effect) => this.notice(effect));
    this.timer = setInterval(() => void this.deliverDue(), 250);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** The latest attempts, oldest first. */
  list(): readonly DeliveryRecord[] {
    return this.records;
  }

  private notice(effect: Effect): void {
    const { webhook } = this.world.state;
    if (!webhook?.fields.includes('feed')) return;
    const change = changeOf(this.world, effect);
    const page = change && this.world.state.pages.get(change.pageId);
    if (!change || !page?.subscribedFields.includes('feed')) return;
    const target = {
      network: 'webhook',
      method: 'POST',
      path: '/webhook',
      pageId: page.id,
    } as const;
    const order = this.faults.take(target);
    this.post(change, order);
  }

  private post(change: Change, order: FaultOrder | null): void {
    const fault = order?.fault ?? null;
    const earlier = this.heldBack;
    this.heldBack = null;
    switch (fault ?? 'none') {
      case 'E3':
        return;
      case 'E1:reversed':
        this.heldBack = change;
        return;
      case 'E1:twice':
        this.enqueue([change], fault, 0);
        this.enqueue([change], fault, 0);
        break;
      case 'E1:late':
        this.enqueue([change], fault, (order?.seconds ?? 600) * second);
        break;
      case 'E1:batch':
        this.enqueue(
          Array.from({ length: 200 }, () => change),
          fault,
          0,
        );
        break;
      case 'E1:unknown-item':
        this.enqueue([altered(change, { item: 'sticker_wall', verb: 'sparkled' })], fault, 0);
        break;
      case 'E1:unknown-field':
        this.enqueue(
          [{ ...change, change: { ...change.change, field: 'page_horoscope' } }],
          fault,
          0,
        );
        break;
      default:
        this.enqueue([change], fault, 0);
    }
    if (earlier) this.enqueue([earlier], 'E1:reversed', 0);
  }

  private enqueue(changes: readonly Change[], fault: string | null, delayMs: number): void {
    const [first] = changes;
    if (!first) return;
    const body = JSON.stringify({
      object: 'page',
      entry: [{ id: first.pageId, time: first.at, changes: changes.map((item) => item.change) }],
    });
    const now = this.world.clock.now();
    this.waiting.push({
      ...sealParcel(body, fault),
      changes: changes.length,
      fault,
      firstTriedAt: now,
      attempt: 0,
      dueAt: now + delayMs,
    });
    if (delayMs === 0) void this.deliverDue();
  }

  private async deliverDue(): Promise<void> {
    const now = this.world.clock.now();
    const due = this.waiting.filter((parcel) => parcel.dueAt <= now);
    for (const parcel of due) {
      this.waiting.splice(this.waiting.indexOf(parcel), 1);
      const status = await this.attempt(parcel);
      parcel.attempt += 1;
      this.records.push({
        at: this.world.clock.iso(),
        changes: parcel.changes,
        attempt: parcel.attempt,
        status,
        fault: parcel.fault,
      });
      if (this.records.length > 1000) this.records.shift();
      const wait = waits[Math.min(parcel.attempt, waits.length - 1)] ?? 0;
      if (status === 200 || now - parcel.firstTriedAt > giveUpAfter) continue;
      parcel.dueAt = now + wait;
      this.waiting.push(parcel);
    }
  }

  private async attempt(parcel: Parcel): Promise<number | null> {
    const { webhook } = this.world.state;
    if (!webhook) return null;
    try {
      const answer = await fetch(webhook.callbackUrl, {
        method: 'POST',
        headers: parcel.headers,
        body: parcel.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      });
      return answer.status;
    } catch {
      return null;
    }
  }
}

function altered(change: Change, value: Record<string, unknown>): Change {
  return { ...change, change: { ...change.change, value: { ...change.change.value, ...value } } };
}

/** Signs the raw bytes with the app's secret, or does one of the things a receiver must refuse. */
function sealParcel(body: string, fault: string | null): Pick<Parcel, 'body' | 'headers'> {
  const sign = (algorithm: 'sha1' | 'sha256', text: string) =>
    `${algorithm}=${createHmac(algorithm, sandboxApp.secret).update(text).digest('hex')}`;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': 'Webhooks/1.0 (sandbox)',
  };
  const old = { 'x-hub-signature': sign('sha1', body) };
  const both = { ...old, 'x-hub-signature-256': sign('sha256', body) };
  switch (fault ?? 'none') {
    case 'E2:bad-signature':
      return {
        body,
        headers: { ...headers, ...both, 'x-hub-signature-256': sign('sha256', `${body} `) },
      };
    case 'E2:sha1-only':
      return { body, headers: { ...headers, ...old } };
    case 'E2:reserialised':
      return { body: JSON.stringify(JSON.parse(body), null, 1), headers: { ...headers, ...both } };
    case 'E2:empty':
      return { body: '', headers: { ...headers, ...both } };
    default:
      return { body, headers: { ...headers, ...both } };
  }
}

/** What Facebook would tell about an effect; null for effects it does not tell about. */
function changeOf(world: World, effect: Effect): Change | null {
  if (
    !('network' in effect) ||
    effect.network !== 'facebook' ||
    !('id' in effect) ||
    !('by' in effect)
  )
    return null;
  const object = world.state.facebook.get(effect.id);
  const verb = verbOf(effect);
  if (!object || verb === null) return null;
  const at = Math.floor(Date.parse(effect.at) / 1000);
  const value = {
    from: sender(world, object),
    verb,
    created_time: at,
    ...details(object),
    ...(verb === 'edited' ? { edited_time: at } : {}),
  };
  return { pageId: object.pageId, at, change: { field: 'feed', value } };
}

function verbOf(effect: Effect): string | null {
  if (effect.type === 'post-made' || effect.type === 'comment-made') return 'add';
  if (effect.type === 'text-edited') return 'edited';
  if (effect.type === 'deleted') return 'remove';
  if (effect.type === 'hidden-changed') return effect.hidden ? 'hide' : 'unhide';
  return null;
}

function sender(world: World, object: FacebookObject): { id: string; name: string } {
  const id = object.by.kind === 'app' ? object.pageId : object.by.id;
  return { id, name: world.state.pages.get(id)?.name ?? world.state.people.get(id)?.name ?? '' };
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
