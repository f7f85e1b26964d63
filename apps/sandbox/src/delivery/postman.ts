import { type Network } from '../state/effects';
import { type World } from '../state/world';

/** One attempt to deliver, for the control interface. */
export interface DeliveryRecord {
  readonly at: string;
  readonly network: Network;
  readonly changes: number;
  readonly attempt: number;
  /** HTTP status of the callback, or null when it could not be reached. */
  readonly status: number | null;
  readonly fault: string | null;
}

/** A body on its way to a callback. */
export interface Letter {
  readonly network: Network;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly changes: number;
  readonly fault: string | null;
  /** Waits between attempts, in milliseconds of the sandbox's clock; the last one repeats. */
  readonly waits: readonly number[];
  /** How long after the first attempt it is given up, in milliseconds. */
  readonly giveUpAfterMs: number;
  /** False stops a letter that waits: its callback is gone. */
  readonly isWanted: () => boolean;
}

interface Waiting {
  readonly letter: Letter;
  readonly firstTriedAt: number;
  attempt: number;
  dueAt: number;
}

/**
 * Carries webhook deliveries of both networks, and tries again on the sandbox's clock. What waits here is
 * lost at a restart, as deliveries may be on the real networks.
 */
export class Postman {
  private readonly waiting: Waiting[] = [];
  private readonly records: DeliveryRecord[] = [];
  private readonly rounds: (() => void)[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly world: World) {
    this.timer = setInterval(() => {
      for (const round of this.rounds) round();
      void this.deliverDue();
    }, 250);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Calls `round` several times a second, for what has to be done from time to time. */
  everyRound(round: () => void): void {
    this.rounds.push(round);
  }

  /** The latest attempts, oldest first. */
  list(): readonly DeliveryRecord[] {
    return this.records;
  }

  /** Takes a letter, to be delivered now or after a wait in milliseconds. */
  send(letter: Letter, delayMs: number): void {
    const now = this.world.clock.now();
    this.waiting.push({ letter, firstTriedAt: now, attempt: 0, dueAt: now + delayMs });
    if (delayMs === 0) void this.deliverDue();
  }

  private async deliverDue(): Promise<void> {
    const now = this.world.clock.now();
    const due = this.waiting.filter((entry) => entry.dueAt <= now);
    for (const entry of due) this.waiting.splice(this.waiting.indexOf(entry), 1);
    for (const entry of due) {
      const { letter } = entry;
      const status = letter.isWanted() ? await attempt(letter) : null;
      entry.attempt += 1;
      this.record(letter, entry.attempt, status);
      const isOver = now - entry.firstTriedAt > letter.giveUpAfterMs || !letter.isWanted();
      if (status === 200 || isOver) continue;
      const { waits } = letter;
      entry.dueAt = now + (waits[Math.min(entry.attempt, waits.length) - 1] ?? 0);
      this.waiting.push(entry);
    }
  }

  private record(letter: Letter, tries: number, status: number | null): void {
    const { network, changes, fault } = letter;
    const at = this.world.clock.iso();
    this.records.push({ at, network, changes, attempt: tries, status, fault });
    if (this.records.length > 1000) this.records.shift();
  }
}

async function attempt(letter: Letter): Promise<number | null> {
  try {
    const answer = await fetch(letter.url, {
      method: 'POST',
      headers: letter.headers,
      body: letter.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    return answer.status;
  } catch {
    return null;
  }
}
