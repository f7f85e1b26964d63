import { type EarlyAnswer, type EarlyQuestion, type ScreenableItem } from './typed-item';

/** A worker that has said nothing for so long hangs. The first text waits for the engine to be fetched, too. */
export const READ_WITHIN_MS = 15_000;

/** As much of a `Worker` as a reader needs. */
export interface ReadingWorker {
  postMessage(question: EarlyQuestion): void;
  onmessage: ((event: MessageEvent<EarlyAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

/**
 * Has the newest text read by a worker. One text is read at a time; of those that come meanwhile only the
 * last one is read, and what is found in a text that has changed since is dropped.
 */
export class EarlyReader {
  private worker: ReadingWorker | undefined;
  private busy = false;
  private run = 0;
  private waiting: ScreenableItem | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start starts the worker; may throw
   * @param tell hears the findings in the newest text, or null: it could not be read here
   */
  constructor(
    private readonly start: () => ReadingWorker,
    private readonly tell: (findings: EarlyAnswer['findings']) => void,
  ) {}

  /** Fetches the engine and makes it ready, before there is anything to read. */
  prepare(): void {
    this.running();
  }

  /** What was asked for is of no interest any more. */
  drop(): void {
    this.run += 1;
    this.waiting = undefined;
  }

  read(item: ScreenableItem): void {
    this.drop();
    if (this.busy) this.waiting = item;
    else this.ask(item);
  }

  /** Ends the worker, whatever it does. */
  end(): void {
    clearTimeout(this.patience);
    this.drop();
    this.worker?.terminate();
    this.worker = undefined;
    this.busy = false;
  }

  private ask(item: ScreenableItem): void {
    const worker = this.running();
    if (worker === undefined) return;
    this.busy = true;
    this.patience = setTimeout(() => this.fail(), READ_WITHIN_MS);
    worker.postMessage({ run: this.run, item });
  }

  private hear({ run, findings }: EarlyAnswer): void {
    clearTimeout(this.patience);
    const next = this.waiting;
    this.waiting = undefined;
    this.busy = false;
    if (next !== undefined) this.ask(next);
    else if (run === this.run) this.tell(findings);
  }

  /** The worker, started when there is none; after a failure each text is a new try. */
  private running(): ReadingWorker | undefined {
    if (this.worker !== undefined) return this.worker;
    try {
      const worker = this.start();
      worker.onmessage = ({ data }) => this.hear(data);
      worker.onerror = worker.onmessageerror = () => this.fail();
      this.worker = worker;
    } catch {
      // The browser does not let it start; the server reads the text later.
      this.fail();
    }
    return this.worker;
  }

  private fail(): void {
    this.end();
    this.tell(null);
  }
}
