import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Invented people whom the sandbox networks have from their start. */
const people = {
  margaret: '24900000000001001',
  tom: '24900000000001018',
  aisha: '24900000000001035',
  gwen: '1890000000000001001',
  danny: '1890000000000001018',
} as const;

export type DemoVisitor = keyof typeof people;

/** The public of the sandbox networks, and their clock. The demo's history tells it what people do. */
@Injectable()
export class SandboxPublic {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** Stops the networks' clock at an instant (ISO). */
  async standAt(iso: string): Promise<void> {
    await this.tell('/clock', { at: iso, frozen: true });
  }

  /** Lets the networks' clock run as the computer's. */
  async realTime(): Promise<void> {
    await this.tell('/clock', { real: true });
  }

  /** Somebody comments under something on Facebook. */
  async comments(who: DemoVisitor, object: string, text: string): Promise<void> {
    await this.tell(`/people/${people[who]}/comment`, { object, text });
  }

  /** Somebody names our account on X. */
  async mentions(who: DemoVisitor, handle: string, text: string): Promise<void> {
    await this.tell(`/people/${people[who]}/mention`, { handle, text });
  }

  /** Somebody writes on our Page. */
  async posts(who: DemoVisitor, page: string, text: string): Promise<void> {
    await this.tell(`/people/${people[who]}/visitor-post`, { page, text });
  }

  private async tell(path: string, order: Record<string, string | boolean>): Promise<void> {
    const answer = await fetch(`${this.config.sandboxUrl}/_sim${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(this.config.waits.totalTimeout),
    });
    if (answer.ok) return;
    throw new AppError('UNAVAILABLE', `The sandbox refused ${path} (${answer.status}).`);
  }
}
