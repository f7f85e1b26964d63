/** What the guidance engine costs the page and how long it takes to answer, in ms each. */
export interface EngineTimes {
  /** Starting a worker. */
  starting: number[];
  /** Handing a text to it. */
  asking: number[];
  /** Hearing what it found. */
  hearing: number[];
  /** From the question to the answer. */
  answers: number[];
}

interface Watched {
  engineTimes?: EngineTimes;
}

/**
 * Runs in the page before its own scripts: puts a worker that takes times in the place of the browser's,
 * so that the product needs nothing for being measured.
 */
export function timeTheEngine(): void {
  const times: EngineTimes = { starting: [], asking: [], hearing: [], answers: [] };
  (globalThis as Watched).engineTimes = times;
  const Bare = globalThis.Worker;
  globalThis.Worker = class extends Bare {
    private askedAt = 0;

    constructor(address: string | URL, options?: WorkerOptions) {
      const before = performance.now();
      super(address, options);
      times.starting.push(performance.now() - before);
    }

    override postMessage(message: unknown): void {
      this.askedAt = performance.now();
      super.postMessage(message);
      times.asking.push(performance.now() - this.askedAt);
    }

    override set onmessage(hear: Worker['onmessage']) {
      super.onmessage = (event) => {
        const before = performance.now();
        times.answers.push(before - this.askedAt);
        hear?.call(this, event);
        times.hearing.push(performance.now() - before);
      };
    }
  };
}

/** Runs in the page: what was taken since it was opened. */
export function engineTimes(): EngineTimes {
  return (
    (globalThis as Watched).engineTimes ?? { starting: [], asking: [], hearing: [], answers: [] }
  );
}
