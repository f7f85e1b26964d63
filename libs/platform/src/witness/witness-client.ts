import { type AppConfig } from '../config/config';

/** What a witness said: a status of HTTP and its body. */
export interface WitnessAnswer {
  status: number;
  body: string;
}

const MOST_CHARACTERS = 10_000;

/** Hands checkpoints to witnesses on other machines (C2SP tlog-witness). */
export class WitnessClient {
  constructor(private readonly config: Pick<AppConfig, 'waits'>) {}

  /**
   * Sends `add-checkpoint`. A log's checkpoint tells nobody more than how long the log is.
   *
   * @param url the witness's address
   * @returns null when it cannot be reached, redirects, takes too long, or says too much
   */
  async addCheckpoint(url: string, body: string): Promise<WitnessAnswer | null> {
    try {
      const response = await fetch(`${url}/add-checkpoint`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(this.config.waits.totalTimeout),
      });
      const text = await response.text();
      return text.length > MOST_CHARACTERS ? null : { status: response.status, body: text };
    } catch {
      // No connection, no TLS, a redirect, no answer in time: to the log the witness is silent.
      return null;
    }
  }
}
