import { DestroyRef, Service, computed, inject, signal } from '@angular/core';
import { type DraftContent, PostDetail, emptyDraft, routes } from '@canteen/contracts';
import { Api } from '../api/api';
import { type Problem, problemFrom } from '../api/problem';
import { LeaveAsker, type Unsaved } from './leave-asker';

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** How it stands with saving. */
export type SaveState =
  | { kind: 'untouched' | 'unsaved' | 'saving' | 'saved' }
  /** `conflict`: somebody else saved; nothing is saved until a person chose. */
  | { kind: 'failed' | 'conflict'; problem: Problem };

/**
 * Keeps one draft of a post or reply: takes each change at once, saves it after a short pause, one
 * request at a time, and tries again while the connection is away. A page provides its own.
 */
@Service({ autoProvided: false })
export class DraftKeeper implements Unsaved {
  private readonly api = inject(Api);
  private readonly content = signal<DraftContent>(emptyDraft);
  private readonly id = signal<string | null>(null);
  private readonly state = signal<SaveState>({ kind: 'untouched' });
  private version = 0;
  private saved: DraftContent = emptyDraft;
  private readonly latest = signal<PostDetail | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();

  readonly draft = this.content.asReadonly();
  /** Null until a new post was saved for the first time. */
  readonly postId = this.id.asReadonly();
  readonly save = this.state.asReadonly();
  /** The post as the server last answered it; null until something was saved. */
  readonly answer = this.latest.asReadonly();
  readonly dirty = computed(() => !['untouched', 'saved'].includes(this.state().kind));

  constructor() {
    const unwatch = inject(LeaveAsker).watch(this);
    inject(DestroyRef).onDestroy(() => {
      unwatch();
      clearTimeout(this.timer);
      if (this.dirty() && this.state().kind !== 'conflict') {
        // Leaving the page within the pause: the last words are still sent.
        void this.saveNow().catch(() => undefined);
      }
    });
  }

  /** Begins with what the server has. */
  open(post: PostDetail): void {
    this.latest.set(post);
    this.id.set(post.id);
    this.version = post.version;
    this.saved = post.draft;
    this.content.set(post.draft);
    this.state.set({ kind: 'untouched' });
  }

  /** Begins a reply or post of which only these parts of the answer are known. */
  openParts(postId: string, version: number, draft: DraftContent): void {
    this.latest.set(null);
    this.id.set(postId);
    this.version = version;
    this.saved = draft;
    this.content.set(draft);
    this.state.set({ kind: 'untouched' });
  }

  /** Begins an empty draft; it comes into being on the server with the first change. */
  openNew(draft: DraftContent = emptyDraft): void {
    this.content.set(draft);
    this.saved = draft;
  }

  /** Takes a change and saves it after a short pause. */
  change(patch: Partial<DraftContent>): void {
    this.content.update((draft) => ({ ...draft, ...patch }));
    if (this.state().kind !== 'conflict') {
      this.state.set({ kind: 'unsaved' });
      this.saveIn(PAUSE_MS);
    }
  }

  /**
   * Saves what is not saved yet and answers the post as the server has it; its version is the one to
   * submit. Throws `Problem`.
   */
  async saveNow(): Promise<PostDetail> {
    clearTimeout(this.timer);
    // One after the other: two requests at once would collide with each other's version.
    const mine = this.queue.catch(() => undefined).then(() => this.sendIfNeeded());
    this.queue = mine;
    await mine;
    const latest = this.latest();
    if (!latest) {
      throw new TypeError('A saved draft has an answer of the server.');
    }
    return latest;
  }

  /**
   * Saves what is not saved yet before the page is left; answers why that failed. Nobody is kept on a
   * page whose session ended: nothing of the practice stays on the screen.
   */
  async settle(): Promise<string | null> {
    try {
      await this.saveNow();
      return null;
    } catch (error) {
      const { code, message } = problemFrom(error);
      return code === 'NOT_SIGNED_IN' ? null : message;
    }
  }

  /** After a conflict: shows what the other person saved and drops what was typed here. */
  async takeTheirs(): Promise<void> {
    this.open(await this.read());
  }

  /** After a conflict: saves what was typed here over what the other person saved. */
  async keepMine(): Promise<void> {
    this.version = (await this.read()).version;
    this.state.set({ kind: 'unsaved' });
    await this.saveNow();
  }

  private read(): Promise<PostDetail> {
    return this.api.get(routes.post(this.id() ?? ''), PostDetail);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // What went wrong stands in `save`, where the page shows it.
      void this.saveNow().catch(() => undefined);
    }, ms);
  }

  private async sendIfNeeded(): Promise<void> {
    if (this.content() !== this.saved || !this.latest()) {
      await this.send();
    }
  }

  private async send(): Promise<void> {
    const draft = this.content();
    const id = this.id();
    this.state.set({ kind: 'saving' });
    try {
      const post = id
        ? await this.api.send('PUT', routes.postDraft(id), PostDetail, {
            version: this.version,
            draft,
          })
        : await this.api.send('POST', routes.posts, PostDetail, { draft });
      this.latest.set(post);
      this.version = post.version;
      this.id.set(post.id);
      this.saved = draft;
      this.noteSaved();
    } catch (error) {
      const problem = problemFrom(error);
      this.state.set({ kind: problem.code === 'CONFLICT' ? 'conflict' : 'failed', problem });
      if (problem.code === 'NO_CONNECTION') {
        this.saveIn(RETRY_MS);
      }
      throw problem;
    }
  }

  private noteSaved(): void {
    const changedMeanwhile = this.content() !== this.saved;
    this.state.set({ kind: changedMeanwhile ? 'unsaved' : 'saved' });
    if (changedMeanwhile) {
      this.saveIn(PAUSE_MS);
    }
  }
}
