/** One request to a network, as the control interface shows it. Secrets are already hidden. */
export interface LoggedRequest {
  readonly number: number;
  /** Sandbox time at arrival, ISO instant. */
  readonly at: string;
  readonly network: string;
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  /** HTTP status sent, or null when nothing (whole) was answered. */
  status: number | null;
  answer: unknown;
  /** Fault that was played on the request, such as `A2:reset`, or null. */
  fault: string | null;
  /** Numbers of the journal effects the request caused. */
  readonly effects: number[];
  /** True when the request changed something. */
  applied: boolean;
}

/** Remembers the latest requests in memory. What they changed is in the journal, which lasts. */
export class RequestLog {
  private readonly entries: LoggedRequest[] = [];
  private count = 0;

  constructor(private readonly limit = 2000) {}

  /** Takes down a request before it is handled; the caller completes the entry. */
  open(
    facts: Omit<LoggedRequest, 'number' | 'status' | 'answer' | 'fault' | 'effects' | 'applied'>,
  ): LoggedRequest {
    this.count += 1;
    const entry: LoggedRequest = {
      number: this.count,
      ...facts,
      status: null,
      answer: null,
      fault: null,
      effects: [],
      applied: false,
    };
    this.entries.push(entry);
    if (this.entries.length > this.limit) this.entries.shift();
    return entry;
  }

  /** Requests after number `after`, oldest first. */
  list(after = 0): LoggedRequest[] {
    return this.entries.filter((entry) => entry.number > after);
  }

  clear(): void {
    this.entries.length = 0;
  }
}
