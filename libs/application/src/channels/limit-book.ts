import { type LimitReading } from '@canteen/connectors';
import { ChannelRepository, type Transaction } from '@canteen/data-access';
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

  /** Writes what was heard about a channel, as of now. */
  async keep(tx: Transaction, channelId: string): Promise<void> {
    const readings = [...(this.heard.get(channelId)?.values() ?? [])];
    this.heard.delete(channelId);
    await tx.use(ChannelRepository).keepLimits(
      channelId,
      readings.map(({ name, usedPercent, left, resetsInSeconds }) => ({
        name,
        usedPercent,
        left,
        resetsAt:
          resetsInSeconds === null ? null : addMilliseconds(tx.now, resetsInSeconds * 1_000),
        readAt: tx.now,
      })),
    );
  }
}
