import { type Network } from '@canteen/channels';
import { type LimitListener } from './limits';

/** Why a network clearly did not take something. */
export type RejectionClass =
  /** The token is dead, of the wrong kind, or lacks a permission: a person has to reconnect. */
  | 'needs-reconnect'
  /** The network refuses this text, link or picture. */
  | 'content'
  /** The network says that the same text stands there already. */
  | 'duplicate'
  /** The network blocks the account or this action by policy. */
  | 'blocked'
  /** What was to be answered, hidden or removed is gone. */
  | 'gone'
  /** X: the person did not mention us, so no reply through the API. */
  | 'not-eligible'
  /** X: the prepaid credit is used up. */
  | 'out-of-credit'
  /** The network took this ability away from programs. */
  | 'capability-gone'
  /** A refusal that the network's table does not explain further. */
  | 'unclassified';

/** It stands on the network. */
export interface Confirmed {
  kind: 'confirmed';
  remoteId: string;
  /** The public address. */
  url: string;
  rawCode?: string;
}

/** The network clearly refused it, and nothing stands there. */
export interface Rejected {
  kind: 'rejected';
  class: RejectionClass;
  /** Stable, for example `graph.190.460` or `x.403.duplicate`. */
  code: string;
  /** Plain English: what happened and what to do. */
  message: string;
}

/** Nothing was sent, or the network said clearly that it did not take it for now. */
export interface NotAccepted {
  kind: 'not-accepted';
  /** When to try again (instant), or null when the network did not say. */
  retryAt: string | null;
  why: string;
  /** Whether it is the limit of the app, which everybody shares who uses it. */
  ofApp?: boolean;
}

/**
 * Nobody knows whether it stands there: look before anything else. `suspected` is what the network
 * said where its word is not enough; once probes have found nothing, it is the outcome.
 */
export interface Unknown {
  kind: 'unknown';
  why: string;
  suspected?: Rejected | NotAccepted;
}

/** How one try to change something on a network ended. */
export type Outcome = Confirmed | Rejected | NotAccepted | Unknown;

/** A picture to publish; its alt text is never optional. */
export interface IntentPicture {
  bytes: Uint8Array;
  contentType: string;
  alt: string;
}

/** What to publish, exactly as it was approved. */
export interface PublishIntent {
  network: Network;
  accountId: string;
  text: string;
  link?: string;
  images: readonly IntentPicture[];
  /** Something of ours that is public: its words become these, and nothing new is made. */
  edits?: { remoteId: string };
  /** The comment that is answered; absent for a post. */
  replyTo?: { remoteId: string; rootRemoteId: string; parentRemoteId: string | null };
}

/** An account on a network with what is needed to act for it. Never logged. */
export interface Account {
  network: Network;
  /** The network's id; may be empty for `verify` alone. */
  accountId: string;
  handle: string;
  accessToken: string;
  /** Facebook: signs every call when known. */
  appSecret?: string;
  /** Where the network's API is, for example `https://graph.facebook.com`. */
  baseUrl: string;
  /** Hears what the network says about its limits. */
  onLimits?: LimitListener;
}

/** One thing that is wrong with an account's access. */
export interface AccountProblem {
  code: string;
  /** Plain English: what is wrong, what stops working, what to do. */
  message: string;
  /** Whether the account cannot be used at all until it is put right. */
  fatal: boolean;
}

/** What the network says about a token. */
export interface AccountProof {
  tokenKind: 'page' | 'user' | 'app' | 'unknown';
  accountId: string | null;
  name: string | null;
  handle: string | null;
  /** The public page of the account. */
  pageUrl: string | null;
  /** Permissions granted, or null when the network does not tell. */
  scopes: string[] | null;
  /** When access ends (instant), or null: never, or the network does not tell. */
  expiresAt: string | null;
  problems: AccountProblem[];
}

/** Something a member of the public (or we ourselves) wrote. */
export interface InboundItem {
  kind: 'comment' | 'mention' | 'visitor-post';
  remoteId: string;
  /** The post the thread began with; null when the item is that post. */
  rootRemoteId: string | null;
  parentRemoteId: string | null;
  /** Missing parts were not shown by the network; a missing author is never taken for us. */
  author: { id: string | null; name: string | null; handle: string | null };
  text: string;
  /** Instants. */
  createdAt: string;
  editedAt: string | null;
  permalink: string;
  /** Whether it names our account in so many words. */
  mentionsUs: boolean;
  isOurs: boolean;
}

/** What a reading goes by. */
export interface PullOptions {
  /** Posts of ours whose comments are read. */
  recentPostIds: readonly string[];
  /** The time (instant). */
  now: string;
  /** Asked between calls; with no, what is left is read first the next time. Yes unless given. */
  mayReadOn?: () => boolean;
  /**
   * What is kept of the last days and not known to be gone. The cursor does not know of it when whoever read it was
   * killed before the cursor was kept; without it a text taken away meanwhile would stand for ever.
   */
  held?: readonly HeldItem[];
}

/** Something of the public that is kept: its remote id, and when it was written (instant). */
export interface HeldItem {
  id: string;
  at: string;
}

/** One reading of an account. */
export interface Pulled {
  items: InboundItem[];
  /** Give it back next time; only the connector reads it. */
  cursor: unknown;
  /** False when more is waiting, or a part could not be read this time. */
  complete: boolean;
  /** Ids seen before that are gone from the network. */
  removed: string[];
}

/** Whether a post with an unknown outcome stands on the network. */
export type Found =
  | { kind: 'found'; remoteId: string; url: string }
  | { kind: 'absent' }
  | { kind: 'cannot-tell'; why: string };

/** What an account's network can do. */
export interface Capabilities {
  hide: boolean;
  remove: boolean;
  /** Whether the words of what is public can be changed. */
  edit: boolean;
  /** Whether comments, mentions and visitors' posts can be read. */
  pull: readonly InboundItem['kind'][];
  alt: true;
}

/** Called around the one call that publishes. */
export interface PublishHooks {
  /**
   * Runs when the connection stands and before the first byte is written. When it throws, nothing
   * is sent.
   */
  beforeFirstByte(): void | Promise<void>;
  /** The time (instant). */
  now(): string;
}

/** The one way this product speaks to a network. */
export interface Connector {
  readonly network: Network;
  capabilities(): Capabilities;
  /** Asks the network whose token it is and what it may do. Never throws: problems are in the proof. */
  verify(account: Account): Promise<AccountProof>;
  /** Publishes once. Never throws and never tries again by itself. */
  publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome>;
  /**
   * Looks for what an attempt with an unknown outcome may have left, in the account's own timeline.
   * `now` lets it allow for a network whose clock differs from ours. Never throws.
   */
  findPublished(
    account: Account,
    intent: PublishIntent,
    attempt: { armedAt: string; now?: string },
  ): Promise<Found>;
  /**
   * Hides or shows somebody's comment. May be repeated. Never throws. With `now` a limit of the
   * network is told as a time.
   */
  hide(account: Account, remoteId: string, hidden: boolean, now?: string): Promise<Outcome>;
  /** Takes down what we published. May be repeated: what is gone is `rejected` as `gone`. */
  remove(account: Account, remoteId: string, now?: string): Promise<Outcome>;
  /** Reads what is new. @throws ReadFailure when nothing could be read. */
  pull(account: Account, cursor: unknown, options: PullOptions): Promise<Pulled>;
  /**
   * Makes a post that nobody sees, and deletes it; absent where a network has no such posts. Never
   * throws.
   *
   * @returns whether it all worked, and what happened in plain English
   */
  rehearse?(account: Account, text: string): Promise<{ ok: boolean; sentence: string }>;
  /** Reads one text back. @throws ReadFailure when the network gives no clear answer. */
  readBack(
    account: Account,
    remoteId: string,
  ): Promise<{ text: string; urls: { url: string; expandedUrl: string }[]; exists: boolean }>;
}

/** A reading failed. Its message is plain English and holds no token and no text of anybody. */
export class ReadFailure extends Error {
  constructor(
    readonly reason: RejectionClass | 'rate-limited' | 'unavailable',
    readonly code: string,
    message: string,
    /** When to try again (instant), or null when nobody said. */
    readonly retryAt: string | null = null,
    /** Whether it is the limit of the app, which everybody shares who uses it. */
    readonly ofApp = false,
  ) {
    super(message);
    this.name = 'ReadFailure';
  }
}
