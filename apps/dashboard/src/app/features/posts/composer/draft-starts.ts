import {
  type ChannelRef,
  type DraftContent,
  LocalDateTime,
  type Schedule,
} from '@canteen/contracts';

/**
 * A new draft with the words and pictures of an earlier post. When it goes out is open, and channels
 * that are gone are left out.
 *
 * @param channels those that are connected
 */
export function draftLike(
  earlier: DraftContent,
  channels: readonly Pick<ChannelRef, 'id'>[],
): DraftContent {
  return {
    ...earlier,
    variants: earlier.variants.filter(({ channelId }) =>
      channels.some(({ id }) => id === channelId),
    ),
    schedule: null,
  };
}

/** The schedule that an address asks for; null without a wall time in it. */
export function scheduleAt(local: string | undefined): Schedule | null {
  const time = LocalDateTime.safeParse(local);
  return time.success ? { kind: 'at', local: time.data } : null;
}
