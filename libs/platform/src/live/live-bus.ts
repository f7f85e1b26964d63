import { type LiveEvent } from '@canteen/contracts';

/** Announces to open screens that something of a practice changed. Ids only. */
export abstract class LiveBus {
  /** Whether announcements travel between processes now. */
  abstract readonly connected: boolean;

  /** Announces a change. Never throws; without Redis screens notice by re-reading. */
  abstract publish(practiceId: string, event: LiveEvent): void;

  /**
   * Hears the changes of one practice. While Redis is away, and once after it was, `listener` gets
   * one event per topic with `id` null, so that screens re-read.
   * @returns a function that ends the subscription.
   */
  abstract subscribe(practiceId: string, listener: (event: LiveEvent) => void): () => void;
}
