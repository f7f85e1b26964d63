import { Injector } from '@angular/core';
import { type PostDetail, emptyDraft } from '@canteen/contracts';
import { Api } from '../api/api';
import { Problem } from '../api/problem';
import { DraftKeeper } from './draft-keeper';
import { LeaveAsker } from './leave-asker';

/** A server that answers each request when the test says so. */
class SlowServer {
  readonly requests: { method: string; url: string; version: number | undefined; text: string }[] =
    [];
  private readonly waiting: { answer(post: PostDetail): void; refuse(problem: Problem): void }[] =
    [];
  private version = 0;

  send(
    method: string,
    url: string,
    _schema: unknown,
    body: { version?: number; draft: PostDetail['draft'] },
  ): Promise<PostDetail> {
    this.requests.push({ method, url, version: body.version, text: body.draft.text });
    return new Promise((answer, refuse) => this.waiting.push({ answer, refuse }));
  }

  get(): Promise<PostDetail> {
    return Promise.resolve(post(9, 'Theirs'));
  }

  async answer(): Promise<void> {
    this.waiting.shift()?.answer(post(++this.version, this.requests.at(-1)?.text ?? ''));
    await jest.advanceTimersByTimeAsync(0);
  }

  async refuse(code: Problem['code']): Promise<void> {
    this.waiting.shift()?.refuse(new Problem(code, 'No.'));
    await jest.advanceTimersByTimeAsync(0);
  }
}

function post(version: number, text: string): PostDetail {
  const known: Partial<PostDetail> = { id: 'p1', version, draft: { ...emptyDraft, text } };
  return known as PostDetail;
}

function start(): { keeper: DraftKeeper; server: SlowServer; leave: () => void } {
  const server = new SlowServer();
  const injector = Injector.create({
    providers: [
      { provide: DraftKeeper, useFactory: () => new DraftKeeper(), deps: [] },
      { provide: Api, useValue: server },
      { provide: LeaveAsker, useValue: { watch: () => () => undefined } },
    ],
  });
  return {
    keeper: injector.get(DraftKeeper),
    server,
    leave: () => injector.destroy(),
  };
}

describe('keeping a draft', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves once after a pause, not at every key', async () => {
    const { keeper, server } = start();
    keeper.openNew();
    keeper.change({ text: 'F' });
    await jest.advanceTimersByTimeAsync(300);
    keeper.change({ text: 'Fl' });
    await jest.advanceTimersByTimeAsync(300);
    keeper.change({ text: 'Flu' });
    expect(server.requests).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(800);
    expect(server.requests).toEqual([
      { method: 'POST', url: '/api/posts', version: undefined, text: 'Flu' },
    ]);
    await server.answer();
    expect(keeper.save().kind).toBe('saved');
    expect(keeper.postId()).toBe('p1');
  });

  it('never has two requests under way; what was typed meanwhile follows with the new version', async () => {
    const { keeper, server } = start();
    keeper.open(post(4, ''));
    keeper.change({ text: 'A' });
    await jest.advanceTimersByTimeAsync(800);
    keeper.change({ text: 'AB' });
    await jest.advanceTimersByTimeAsync(2000);
    expect(server.requests).toHaveLength(1);
    await server.answer();
    await jest.advanceTimersByTimeAsync(800);
    expect(server.requests.map(({ version, text }) => [version, text])).toEqual([
      [4, 'A'],
      [1, 'AB'],
    ]);
  });

  it('saves nothing more after a conflict until a person chose', async () => {
    const { keeper, server } = start();
    keeper.open(post(4, ''));
    keeper.change({ text: 'Mine' });
    await jest.advanceTimersByTimeAsync(800);
    await server.refuse('CONFLICT');
    keeper.change({ text: 'Mine too' });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(server.requests).toHaveLength(1);
    expect(keeper.save().kind).toBe('conflict');

    const kept = keeper.keepMine();
    await jest.advanceTimersByTimeAsync(0);
    expect(server.requests.at(-1)).toMatchObject({ version: 9, text: 'Mine too' });
    await server.answer();
    await kept;
    expect(keeper.save().kind).toBe('saved');
  });

  it('shows what the other person wrote when asked to', async () => {
    const { keeper } = start();
    keeper.open(post(4, 'Mine'));
    await keeper.takeTheirs();
    expect(keeper.draft().text).toBe('Theirs');
    expect(keeper.dirty()).toBe(false);
  });

  it('tries again while the connection is away', async () => {
    const { keeper, server } = start();
    keeper.open(post(4, ''));
    keeper.change({ text: 'A' });
    await jest.advanceTimersByTimeAsync(800);
    await server.refuse('NO_CONNECTION');
    expect(keeper.save()).toMatchObject({ kind: 'failed' });
    await jest.advanceTimersByTimeAsync(5000);
    expect(server.requests).toHaveLength(2);
  });

  it('sends the last words when the page is left within the pause', async () => {
    const { keeper, server, leave } = start();
    keeper.open(post(4, ''));
    keeper.change({ text: 'Last words' });
    leave();
    await jest.advanceTimersByTimeAsync(0);
    expect(server.requests.map((request) => request.text)).toEqual(['Last words']);
  });

  it('does not collide with itself when asked to save twice at once', async () => {
    const { keeper, server } = start();
    keeper.open(post(4, ''));
    keeper.change({ text: 'A' });
    const both = Promise.all([keeper.saveNow(), keeper.saveNow()]);
    await jest.advanceTimersByTimeAsync(0);
    expect(server.requests).toHaveLength(1);
    await server.answer();
    await both;
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['NO_CONNECTION', 'No.'],
    ['NOT_SIGNED_IN', null],
  ] as const)('says why it cannot be left, unless the session ended: %s', async (code, why) => {
    const { keeper, server } = start();
    keeper.openNew();
    keeper.change({ text: 'Last words' });
    const settled = keeper.settle();
    await jest.advanceTimersByTimeAsync(0);
    await server.refuse(code);
    expect(await settled).toBe(why);
  });

  it('saves before it is left', async () => {
    const { keeper, server } = start();
    keeper.openNew();
    keeper.change({ text: 'Last words' });
    const settled = keeper.settle();
    await jest.advanceTimersByTimeAsync(0);
    await server.answer();
    expect(await settled).toBeNull();
    expect(keeper.dirty()).toBe(false);
  });
});
