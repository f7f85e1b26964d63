import { Service } from '@angular/core';
import type * as guidance from '@canteen/guidance';

type Engine = typeof guidance;

/** Fetches the guidance engine when somebody is about to write, and makes it ready between other things. */
@Service()
export class EngineLoader {
  private engine: Promise<Engine> | undefined;

  /** The engine; fetched once. A failed fetch is tried again at the next call. */
  load(): Promise<Engine> {
    this.engine ??= import('@canteen/guidance').then(
      (engine) => {
        whenIdle(engine.warmUpSteps({ profile: 'typing' }));
        return engine;
      },
      (error: unknown) => {
        this.engine = undefined;
        throw error;
      },
    );
    return this.engine;
  }
}

/** Runs one step each time the browser has nothing else to do, so that nobody's typing waits. */
function whenIdle(steps: readonly (() => void)[]): void {
  const [step, ...others] = steps;
  if (step === undefined) return;
  const next = () => {
    step();
    whenIdle(others);
  };
  // Not every browser says when it is idle.
  if ('requestIdleCallback' in window) window.requestIdleCallback(next);
  else setTimeout(next, 50);
}
