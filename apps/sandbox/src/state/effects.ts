import { type Code, type RequestToken, type Token } from './sign-in-state';

export type Network = 'facebook' | 'x';

/** Who caused an effect: the connected app, a person of the public, or the control interface. */
export interface Actor {
  readonly kind: 'app' | 'person' | 'control';
  readonly id: string;
  /** The app through which it was done, where that is known. */
  readonly app?: string;
}

export type MediaProcessing = 'done' | 'slow' | 'failing';

export interface Settings {
  /** X accounts on `enterprise` may reply to anybody. */
  readonly xTier: 'self-serve' | 'enterprise';
  /** Refuse Graph calls without `appsecret_proof`. */
  readonly requireAppSecretProof: boolean;
  /** How long new content stays invisible to X's mention timeline and search, in milliseconds. */
  readonly xReadLagMs: number;
  /** What showing a used refresh token does: refused, or refused and the whole sign-in ended. */
  readonly xRefreshReuse: 'refuse' | 'revoke-family';
  /** How media uploaded to X from now on fare: at once, after five seconds, or never. */
  readonly xMediaProcessing: MediaProcessing;
  /** Multiplies every rate limit of both networks. */
  readonly limitFactor: number;
}

export interface TokenProblem {
  readonly code: number;
  readonly subcode: number | null;
}

/** A link, mention or hashtag inside the stored text; positions count code points, end exclusive. */
export interface XLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly expandedUrl: string;
  readonly displayUrl: string;
  readonly mediaId: string | null;
}
export interface XTag {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
export interface XStoredText {
  /** As X shows it: HTML-escaped, links shortened, automatic mentions in front. */
  readonly text: string;
  /** Code points of `text` that are the author's own words. */
  readonly displayRange: readonly [number, number];
  readonly links: readonly XLink[];
  readonly mentions: readonly XTag[];
  readonly hashtags: readonly XTag[];
}

interface OnPage {
  /** The Page or account whose surface was changed. */
  readonly page: string;
  readonly by: Actor;
  readonly id: string;
}
type Facebook = OnPage & { readonly network: 'facebook' };
type X = Omit<OnPage, 'page'> & { readonly network: 'x'; readonly page: string | null };

/** What signing in, and letting apps in, leaves in the journal. */
export type SignInEffect =
  | {
      readonly type: 'app-created';
      readonly network: Network;
      readonly app: string;
      readonly name: string;
      readonly secret: string;
      readonly redirectUris: readonly string[];
      readonly confidential: boolean;
      /** X: the account that owns it; every account's own when missing. */
      readonly owner?: string | undefined;
    }
  | { readonly type: 'app-changed'; readonly app: string; readonly redirectUris: readonly string[] }
  | {
      readonly type: 'role-changed';
      readonly page: string;
      readonly person: string;
      readonly tasks: readonly string[];
    }
  | {
      readonly type: 'authorised';
      readonly app: string;
      readonly holder: string;
      readonly granted: readonly string[];
      readonly declined: readonly string[];
      readonly pages: readonly string[];
    }
  | { readonly type: 'authorisation-removed'; readonly app: string; readonly holder: string }
  | ({ readonly type: 'code-issued' } & Omit<Code, 'used'>)
  | { readonly type: 'code-used'; readonly code: string }
  | ({ readonly type: 'request-token-issued' } & Omit<RequestToken, 'holder' | 'verifier' | 'used'>)
  | {
      readonly type: 'request-token-allowed';
      readonly token: string;
      readonly holder: string;
      readonly verifier: string;
    }
  | { readonly type: 'request-token-used'; readonly token: string }
  | ({ readonly type: 'token-issued' } & Omit<Token, 'issuedAt' | 'problem'>)
  | {
      readonly type: 'tokens-ended';
      readonly tokens: readonly string[];
      readonly problem: TokenProblem;
    };

/** What registering callbacks with X leaves in the journal. */
export type XWebhookEffect =
  | {
      readonly type: 'x-webhook-set';
      readonly id: string;
      readonly app: string;
      readonly url: string;
      readonly valid: boolean;
    }
  | { readonly type: 'x-webhook-removed'; readonly id: string }
  | {
      readonly type: 'x-subscription-set';
      readonly id: string;
      readonly app: string;
      readonly eventType: string;
      readonly userId: string;
      readonly tag: string | null;
      readonly webhookId: string;
    }
  | { readonly type: 'x-subscription-removed'; readonly id: string };

export type EffectBody =
  | SignInEffect
  | { readonly type: 'reset' }
  | { readonly type: 'clock-set'; readonly offsetMs: number; readonly frozenAt: string | null }
  | { readonly type: 'settings-changed'; readonly settings: Partial<Settings> }
  | {
      readonly type: 'page-created';
      readonly network: Network;
      readonly page: string;
      readonly name: string;
      readonly handle: string;
      readonly token: string;
    }
  | {
      readonly type: 'page-access-changed';
      readonly page: string;
      readonly problem: TokenProblem | null;
      readonly declinedScopes: readonly string[];
    }
  | {
      readonly type: 'person-created';
      readonly network: Network;
      readonly id: string;
      readonly name: string;
      readonly handle: string;
    }
  | {
      readonly type: 'block-changed';
      readonly network: Network;
      readonly page: string;
      readonly person: string;
      readonly blocked: boolean;
    }
  | { readonly type: 'credits-set'; readonly page: string; readonly milliDollars: number }
  | {
      readonly type: 'reading-charged';
      readonly network: 'x';
      /** The account that pays. */
      readonly page: string;
      /** The day of UTC on which these are paid for, as `2026-11-23`. */
      readonly day: string;
      /** What is paid for: `post` or `user`, and its id. */
      readonly resources: readonly string[];
      readonly milliDollars: number;
    }
  | {
      readonly type: 'webhook-set';
      /** The Facebook app; the sandbox's own when missing. */
      readonly app?: string;
      readonly callbackUrl: string | null;
      readonly verifyToken: string;
      readonly fields: readonly string[];
    }
  | {
      readonly type: 'page-subscribed';
      /** The Facebook app; the sandbox's own when missing. */
      readonly app?: string;
      readonly page: string;
      readonly fields: readonly string[];
    }
  | XWebhookEffect
  | (Facebook & {
      readonly type: 'post-made';
      readonly message: string;
      readonly link: string | null;
      readonly photoIds: readonly string[];
      readonly published: boolean;
      /** ISO instant at which a scheduled post comes out. */
      readonly publishAt: string | null;
      readonly visibleFrom: string;
    })
  | (Facebook & {
      readonly type: 'photo-made';
      readonly caption: string;
      readonly alt: string;
      readonly contentType: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly width: number | null;
      readonly height: number | null;
      readonly published: boolean;
      readonly temporary: boolean;
      /** The post that carries the photo, when it was published by itself. */
      readonly postId: string | null;
    })
  | (Facebook & {
      readonly type: 'comment-made';
      readonly postId: string;
      readonly parentId: string | null;
      readonly message: string;
      readonly visibleFrom: string;
    })
  | (X & {
      readonly type: 'post-made';
      readonly stored: XStoredText;
      /** The words as the author sent them, before escaping and shortening. */
      readonly sent: string;
      readonly inReplyTo: string | null;
      readonly quoted: string | null;
      readonly mediaIds: readonly string[];
      readonly costMilliDollars: number;
      readonly visibleFrom: string;
    })
  | (X & {
      readonly type: 'upload-started';
      readonly contentType: string;
      readonly category: string;
      readonly totalBytes: number;
    })
  | (X & {
      readonly type: 'media-uploaded';
      readonly contentType: string;
      readonly category: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly width: number | null;
      readonly height: number | null;
      /** How the picture fares after the upload; `done` when missing. */
      readonly processing?: MediaProcessing;
    })
  | (X & { readonly type: 'media-described'; readonly alt: string })
  | ((Facebook | X) & {
      readonly type: 'text-edited';
      readonly text: string;
      readonly stored: XStoredText | null;
    })
  | (Facebook & { readonly type: 'private-reply-made'; readonly text: string })
  | (Facebook & {
      readonly type: 'review-made';
      readonly recommends: boolean;
      readonly text: string;
    })
  | (Facebook & { readonly type: 'published-now' })
  | ((Facebook | X) & { readonly type: 'deleted' })
  | ((Facebook | X) & { readonly type: 'hidden-changed'; readonly hidden: boolean })
  | ((Facebook | X) & { readonly type: 'like-changed'; readonly liked: boolean });

/** One line of the journal: something that really happened, its number and its sandbox time. */
export type Effect = EffectBody & { readonly seq: number; readonly at: string };
