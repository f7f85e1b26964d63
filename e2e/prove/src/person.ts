import { requestHeader, routes } from '@canteen/contracts';

/** The product refused; `code` is its stable code. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Somebody who uses the product over HTTP, as a browser does. */
export class Person {
  private constructor(
    private readonly address: string,
    /** The session, as it stands in a `Cookie` header. */
    readonly cookie: string,
    private readonly password: string,
  ) {}

  static async signIn(address: string, email: string, password: string): Promise<Person> {
    const answer = await ask(address, '', 'POST', routes.session, { email, password });
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    return new Person(address, cookie.join('; '), password);
  }

  /** What a person who was invited does with the link. */
  static async join(address: string, setUpUrl: string, name: string, password: string) {
    const token = new URL(setUpUrl).pathname.split('/').at(-1) ?? '';
    await ask(address, '', 'POST', routes.setUp(token), { name, password });
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.call<Answer>('GET', path);
  }

  async post<Answer = unknown>(path: string, body: unknown = {}): Promise<Answer> {
    return this.call<Answer>('POST', path, body);
  }

  /** Uploads a file under the name that forms give it. */
  async upload<Answer>(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'picture');
    const answer = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: { [requestHeader.name]: requestHeader.value, cookie: this.cookie },
      body: form,
    });
    return (await (await accepted(answer, 'POST', path)).json()) as Answer;
  }

  /** The bytes that an address answers with. */
  async download(path: string): Promise<Buffer> {
    await ask(this.address, this.cookie, 'POST', routes.proof, { password: this.password });
    const answer = await ask(this.address, this.cookie, 'GET', path);
    return Buffer.from(await answer.arrayBuffer());
  }

  /**
   * Shows once more who it is where the product wants that, as its screens do.
   *
   * @throws Refused when the product says no
   */
  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const once = () => ask(this.address, this.cookie, method, path, body);
    const answer = await once().catch(async (error: unknown) => {
      if (!(error instanceof Refused) || error.code !== 'PROOF_NEEDED') throw error;
      await ask(this.address, this.cookie, 'POST', routes.proof, { password: this.password });
      return once();
    });
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}

async function ask(
  address: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      [requestHeader.name]: requestHeader.value,
      ...(cookie === '' ? {} : { cookie }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return accepted(answer, method, path);
}

/** @throws Refused when the product says no */
async function accepted(answer: Response, method: string, path: string): Promise<Response> {
  if (answer.ok) return answer;
  const text = await answer.text();
  const { code = '', message = text } = readError(text);
  throw new Refused(answer.status, code, `${method} ${path}: ${answer.status} ${code} ${message}`);
}

function readError(text: string): { code?: string; message?: string } {
  try {
    return JSON.parse(text) as { code?: string; message?: string };
  } catch {
    // Not from the product's error filter: shown as it came.
    return {};
  }
}
