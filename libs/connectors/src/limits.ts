/** One limit as a network told it with an answer. */
export interface LimitReading {
  /** Stable, for example `page-calls`. */
  name: string;
  /** How much of it is used, in percent; may pass 100. */
  usedPercent: number;
  /** Calls left, where the network counts them. */
  left: number | null;
  /** When it begins afresh, in seconds from the answer; null when the network does not say. */
  resetsInSeconds: number | null;
}

/** Hears what the networks say about their limits, with every answer. */
export type LimitListener = (readings: LimitReading[]) => void;
