import { type Signal, effect, signal } from '@angular/core';

/** The part of a resource that is asked again. */
export interface Reloadable {
  /** Whether the reload began; false while an answer is on its way. */
  reload(): boolean;
  readonly isLoading: Signal<boolean>;
}

/**
 * A reload that is never lost. A resource ignores one while an answer is on its way, and that answer
 * may be older than the change; so it is asked once more when it has come. Call it where injection
 * works.
 */
export function reloadAgain(resource: Reloadable): () => void {
  const owed = signal(false);
  effect(() => {
    if (resource.isLoading() || !owed()) {
      return;
    }
    owed.set(false);
    resource.reload();
  });
  return () => {
    if (!resource.reload()) {
      owed.set(true);
    }
  };
}
