import { type LimitReading } from '@canteen/connectors';
import { type ChannelLimit, ChannelRepository, type Transaction } from '@canteen/data-access';
import { addMilliseconds } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';

/**
 * Remembers what the networks said about their limits, until a transaction about the channel keeps
 * it. What a process forgets when it ends is told again with the next answer.
 */
@Injectable()
export class LimitBook {
  private readonly heard = new Map<string, Map<string, LimitReading>>();

  /** Notes what came with an answer; the latest word on each limit counts. */
  hear(channelId: string, readings: readonly LimitReading[]): void {
    if (readings.length === 0) return;
    const known = this.heard.get(channelId) ?? new Map<string, LimitReading>();
    for (const reading of readings) known.set(reading.name, reading);
    this.heard.set(channelId, known);
  }

  /** What was heard about a channel and not yet written down. */
  lately(channelId: string): readonly LimitReading[] {
    return [...(this.heard.get(channelId)?.values() ?? [])];
  }

  /** Writes what was heard about channels, as of now. */
  async keep(tx: Transaction, ...channelIds: readonly string[]): Promise<void> {
    const told = new Map(
      channelIds.flatMap((id) => {
        const readings = this.lately(id);
        return readings.length === 0 ? [] : [[id, readings.map((each) => limitOf(each, tx.now))]];
      }),
    );
    for (const id of channelIds) this.heard.delete(id);
    await tx.use(ChannelRepository).keepLimits(told);
  }
}

function limitOf(reading: LimitReading, now: string): ChannelLimit {
  const { name, usedPercent, left, resetsInSeconds } = reading;
  const resetsAt = resetsInSeconds === null ? null : addMilliseconds(now, resetsInSeconds * 1_000);
  return { name, usedPercent, left, resetsAt, readAt: now };
}
