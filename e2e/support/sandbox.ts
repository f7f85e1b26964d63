/** The Page and account of the demo practice on the sandbox networks. */
export const demoPages = {
  facebook: '61550000000000017',
  x: '1890000000000000017',
} as const;

/** One thing that really happened on the sandbox networks. */
export interface Effect {
  type: string;
  id?: string;
  message?: string;
  sent?: string;
  alt?: string;
}

/** The sandbox as tests use it: people of the public, and its own journal as the oracle. */
export class Sandbox {
  constructor(private readonly url: string) {}

  /** Everything that happened on one Page or account, the oldest first. */
  async journal(page: string): Promise<Effect[]> {
    return this.get<Effect[]>(`/_sim/journal?page=${page}`);
  }

  /** Makes a person of the public who does one thing; gives the id of what came of it. */
  async act(
    network: 'facebook' | 'x',
    name: string,
    act: 'comment' | 'mention' | 'visitor-post',
    body: Record<string, string>,
  ): Promise<string> {
    const person = await this.post<{ id: string }>('/_sim/people', { network, name });
    return (await this.post<{ id: string }>(`/_sim/people/${person.id}/${act}`, body)).id;
  }

  /** The next post on the demo's Page or account goes wrong in one of the ways of the sandbox's table. */
  async spoilNextPost(network: 'facebook' | 'x', fault: string): Promise<void> {
    const path = network === 'facebook' ? '*/feed' : '*/2/tweets';
    const match = { network, method: 'POST', path, page: demoPages[network] };
    await this.post('/_sim/faults', { match, times: 1, fault });
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`);
    const body = (await response.json()) as T | { effects: T };
    if (typeof body === 'object' && body !== null && 'effects' in body) return body.effects;
    return body;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The sandbox refused ${path}: ${response.status}`);
    return (await response.json()) as T;
  }
}
