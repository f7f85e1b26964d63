import { type Network } from '@canteen/contracts';

/** A line of the sandbox's journal, as far as the proofs read it. */
interface Effect {
  page?: string | null;
  id?: string;
  /** Facebook: the words of a post. */
  message?: string;
  /** X: the words as they were sent. */
  sent?: string;
}

/** A page or account on the sandbox networks. */
export interface SandboxPage {
  network: Network;
  id: string;
  token: string;
  appSecret?: string;
}

/** A post that stands (or stood) on a network. */
export interface StandingPost {
  page: string;
  text: string;
  remoteId: string;
}

/** The oracle: what really happened on the networks, from the journal of another process. */
export class Networks {
  constructor(readonly url: string) {}

  /** Every post made on the pages. */
  async postsOn(pages: ReadonlySet<string>): Promise<StandingPost[]> {
    const answer = await this.call('GET', '/journal?type=post-made');
    return (answer as { effects: Effect[] }).effects
      .map(({ page, message, sent, id }) => ({
        page: page ?? '',
        text: message ?? sent ?? '',
        remoteId: id ?? '',
      }))
      .filter(({ page }) => pages.has(page));
  }

  /** A new person of the public writes on a page. */
  async visitorWrites(page: Pick<SandboxPage, 'network' | 'id'>, name: string, text: string) {
    const person = (await this.call('POST', '/people', { network: page.network, name })) as {
      id: string;
    };
    await this.call('POST', `/people/${person.id}/visitor-post`, { page: page.id, text });
  }

  async newPage(network: Network, name: string): Promise<SandboxPage> {
    const page = await this.call('POST', '/pages', { network, name });
    return { ...(page as SandboxPage), network };
  }

  /** The next post of a page goes wrong in this way. */
  async spoilNextPost(page: Pick<SandboxPage, 'network' | 'id'>, fault: string): Promise<void> {
    const path = page.network === 'facebook' ? '*/feed' : '*/2/tweets';
    const match = { network: page.network, method: 'POST', path, page: page.id };
    await this.call('POST', '/faults', { match, times: 1, fault });
  }

  async endFaults(): Promise<void> {
    await this.call('DELETE', '/faults');
  }

  /** Allows as many calls and as much money as a proof may use. */
  async beGenerous(): Promise<void> {
    await this.call('POST', '/settings', { limitFactor: 10_000 });
  }

  async giveCredits(): Promise<void> {
    await this.call('POST', '/x/credits', { milliDollars: 1_000_000_000 });
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/_sim${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
    return JSON.parse(text);
  }
}
