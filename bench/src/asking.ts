import { Agent, request } from 'node:http';

/** Asks one server again and again over one connection that stays, as a browser does. */
export class Asking {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly address: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** @throws Error when the answer is not 2xx */
  get(path: string): Promise<string> {
    return this.ask('GET', path, undefined);
  }

  /** Sends JSON. @throws Error when the answer is not 2xx */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
    return this.ask('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private ask(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string> = {},
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers: { ...this.headers, ...headers } };
      const asked = request(new URL(path, this.address), options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          const { statusCode = 0 } = answer;
          if (statusCode >= 200 && statusCode < 300) resolve(text);
          else reject(new Error(`${method} ${path} was answered with ${statusCode}: ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
