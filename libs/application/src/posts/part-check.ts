import { validatePart } from '@canteen/channels';
import { type DraftContent } from '@canteen/contracts';
import { type Channel, type Media, type Publication } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { textFor } from './drafts';

/** What a draft is checked against. */
export interface CheckedAgainst {
  channels: ReadonlyMap<string, Channel>;
  media: ReadonlyMap<string, Media>;
  /** Publications of earlier revisions of the same post. */
  earlier: readonly Publication[];
  isReply: boolean;
  /** For a correction, the channels on which the words can be changed; null for anything else. */
  correctable: ReadonlySet<string> | null;
}

/** One channel's part, as it will be sent. */
export interface PreparedPart {
  channel: Channel;
  text: string;
}

/** States in which a post may stand on a network already, or may yet turn out to. */
const MAY_STAND: ReadonlySet<string> = new Set([
  'sending',
  'unconfirmed',
  'ask-a-person',
  'confirmed',
]);

/**
 * The parts of a draft, when each network would take them.
 *
 * @throws AppError CHANNEL_REFUSED for a channel that is not connected any more; PART_REFUSED with
 *   `fields` by path (`variants.0.text`, `images.0.alt`, …)
 */
export function checkedParts(draft: DraftContent, against: CheckedAgainst): PreparedPart[] {
  const problems = new Map<string, string>();
  const note = (field: string, message: string) => {
    if (!problems.has(field)) problems.set(field, message);
  };
  if (draft.variants.length === 0) note('variants', 'Choose at least one channel.');
  draft.awaitedPictures.forEach(({ name }, index) => {
    note(
      `awaitedPictures.${index}`,
      `${name ? `The picture “${name}”` : 'A picture'} is still to be added. Add it, or leave it out.`,
    );
  });
  if (against.correctable !== null && draft.images.length > 0) {
    note(
      'images.0',
      'A correction changes words only. Take the picture out: what is out keeps its own.',
    );
  }
  const seen = new Set<string>();
  const parts = draft.variants.map((variant, index) => {
    const field = `variants.${index}`;
    const channel = connectedChannel(against.channels, variant.channelId);
    if (seen.has(channel.id)) note(field, 'This channel is chosen twice. Take one out.');
    seen.add(channel.id);
    if (mayStandOn(channel.id, against.earlier)) {
      note(
        `${field}.text`,
        `It is out on ${channel.name} already, or may be. Take this channel out, or write a new post.`,
      );
    }
    if (against.correctable?.has(channel.id) === false) {
      note(
        `${field}.text`,
        `The words cannot be changed on ${channel.name}. Take this channel out.`,
      );
    }
    const text = textFor(draft, variant);
    for (const problem of networkProblems(draft, { channel, text }, against)) {
      note(pathOf(problem.field, field), problem.message);
    }
    return { channel, text };
  });
  if (problems.size > 0) {
    throw new AppError(
      'PART_REFUSED',
      'It cannot be published like this. Look at what is marked and change it.',
      { fields: Object.fromEntries(problems) },
    );
  }
  return parts;
}

function connectedChannel(channels: ReadonlyMap<string, Channel>, id: string): Channel {
  const channel = channels.get(id);
  if (!channel || channel.status === 'disconnected') {
    throw new AppError(
      'CHANNEL_REFUSED',
      'One of the channels is no longer connected. Take it out, or connect it again under Channels.',
    );
  }
  return channel;
}

function mayStandOn(channelId: string, earlier: readonly Publication[]): boolean {
  return earlier.some((each) => each.channelId === channelId && MAY_STAND.has(each.state));
}

function networkProblems(draft: DraftContent, part: PreparedPart, against: CheckedAgainst) {
  const images = draft.images.map(({ mediaId, alt }) => {
    const media = against.media.get(mediaId);
    if (!media) {
      throw new AppError(
        'MEDIA_REFUSED',
        'One of the pictures is not there any more. Take it out and add it again.',
      );
    }
    return { alt, bytes: media.bytes, contentType: media.contentType };
  });
  return validatePart(part.channel.network, {
    text: part.text,
    images,
    isReply: against.isReply,
  });
}

/** `alt:0` of the network's rules is `images.0.alt` of the form. */
function pathOf(field: string, variant: string): string {
  const [kind, index] = field.split(':');
  if (kind === 'alt') return `images.${index}.alt`;
  if (kind === 'image') return `images.${index}`;
  return `${variant}.text`;
}
