import { Service, inject, signal } from '@angular/core';
import { type AnswerSchema, Api, type ChangeMethod, ignored } from './api';
import { type Problem, problemFrom } from './problem';

/**
 * Sends changes for one part of a page and remembers how it went: whether one is under way, and what
 * was said against the last one. A component provides its own.
 */
@Service({ autoProvided: false })
export class ChangeSender {
  private readonly api = inject(Api);
  private readonly running = signal(false);
  private readonly trouble = signal<Problem | null>(null);

  readonly busy = this.running.asReadonly();
  readonly problem = this.trouble.asReadonly();

  /** Sends a change whose answer does not matter; answers whether it was accepted. */
  async send(method: ChangeMethod, url: string, body: unknown = {}): Promise<boolean> {
    return (await this.ask(method, url, { parse: (raw) => [ignored.parse(raw)] }, body)) !== null;
  }

  /** Sends a change and answers what came back; null when it was refused. */
  async ask<T>(
    method: ChangeMethod,
    url: string,
    schema: AnswerSchema<T>,
    body: unknown = {},
  ): Promise<T | null> {
    this.running.set(true);
    this.trouble.set(null);
    try {
      return await this.api.send(method, url, schema, body);
    } catch (error) {
      this.trouble.set(problemFrom(error));
      return null;
    } finally {
      this.running.set(false);
    }
  }

  /** Takes what was said against the last change off the screen. */
  forget(): void {
    this.trouble.set(null);
  }
}
