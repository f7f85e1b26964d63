import { DestroyRef, Service, type Signal, effect, inject, signal } from '@angular/core';
import { EarlyReader } from './early-reader';
import { startGuidanceWorker } from './start-guidance-worker';
import { type TypedFinding, type TypedItem } from './typed-item';

const PAUSE_MS = 300;

/** What the early look found. */
export interface TypingScreening {
  readonly findings: Signal<readonly TypedFinding[]>;
  /** Whether the findings belong to what stands there now. */
  readonly upToDate: Signal<boolean>;
  /** Whether this computer can say nothing about what stands there; the server does later. */
  readonly unavailable: Signal<boolean>;
}

/**
 * Has a worker run the lighter profile of the guidance engine a moment after each change. The worker is
 * started with the page that provides this, and ends with it.
 */
@Service({ autoProvided: false })
export class TypingScreener {
  /** What is found again is not drawn again. */
  private readonly found = signal<readonly TypedFinding[]>([], { equal: isSame });
  private readonly current = signal(false);
  private readonly failed = signal(false);
  private readonly reader = new EarlyReader(startGuidanceWorker, (findings) => {
    this.found.set(findings ?? []);
    this.current.set(findings !== null);
    this.failed.set(findings === null);
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.reader.end();
    });
  }

  /** Follows `item`; call it where injection works. */
  screening(item: () => TypedItem): TypingScreening {
    this.reader.prepare();
    effect(() => {
      const { profile, ...others } = item();
      this.current.set(false);
      this.reader.drop();
      clearTimeout(this.timer);
      if (profile === undefined) return;
      this.timer = setTimeout(() => this.reader.read({ ...others, profile }), PAUSE_MS);
    });
    return {
      findings: this.found.asReadonly(),
      upToDate: this.current.asReadonly(),
      unavailable: this.failed.asReadonly(),
    };
  }
}

function isSame(before: readonly TypedFinding[], after: readonly TypedFinding[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
