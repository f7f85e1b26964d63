import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { type CanDeactivateFn } from '@angular/router';

/** Something on a page that may hold what the server has not got. */
export interface Unsaved {
  dirty(): boolean;
  /** Saves it where it saves itself; answers why it would be lost, or null when nothing is. */
  settle(): Promise<string | null>;
}

/** What is asked before somebody leaves something behind. */
export interface LeaveQuestion {
  why: string;
  answer(leave: boolean): void;
}

/**
 * Sees to it that nobody leaves a page with something that is not saved: drafts are saved first, and
 * where anything would be lost, the person is asked.
 */
@Service()
export class LeaveAsker {
  private readonly watched = new Set<Unsaved>();
  private readonly asked = signal<LeaveQuestion | null>(null);

  /** The question that waits for an answer. */
  readonly question = this.asked.asReadonly();

  constructor() {
    // Closing the window: the browser asks in its own words.
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if ([...this.watched].some((one) => one.dirty())) {
        event.preventDefault();
      }
    });
  }

  /** Watches it until the answer is called. */
  watch(one: Unsaved): () => void {
    this.watched.add(one);
    return () => this.watched.delete(one);
  }

  /** Whether the page may be left: everything is saved, or somebody said so. */
  async mayLeave(): Promise<boolean> {
    for (const one of this.watched) {
      const why = one.dirty() ? await one.settle() : null;
      if (why !== null && !(await this.ask(why))) return false;
    }
    return true;
  }

  private ask(why: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.asked.set({
        why,
        answer: (leave) => {
          this.asked.set(null);
          resolve(leave);
        },
      });
    });
  }
}

/** Guards a page on which somebody writes. */
export const nothingLost: CanDeactivateFn<unknown> = () => inject(LeaveAsker).mayLeave();
