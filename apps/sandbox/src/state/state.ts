import {
  type Actor,
  type MediaProcessing,
  type Network,
  type Settings,
  type TokenProblem,
  type XStoredText,
} from './effects';
import { emptySignIn, type SignInState } from './sign-in-state';

export interface Page {
  readonly network: Network;
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly token: string;
  readonly createdAt: string;
  problem: TokenProblem | null;
  declinedScopes: readonly string[];
  /** Facebook: what each app wants to be told about the Page. */
  readonly subscriptions: Map<string, readonly string[]>;
  /** People who want nothing to do with it. */
  readonly blockedBy: Set<string>;
  /** Money left on X, in thousandths of a US dollar. */
  milliDollars: number;
  /** X: what was read and paid for on a day of UTC (`2026-11-23`). */
  paidReads: { readonly day: string; readonly resources: Set<string> };
}

export interface Person {
  readonly network: Network;
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly createdAt: string;
}

interface Content {
  readonly id: string;
  readonly by: Actor;
  readonly createdAt: string;
  /** Reads do not show it before this instant. */
  readonly visibleFrom: string;
  editedAt: string | null;
  deletedAt: string | null;
  hidden: boolean;
  readonly likedBy: Set<string>;
}

export interface FacebookPost extends Content {
  readonly kind: 'post';
  readonly pageId: string;
  message: string;
  readonly link: string | null;
  readonly photoIds: readonly string[];
  published: boolean;
  /** ISO instant at which it came or comes out, when that is not when it was made. */
  publishAt: string | null;
}

export interface FacebookComment extends Content {
  readonly kind: 'comment';
  readonly pageId: string;
  readonly postId: string;
  readonly parentId: string | null;
  message: string;
}

export interface FacebookPhoto extends Content {
  readonly kind: 'photo';
  readonly pageId: string;
  caption: string;
  readonly alt: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly published: boolean;
  postId: string | null;
}

export type FacebookObject = FacebookPost | FacebookComment | FacebookPhoto;

/** What a person said about a Page. */
export interface Review {
  readonly id: string;
  readonly pageId: string;
  readonly personId: string;
  readonly recommends: boolean;
  readonly text: string;
  readonly createdAt: string;
}

export interface XPost extends Content {
  readonly kind: 'x-post';
  readonly authorId: string;
  stored: XStoredText;
  sent: string;
  readonly inReplyTo: string | null;
  readonly conversationId: string;
  readonly quoted: string | null;
  readonly mediaIds: readonly string[];
}

export interface XMedia {
  readonly id: string;
  readonly ownerId: string;
  readonly contentType: string;
  readonly category: string;
  readonly startedAt: string;
  readonly totalBytes: number;
  ready: boolean;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string | null;
  processing: MediaProcessing;
  /** When its bytes were complete; null while they are not. */
  uploadedAt: string | null;
}

export interface Webhook {
  readonly callbackUrl: string;
  readonly verifyToken: string;
  readonly fields: readonly string[];
}

/** A callback registered with X. One that failed a challenge is no longer told anything. */
export interface XWebhook {
  readonly id: string;
  readonly app: string;
  readonly url: string;
  readonly createdAt: string;
  valid: boolean;
}

/** What X tells one callback: one kind of event about one account. */
export interface XSubscription {
  readonly id: string;
  readonly app: string;
  readonly eventType: string;
  readonly userId: string;
  readonly createdAt: string;
  updatedAt: string;
  tag: string | null;
  webhookId: string;
}

/** Everything the two networks know. Rebuilt from the journal; changed only by `applyEffect`. */
export interface State {
  readonly pages: Map<string, Page>;
  readonly people: Map<string, Person>;
  readonly facebook: Map<string, FacebookObject>;
  readonly reviews: Map<string, Review>;
  /** Comments and posts that were answered in private. */
  readonly privateReplies: Set<string>;
  readonly x: Map<string, XPost>;
  readonly media: Map<string, XMedia>;
  readonly signIn: SignInState;
  settings: Settings;
  /** Facebook: the callback of each app. */
  readonly webhooks: Map<string, Webhook>;
  /** X: callbacks, and what is told to them. */
  readonly xWebhooks: Map<string, XWebhook>;
  readonly xSubscriptions: Map<string, XSubscription>;
  /** Position of the virtual clock, as `VirtualClock.restore` takes it. */
  clock: { offsetMs: number; frozenAt: string | null };
}

export const defaultSettings: Settings = {
  xTier: 'self-serve',
  requireAppSecretProof: false,
  xReadLagMs: 0,
  xRefreshReuse: 'refuse',
  xMediaProcessing: 'done',
  limitFactor: 1,
};

/** Money a new X account starts with, in thousandths of a US dollar. */
export const startingMilliDollars = 100_000;

/** The two networks before anything happened. */
export function emptyState(): State {
  return {
    pages: new Map(),
    people: new Map(),
    facebook: new Map(),
    reviews: new Map(),
    privateReplies: new Set(),
    x: new Map(),
    media: new Map(),
    signIn: emptySignIn(),
    settings: defaultSettings,
    webhooks: new Map(),
    xWebhooks: new Map(),
    xSubscriptions: new Map(),
    clock: { offsetMs: 0, frozenAt: null },
  };
}
