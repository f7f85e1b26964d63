import twitter from 'twitter-text';
import { isWebAddress } from './links';
import { measure } from './measure';
import { type Network } from './network';
import { networkRules, type NetworkRules } from './network-rules';
import { publishedText } from './published-text';

/** A picture as far as the rules need to know it. */
export interface PartPicture {
  alt: string;
  /** Size in bytes. */
  bytes: number;
  /** Media type, for example `image/jpeg`. */
  contentType: string;
}

/** What would be published on one network. */
export interface Part {
  text: string;
  link?: string;
  images: readonly PartPicture[];
  /** Whether it answers a comment; replies have limits of their own. */
  isReply?: boolean;
}

/** Stable codes of what a network would not take. */
export type ProblemCode =
  | 'text-empty'
  | 'text-too-long'
  | 'text-forbidden-characters'
  | 'text-too-many-cashtags'
  | 'link-not-an-address'
  | 'link-with-pictures'
  | 'pictures-too-many'
  | 'pictures-not-together'
  | 'pictures-in-reply'
  | 'picture-too-large'
  | 'picture-type'
  | 'alt-missing'
  | 'alt-too-long';

/** One thing to put right before the network takes the part. */
export interface Problem {
  code: ProblemCode;
  /** Plain English: what is wrong and what to do. */
  message: string;
  /** Where: `text`, `link`, `image:0`, `alt:0`. */
  field: string;
}

/** Characters that X refuses: byte-order marks and the non-characters (twitter-text). */
const FORBIDDEN = /[\uFFFE\uFEFF\uFFFF]/;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

function textProblems(network: Network, rules: NetworkRules, part: Part): Problem[] {
  const text = publishedText(network, part);
  const problems: Problem[] = [];
  const add = (code: ProblemCode, message: string) =>
    problems.push({ code, message, field: 'text' });
  if (text.trim() === '' && part.images.length === 0) {
    add('text-empty', `There is nothing to publish on ${rules.name} yet. Write a text.`);
  }
  const limit = part.isReply ? rules.replyLimit : rules.textLimit;
  const over = measure(network, text).length - limit;
  if (over > 0) {
    add(
      'text-too-long',
      `The text is ${over} too long for ${rules.name}, which allows ${limit}. Shorten it.`,
    );
    return problems;
  }
  if (network === 'x' && FORBIDDEN.test(text)) {
    add(
      'text-forbidden-characters',
      'The text holds an invisible character that X refuses. Type the text again instead of pasting it.',
    );
  }
  if (network === 'x' && twitter.extractCashtags(text).length > 1) {
    add('text-too-many-cashtags', 'X allows one $ symbol with a share name. Take out the others.');
  }
  return problems;
}

function linkProblems(rules: NetworkRules, part: Part): Problem[] {
  if (!part.link) return [];
  if (!isWebAddress(part.link)) {
    return [
      {
        code: 'link-not-an-address',
        message: 'The link is not a complete web address. It should begin with https://',
        field: 'link',
      },
    ];
  }
  if (rules.linkIsSeparate && part.images.length > 0) {
    return [
      {
        code: 'link-with-pictures',
        message: `${rules.name} shows either pictures or a link preview. Put the address into the text, or take the pictures out.`,
        field: 'link',
      },
    ];
  }
  return [];
}

function pictureProblems(rules: NetworkRules, picture: PartPicture, index: number): Problem[] {
  const { maxBytes, contentTypes, altLimit } = rules.pictures;
  const problems: Problem[] = [];
  const number = `Picture ${index + 1}`;
  if (!contentTypes.includes(picture.contentType)) {
    const wanted = contentTypes.map((type) => type.replace('image/', '').toUpperCase()).join(', ');
    problems.push({
      code: 'picture-type',
      message: `${number} is of a kind that ${rules.name} does not take. Use one of: ${wanted}.`,
      field: `image:${index}`,
    });
  }
  if (picture.bytes > maxBytes) {
    problems.push({
      code: 'picture-too-large',
      message: `${number} is ${megabytes(picture.bytes)}; ${rules.name} allows ${megabytes(maxBytes)}. Use a smaller one.`,
      field: `image:${index}`,
    });
  }
  if (picture.alt.trim() === '') {
    problems.push({
      code: 'alt-missing',
      message: `${number} has no alt text. Describe what it shows, for people who cannot see it.`,
      field: `alt:${index}`,
    });
  }
  const over = [...picture.alt].length - altLimit;
  if (over > 0) {
    problems.push({
      code: 'alt-too-long',
      message: `The alt text of picture ${index + 1} is ${over} characters too long; ${altLimit} are allowed.`,
      field: `alt:${index}`,
    });
  }
  return problems;
}

function picturesTogether(rules: NetworkRules, { images, isReply }: Part): Problem[] {
  const { max, aloneType } = rules.pictures;
  if (isReply && !rules.picturesInReplies && images.length > 0) {
    return [
      {
        code: 'pictures-in-reply',
        message: `A reply on ${rules.name} goes out as text. Take the pictures out.`,
        field: 'image:0',
      },
    ];
  }
  if (images.length > max) {
    return [
      {
        code: 'pictures-too-many',
        message: `${rules.name} allows ${max} pictures in one post; there are ${images.length}. Take some out.`,
        field: `image:${max}`,
      },
    ];
  }
  const alone = images.findIndex((image) => image.contentType === aloneType);
  if (alone >= 0 && images.length > 1) {
    return [
      {
        code: 'pictures-not-together',
        message: `${rules.name} allows one moving picture (GIF) and nothing beside it. Take out the others.`,
        field: `image:${alone}`,
      },
    ];
  }
  return [];
}

/**
 * Everything the network would refuse about one part, in the order of the form: text, link,
 * pictures. An empty list means that the network should take it. Alt text is required for every
 * picture on every network: that is this product's rule, not the networks'.
 */
export function validatePart(network: Network, part: Part): Problem[] {
  const rules = networkRules[network];
  return [
    ...textProblems(network, rules, part),
    ...linkProblems(rules, part),
    ...picturesTogether(rules, part),
    ...part.images.flatMap((picture, index) => pictureProblems(rules, picture, index)),
  ];
}
