import { type Network } from '@canteen/contracts';

/** A line of the sandbox's journal, as far as the proofs read it. */
interface Effect {
  type?: string;
  page?: string | null;
  /** Who did it: an app of the practice, or somebody of the public. */
  by?: { kind: 'app' | 'person' | 'control'; id: string };
  id?: string;
  /** Facebook: the words of a post. */
  message?: string;
  /** X: the words as they were sent. */
  sent?: string;
  /** Of an edit: the new words. */
  text?: string;
  /** Facebook and X: the pictures of a post. */
  photoIds?: string[];
  mediaIds?: string[];
  /** Of a picture. */
  sha256?: string;
  alt?: string;
  seq?: number;
  at?: string;
}

/** A request to the networks as it came in, as far as the proofs read it. */
interface Received {
  /** Numbers of what it did in the journal. */
  effects: number[];
  body: { message?: string; text?: string } | null;
}

/** What somebody of the public wrote, as the network has it last. */
export interface PublicWords {
  text: string;
  edits: number;
  deleted: boolean;
}

/** A page or account on the sandbox networks. */
export interface SandboxPage {
  network: Network;
  id: string;
  handle: string;
  token: string;
  appSecret?: string;
}

/** A post that stands (or stood) on a network. */
export interface StandingPost {
  page: string;
  text: string;
  remoteId: string;
  /** Its number in the journal. */
  number: number;
  /** When the network took it: ISO, the sandbox's clock, which is this machine's. */
  at: string;
  pictures: readonly { sha256: string; alt: string }[];
}

/** Something a person of the public wrote, and who. */
export interface Written {
  id: string;
  by: string;
}

/** The oracle: what really happened on the networks, from the journal of another process. */
export class Networks {
  constructor(readonly url: string) {}

  /** Every post that an app made on the pages. */
  async postsOn(pages: ReadonlySet<string>): Promise<StandingPost[]> {
    const pictures = await this.pictures();
    return (await this.effects('post-made'))
      .filter(({ by }) => by?.kind === 'app')
      .map(({ page, message, sent, id, at, seq, photoIds, mediaIds }) => ({
        page: page ?? '',
        text: message ?? sent ?? '',
        remoteId: id ?? '',
        number: seq ?? 0,
        at: at ?? '',
        pictures: (photoIds ?? mediaIds ?? []).map(
          (picture) => pictures.get(picture) ?? { sha256: 'unknown', alt: '' },
        ),
      }))
      .filter(({ page }) => pages.has(page));
  }

  /**
   * The words of the latest posts as they came in, before a network made them its own, by the number of
   * what each did in the journal.
   */
  async wordsReceived(): Promise<Map<number, string>> {
    const { requests } = (await this.call('GET', '/log')) as { requests: Received[] };
    return new Map(
      requests.flatMap(({ effects, body }) =>
        effects.map((number) => [number, body?.message ?? body?.text ?? ''] as const),
      ),
    );
  }

  /** Every picture that the networks took, with the words for those who do not see it. */
  private async pictures(): Promise<Map<string, { sha256: string; alt: string }>> {
    const alts = new Map(
      (await this.effects('media-described')).map(({ id, alt }) => [id, alt ?? '']),
    );
    const taken = [
      ...(await this.effects('photo-made')),
      ...(await this.effects('media-uploaded')),
    ];
    return new Map(
      taken.map(({ id = '', sha256 = '', alt }) => [
        id,
        { sha256, alt: alt ?? alts.get(id) ?? '' },
      ]),
    );
  }

  /** What people of the public wrote on a page, by its id on the network. */
  async publicWords(pages: ReadonlySet<string>): Promise<Map<string, PublicWords>> {
    const words = new Map<string, PublicWords>();
    for (const type of ['post-made', 'comment-made', 'text-edited', 'deleted']) {
      for (const { page, by, id = '', message, sent, text } of await this.effects(type)) {
        if (by?.kind !== 'person' || !pages.has(page ?? '')) continue;
        const known = words.get(id) ?? { text: '', edits: 0, deleted: false };
        words.set(id, {
          text: text ?? message ?? sent ?? known.text,
          edits: known.edits + (type === 'text-edited' ? 1 : 0),
          deleted: known.deleted || type === 'deleted',
        });
      }
    }
    return words;
  }

  private async effects(type: string): Promise<Effect[]> {
    const answer = await this.call('GET', `/journal?type=${type}`);
    return (answer as { effects: Effect[] }).effects;
  }

  /**
   * Somebody of the public writes on a page, or to an account of X.
   *
   * @param under a post of the page that it is a comment on
   */
  async visitorWrites(
    { network, id, handle }: Pick<SandboxPage, 'network' | 'id' | 'handle'>,
    name: string,
    text: string,
    under?: string,
  ): Promise<Written> {
    const person = (await this.call('POST', '/people', { network, name })) as { id: string };
    const [act, body] =
      under !== undefined
        ? (['comment', { object: under, text }] as const)
        : network === 'x'
          ? (['mention', { handle, text }] as const)
          : (['visitor-post', { page: id, text }] as const);
    const written = await this.call('POST', `/people/${person.id}/${act}`, body);
    return { id: (written as { id: string }).id, by: person.id };
  }

  async visitorEdits({ id, by }: Written, text: string): Promise<void> {
    await this.call('POST', `/people/${by}/edit`, { object: id, text });
  }

  async visitorDeletes({ id, by }: Written): Promise<void> {
    await this.call('POST', `/people/${by}/delete`, { object: id });
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

  /** Both networks take no posts and say that it is too much, not when that ends. */
  async refuseForNow(): Promise<void> {
    for (const [network, path] of [
      ['facebook', '*/feed'],
      ['x', '*/2/tweets'],
    ] as const) {
      const match = { network, method: 'POST', path };
      await this.call('POST', '/faults', { match, times: 1_000, fault: 'B1:no-headers' });
    }
  }

  /** The next renewals of tokens at X go wrong in this way. */
  async spoilNextRenewals(times: number, fault: string): Promise<void> {
    const match = { network: 'x', method: 'POST', path: '*/oauth2/token' };
    await this.call('POST', '/faults', { match, times, fault });
  }

  /** Lets people who sign in with an app of X come back to an address. */
  async allowReturn(app: string, address: string): Promise<void> {
    await this.call('POST', `/apps/${app}/redirects`, { redirectUris: [address] });
  }

  /** Every refresh token that X ever handed out, with the account it is for. */
  async refreshTokens(): Promise<{ token: string; account: string }[]> {
    const { tokens } = (await this.call('GET', '/sign-ins')) as {
      tokens: { kind: string; token: string; holder: string }[];
    };
    return tokens
      .filter(({ kind }) => kind === 'refresh')
      .map(({ token, holder }) => ({ token, account: holder }));
  }

  /** X ends a whole sign-in when a refresh token is shown a second time. */
  async beStrictAboutTokens(): Promise<void> {
    await this.call('POST', '/settings', { xRefreshReuse: 'revoke-family' });
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
