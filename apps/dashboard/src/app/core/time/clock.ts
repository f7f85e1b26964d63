import { DestroyRef, Service, inject, signal } from '@angular/core';

const TICK_MS = 20_000;

/**
 * The only place in the dashboard that asks the computer for the time. What is decided by time is
 * decided on the server; here it only says "in 20 minutes".
 */
@Service()
export class Clock {
  private readonly ticking = signal(Date.now());
  /** Epoch milliseconds, moving on every twenty seconds. */
  readonly now = this.ticking.asReadonly();

  constructor() {
    const timer = setInterval(() => this.ticking.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Epoch milliseconds at this very moment. */
  exactly(): number {
    return Date.now();
  }
}
