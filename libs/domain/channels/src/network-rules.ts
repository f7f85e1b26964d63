import { type Network } from './network';

/** Limits of the pictures one post may carry. */
export interface PictureRules {
  /** How many pictures one post may carry. */
  max: number;
  /** Largest size of one picture, in bytes. */
  maxBytes: number;
  /** Media types the network takes from us. */
  contentTypes: readonly string[];
  /** Media type that must stand alone in a post, or null. */
  aloneType: string | null;
  /** Longest alt text, in Unicode code points. */
  altLimit: number;
}

/** What one network allows. */
export interface NetworkRules {
  /** The name people know it by. */
  name: string;
  /** Longest text, in the network's own way of counting (see `measure`). */
  textLimit: number;
  /** Whether a link is a field of its own (true) or part of the text (false). */
  linkIsSeparate: boolean;
  /** Longest text of a reply, in the network's own way of counting. */
  replyLimit: number;
  pictures: PictureRules;
  /** Whether a reply may carry pictures through this product. */
  picturesInReplies: boolean;
  /** How deep replies nest, or null where there is no limit. */
  replyDepth: number | null;
  /** Whether the author of a post must have mentioned us before we may reply through the API. */
  repliesNeedMention: boolean;
  /** Whether we may hide somebody's comment. */
  canHide: boolean;
  /** Whether the words of a post of ours can be changed where it stands. */
  canEdit: boolean;
}

/**
 * What each network allows.
 *
 * Facebook: Graph API v25 Page photos and feed references (4 MB a photo); the 63,206 characters are
 * the limit of a Page post; ten pictures and the alt limit are our own, more careful, choice.
 * X: API v2 "Create a Post" and "Media upload" references; twitter-text configuration v3 (280).
 */
export const networkRules: Record<Network, NetworkRules> = {
  facebook: {
    name: 'Facebook',
    textLimit: 63_206,
    replyLimit: 8_000,
    linkIsSeparate: true,
    pictures: {
      max: 10,
      maxBytes: 4_000_000,
      contentTypes: ['image/jpeg', 'image/png'],
      aloneType: null,
      altLimit: 1_000,
    },
    picturesInReplies: false,
    replyDepth: 2,
    repliesNeedMention: false,
    canHide: true,
    canEdit: true,
  },
  x: {
    name: 'X',
    textLimit: 280,
    replyLimit: 280,
    linkIsSeparate: false,
    pictures: {
      max: 4,
      maxBytes: 5_000_000,
      contentTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      aloneType: 'image/gif',
      altLimit: 1_000,
    },
    picturesInReplies: true,
    replyDepth: null,
    repliesNeedMention: true,
    canHide: true,
    canEdit: false,
  },
};
