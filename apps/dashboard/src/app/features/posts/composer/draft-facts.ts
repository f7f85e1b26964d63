import { type Part, validatePart } from '@canteen/channels';
import {
  type ChannelRef,
  type DraftContent,
  type MediaView,
  type Schedule,
} from '@canteen/contracts';
import { resolveLocal } from '@canteen/scheduling';
import { type SummaryError } from '@canteen/ui';
import { type TypedFinding } from '../../../core/guidance/typed-item';

/** A picture of a draft with the words that stand for it. */
export type DraftImage = DraftContent['images'][number];

/** What one channel would get. */
export interface DraftPart {
  channel: ChannelRef;
  text: string;
  /** Whether it has words of its own instead of the common text. */
  own: boolean;
}

/** What each chosen channel would get, in the order of the channels. */
export function previewParts(
  draft: DraftContent,
  channels: readonly ChannelRef[],
): readonly DraftPart[] {
  return channels.flatMap((channel) => {
    const variant = draft.variants.find((one) => one.channelId === channel.id);
    return variant
      ? [{ channel, text: variant.text ?? draft.text, own: variant.text !== null }]
      : [];
  });
}

/** The instant (ISO) a schedule means in a zone; null while that is open. */
export function dueInstant(schedule: Schedule | null, zone: string): string | null {
  if (schedule?.kind !== 'at') {
    return null;
  }
  const resolved = resolveLocal(schedule.local, zone);
  switch (resolved.kind) {
    case 'exact':
      return resolved.instant;
    case 'twice':
      return schedule.choice ? resolved[schedule.choice] : null;
    case 'skipped':
      return null;
  }
}

/** The control that holds the text of a part, for links from the error summary. */
export function textControlId(part: DraftPart): string {
  return part.own ? `text-${part.channel.id}` : 'post-text';
}

/** What must be put right before the post can be sent for approval, each leading to its control. */
export function missingPieces({
  draft,
  parts,
  media,
  zone,
}: {
  draft: DraftContent;
  parts: readonly DraftPart[];
  media: readonly MediaView[];
  /** IANA zone of the practice. */
  zone: string;
}): SummaryError[] {
  const images: Part['images'] = draft.images.map((image) => {
    const found = media.find((one) => one.id === image.mediaId);
    return {
      alt: image.alt,
      bytes: found?.bytes ?? 0,
      contentType: found?.contentType ?? 'image/jpeg',
    };
  });
  const errors: SummaryError[] = [];
  if (parts.length === 0) {
    errors.push({ message: 'Choose where the post goes', controlId: 'channels' });
  }
  for (const part of parts) {
    for (const problem of validatePart(part.channel.network, { text: part.text, images })) {
      const image = /^(?:alt|image):(\d+)$/.exec(problem.field)?.[1];
      errors.push({
        message: problem.message,
        controlId: image === undefined ? textControlId(part) : `alt-${image}`,
      });
    }
  }
  if (draft.schedule?.kind !== 'when-approved' && !dueInstant(draft.schedule, zone)) {
    errors.push({ message: 'Say when it goes out', controlId: 'schedule-time' });
  }
  return errors.filter(
    (error, index) => errors.findIndex((other) => other.message === error.message) === index,
  );
}

/** The sentence in the bottom bar: what happens next, and whom it waits for. */
export function nextStep(
  findings: readonly Pick<TypedFinding, 'severity'>[],
  missing: number,
  schedule: Schedule | null,
): string {
  const blocks = findings.filter((finding) => finding.severity === 'block').length;
  if (blocks) {
    return blocks === 1
      ? 'One thing must be changed before this can be approved. It waits for you.'
      : `${blocks} things must be changed before this can be approved. It waits for you.`;
  }
  if (missing) {
    return 'It waits for you until it is complete.';
  }
  return schedule?.kind === 'when-approved'
    ? 'Next: the rules check it, then a colleague approves it, then it goes out at once.'
    : 'Next: the rules check it, then a colleague approves it. It goes out at its time.';
}
