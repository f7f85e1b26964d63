import { Service, computed, inject, signal } from '@angular/core';
import { type PostDetail, routes } from '@canteen/contracts';
import { type SummaryError } from '@canteen/ui';
import { Api, ignored } from '../api/api';
import { type Problem, problemFrom } from '../api/problem';
import { DraftKeeper } from './draft-keeper';

/**
 * Sends the draft that a page keeps for approval, leaves it for later, and settles it when two people
 * wrote at once; what is said against any of that stands in `problem`. A page provides its own.
 */
@Service({ autoProvided: false })
export class DraftSender {
  private readonly api = inject(Api);
  private readonly keeper = inject(DraftKeeper);
  private readonly running = signal(false);
  private readonly trouble = signal<Problem | null>(null);
  private readonly attempts = signal(0);

  readonly busy = this.running.asReadonly();
  /** How often somebody tried to send it: what is missing is said from the first time on. */
  readonly tries = this.attempts.asReadonly();
  /** What was said against the last try, for the summary at the top. */
  readonly refusal = computed<readonly SummaryError[]>(() => {
    const problem = this.trouble();
    return problem ? [{ message: `${problem.message} (${problem.quote})` }] : [];
  });

  /** Takes what was said against the last try off the screen. */
  forget(): void {
    this.trouble.set(null);
  }

  /**
   * Saves and submits.
   *
   * @param ready whether nothing is missing any more
   * @returns the post as it was saved; null when it was not sent
   */
  async send(ready: () => boolean): Promise<PostDetail | null> {
    this.attempts.update((tries) => tries + 1);
    this.trouble.set(null);
    if (!ready() || this.running()) {
      return null;
    }
    this.running.set(true);
    try {
      const saved = await this.keeper.saveNow();
      await this.api.send('POST', routes.postSubmit(saved.id), ignored, { version: saved.version });
      return saved;
    } catch (error) {
      this.trouble.set(problemFrom(error));
      return null;
    } finally {
      this.running.set(false);
    }
  }

  /** Saves what is not saved yet and does one thing more; answers whether all of it went well. */
  async afterSaving(more: () => Promise<unknown> = () => Promise.resolve()): Promise<boolean> {
    return this.attempt(async () => {
      if (this.keeper.dirty()) {
        await this.keeper.saveNow();
      }
      await more();
    });
  }

  /** After a conflict: shows what the other person saved. */
  async takeTheirs(): Promise<void> {
    await this.attempt(() => this.keeper.takeTheirs());
  }

  /** After a conflict: saves what was typed here over it. */
  async keepMine(): Promise<void> {
    await this.attempt(() => this.keeper.keepMine());
  }

  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.trouble.set(problemFrom(error));
      return false;
    }
  }
}
