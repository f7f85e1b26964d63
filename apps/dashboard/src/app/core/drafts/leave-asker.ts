import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { type CanDeactivateFn } from '@angular/router';
import { type Problem, problemFrom } from '../api/problem';

/** A draft that may hold words the server has not got. */
export interface UnsavedDraft {
  dirty(): boolean;
  /** Throws `Problem`. */
  saveNow(): Promise<unknown>;
}

/** What is asked before somebody leaves words behind. */
export interface LeaveQuestion {
  problem: Problem;
  answer(leave: boolean): void;
}

/**
 * Sees to it that nobody leaves a page with words that are not saved: they are saved first, and where
 * that fails, the person is asked.
 */
@Service()
export class LeaveAsker {
  private readonly drafts = new Set<UnsavedDraft>();
  private readonly asked = signal<LeaveQuestion | null>(null);

  /** The question that waits for an answer. */
  readonly question = this.asked.asReadonly();

  constructor() {
    // Closing the window: the browser asks in its own words.
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if ([...this.drafts].some((draft) => draft.dirty())) {
        event.preventDefault();
      }
    });
  }

  /** Watches a draft until the answer is called. */
  watch(draft: UnsavedDraft): () => void {
    this.drafts.add(draft);
    return () => this.drafts.delete(draft);
  }

  /**
   * Whether the page may be left: everything is saved, or somebody said so. Nobody is kept on a page
   * whose session ended: nothing of the practice stays on the screen.
   */
  async mayLeave(): Promise<boolean> {
    for (const draft of this.drafts) {
      if (!draft.dirty()) continue;
      const problem = await draft.saveNow().then(() => null, problemFrom);
      if (!problem || problem.code === 'NOT_SIGNED_IN') continue;
      if (!(await this.ask(problem))) return false;
    }
    return true;
  }

  private ask(problem: Problem): Promise<boolean> {
    return new Promise((resolve) => {
      this.asked.set({
        problem,
        answer: (leave) => {
          this.asked.set(null);
          resolve(leave);
        },
      });
    });
  }
}

/** Guards a page on which somebody writes. */
export const wordsAreSafe: CanDeactivateFn<unknown> = () => inject(LeaveAsker).mayLeave();
