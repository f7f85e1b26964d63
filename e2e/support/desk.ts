import { type APIRequestContext, expect } from '@playwright/test';

/** Where a post of a test goes. */
export type Network = 'facebook' | 'x';

interface Decidable {
  revision: { seal: string };
  checklist: { id: string }[];
}

interface Written {
  id: string;
  version: number;
}

/** How a post of a test is written, where a test says so. */
export interface Wanted {
  networks?: Network[];
  /** Wall time in the practice's zone, such as `2026-12-01T08:30`; without it, as soon as approved. */
  at?: string;
}

/**
 * Sets a scene through the API with the session of somebody signed in, where the test is about
 * something else than the screens that do the same.
 */
export class Desk {
  constructor(private readonly request: APIRequestContext) {}

  /** Writes a post, sends it for approval, and waits until the rules have read it; gives its id. */
  async sendForApproval(
    text: string,
    wanted: Wanted = {},
    then: 'in-review' | 'changes-needed' = 'in-review',
  ): Promise<string> {
    const { id, version } = await this.write(text, wanted);
    await this.post(`/api/posts/${id}/submit`, { version });
    await this.untilPostIs(id, then);
    return id;
  }

  /** Writes a post and leaves it a draft; gives its id. */
  async draft(text: string, wanted: Wanted = {}): Promise<string> {
    return (await this.write(text, wanted)).id;
  }

  /** Opens a post again, changes its text, and sends the new revision for approval. */
  async rewrite(postId: string, text: string): Promise<void> {
    await this.post(`/api/posts/${postId}/reopen`, {});
    const { version, draft } = await this.get<Written & { draft: object }>(`/api/posts/${postId}`);
    const saved = await this.send<Written>('PUT', `/api/posts/${postId}/draft`, {
      version,
      draft: { ...draft, text },
    });
    await this.post(`/api/posts/${postId}/submit`, { version: saved.version });
    await this.untilPostIs(postId, 'in-review');
  }

  /** Approves the revision that is there now, with every question of the checklist answered. */
  async approve(postId: string): Promise<void> {
    const { revision, checklist } = await this.get<Decidable>(`/api/review/${postId}`);
    await this.post(`/api/review/${postId}/decision`, {
      seal: revision.seal,
      decision: 'approve',
      checklist: Object.fromEntries(checklist.map(({ id }) => [id, true])),
      note: '',
    });
  }

  async untilPostIs(postId: string, state: string): Promise<void> {
    await expect
      .poll(async () => (await this.get<{ state: string }>(`/api/posts/${postId}`)).state, {
        message: `the post is ${state}`,
        timeout: 60_000,
      })
      .toBe(state);
  }

  /** Waits until a comment with these words was imported and read; gives its id and thread. */
  async untilCommentIsThere(words: string): Promise<{ id: string; threadId: string }> {
    let found: { id: string } | undefined;
    await expect
      .poll(
        async () => {
          const { items } = await this.get<{
            items: { id: string; excerpt: string; state: string }[];
          }>('/api/comments?view=all&limit=50');
          found = items.find(({ excerpt, state }) => excerpt.includes(words) && state === 'open');
          return found !== undefined;
        },
        { message: `the comment "${words}" is in the inbox`, timeout: 60_000 },
      )
      .toBe(true);
    return this.get(`/api/comments/${found?.id ?? ''}`);
  }

  /** Records that somebody was rung, which closes a comment. */
  async closeByTelephone(commentId: string): Promise<void> {
    await this.post(`/api/comments/${commentId}/outcome`, {
      kind: 'moved-private',
      route: 'telephone',
      note: '',
    });
  }

  /** Invites an author to the practice; gives the path of the one-use link. */
  async invite(email: string, name = 'Ellis Newcomer'): Promise<string> {
    const { setUpUrl } = await this.post<{ setUpUrl: string }>('/api/people', {
      name,
      email,
      jobTitle: 'Receptionist',
      roles: ['author'],
    });
    return new URL(setUpUrl).pathname;
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.request.get(path);
    expect(response.ok(), `GET ${path}: ${response.status()}`).toBe(true);
    return (await response.json()) as T;
  }

  private async write(text: string, { networks = ['facebook'], at }: Wanted): Promise<Written> {
    const { channels } = await this.get<{ channels: { id: string; network: Network }[] }>(
      '/api/channels',
    );
    const draft = {
      text,
      variants: channels
        .filter(({ network }) => networks.includes(network))
        .map(({ id }) => ({ channelId: id, text: null })),
      images: [],
      schedule: at === undefined ? { kind: 'when-approved' } : { kind: 'at', local: at },
      validForMinutes: 60,
      declarations: [],
      signedAs: null,
    };
    return this.post<Written>('/api/posts', { draft });
  }

  post<T = unknown>(path: string, data: unknown): Promise<T> {
    return this.send<T>('POST', path, data);
  }

  private async send<T>(method: 'POST' | 'PUT', path: string, data: unknown): Promise<T> {
    const headers = { 'x-canteen-request': '1' };
    const response = await this.request.fetch(path, { method, data, headers });
    const body = await response.text();
    expect(response.ok(), `${method} ${path}: ${response.status()} ${body}`).toBe(true);
    return (body === '' ? undefined : JSON.parse(body)) as T;
  }
}
