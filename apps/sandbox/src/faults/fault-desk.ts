import { z } from 'zod';
import { type Network } from '../state/effects';
import { callFaults, makePlay, type FaultContext, type Play } from './catalogue';

/** Faults of webhook deliveries. */
export const webhookFaults = [
  'E1:twice',
  'E1:late',
  'E1:reversed',
  'E1:batch',
  'E1:unknown-item',
  'E1:unknown-field',
  'E2:bad-signature',
  'E2:sha1-only',
  'E2:reserialised',
  'E2:escaped',
  'E2:empty',
  'E3',
] as const;

/** An order to spoil requests: those that match, after letting `after` of them through, `times` times. */
export const faultOrder = z.strictObject({
  match: z
    .strictObject({
      network: z.enum(['facebook', 'x', 'webhook']).optional(),
      method: z.string().optional(),
      /** Beginning of the path, or a pattern with `*`; with or without Facebook's version. */
      path: z.string().optional(),
      /** Id of the Page or account whose token the request carries. */
      page: z.string().optional(),
    })
    .default({}),
  times: z.number().int().min(1).default(1),
  after: z.number().int().min(0).default(0),
  /** A letter and number, with a variant after a colon where the fault has some: `A1`, `A2:truncated`. */
  fault: z.string().refine(isKnown, 'There is no such fault or variant'),
  /** Length of what the fault delays, in seconds, where it has one. */
  seconds: z.number().optional(),
});
export type FaultOrder = z.infer<typeof faultOrder>;

function isKnown(fault: string): boolean {
  if ((webhookFaults as readonly string[]).includes(fault)) return true;
  const probe = { now: 0, pageId: '', seconds: null };
  const networks: readonly Network[] = ['facebook', 'x'];
  return (
    callFaults.includes(fault.split(':')[0] ?? '') &&
    networks.some((network) => makePlay(fault, { ...probe, network }) !== null)
  );
}

interface Standing {
  readonly id: number;
  readonly order: FaultOrder;
  toSkip: number;
  left: number;
}

/** What a request looks like to the desk. */
export interface FaultTarget {
  readonly network: Network | 'webhook';
  readonly method: string;
  readonly path: string;
  readonly pageId: string;
}

/** Keeps the orders, and says which one a request falls under. Orders live in memory: a restart forgets them. */
export class FaultDesk {
  private readonly standing: Standing[] = [];
  private count = 0;

  /** Takes an order and gives its number. */
  add(order: FaultOrder): number {
    this.count += 1;
    this.standing.push({ id: this.count, order, toSkip: order.after, left: order.times });
    return this.count;
  }

  clear(): void {
    this.standing.length = 0;
  }

  /** Orders that still have something to do. */
  list(): { id: number; left: number; toSkip: number; order: FaultOrder }[] {
    return this.standing.map(({ id, left, toSkip, order }) => ({ id, left, toSkip, order }));
  }

  /** The fault for this request, used up by one; null when it goes well. */
  take(target: FaultTarget): FaultOrder | null {
    for (const [index, entry] of this.standing.entries()) {
      if (!matches(entry.order, target)) continue;
      if (entry.toSkip > 0) {
        entry.toSkip -= 1;
        continue;
      }
      entry.left -= 1;
      if (entry.left === 0) this.standing.splice(index, 1);
      return entry.order;
    }
    return null;
  }

  /** The play of the fault a call falls under; puts a follow-up order on the desk where the fault has one. */
  takePlay(
    target: FaultTarget & { readonly network: Network },
    now: number,
  ): { name: string; play: Play } | null {
    const order = this.take(target);
    if (!order) return null;
    const context: FaultContext = {
      network: target.network,
      now,
      pageId: target.pageId,
      seconds: order.seconds ?? null,
    };
    const play = makePlay(order.fault, context);
    if (!play) return null;
    if (play.next !== undefined) this.add({ ...order, fault: play.next, times: 1, after: 0 });
    return { name: order.fault, play };
  }
}

function matches(order: FaultOrder, target: FaultTarget): boolean {
  const { network, method, path, page } = order.match;
  const isWebhookFault = (webhookFaults as readonly string[]).includes(order.fault);
  return (
    isWebhookFault === (target.network === 'webhook') &&
    (network === undefined || network === target.network) &&
    (method === undefined || method.toUpperCase() === target.method) &&
    (page === undefined || page === target.pageId) &&
    (path === undefined || fitsPath(path, target.path))
  );
}

/** `*` stands for anything; a pattern without one fits every path that begins with it. */
export function fitsPath(pattern: string, path: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${escaped.join('.*')}${pattern.includes('*') ? '$' : ''}`);
  return expression.test(path) || expression.test(path.replace(/^\/v\d+\.\d+/, ''));
}
