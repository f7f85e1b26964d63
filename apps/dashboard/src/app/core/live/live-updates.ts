import { DestroyRef, Service, inject, signal } from '@angular/core';
import { LiveEvent, type LiveTopic, routes } from '@canteen/contracts';
import { Subject } from 'rxjs';

const RECONNECT_MS = 5_000;
const GATHER_MS = 250;

/**
 * Hears from the server what changed (topics and ids, never content) and tells the readings that
 * show it. After a lost connection everything is read again, because something may have been missed.
 */
@Service()
export class LiveUpdates {
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new Subject<ReadonlySet<LiveTopic> | 'everything'>();
  private readonly gathered = new Set<LiveTopic>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private wasLost = false;

  private readonly state = signal<'off' | 'connected' | 'lost'>('off');
  readonly connection = this.state.asReadonly();

  /** Opens the stream; a second call does nothing. */
  connect(): void {
    if (this.source) {
      return;
    }
    clearTimeout(this.retry);
    const source = new EventSource(routes.live);
    this.source = source;
    source.onopen = () => this.noteOpen();
    source.onmessage = (message: MessageEvent<unknown>) => this.noteMessage(message.data);
    source.onerror = () => this.noteLost(source);
  }

  /** Closes the stream, e.g. at sign-out. */
  disconnect(): void {
    clearTimeout(this.retry);
    clearTimeout(this.gathering);
    this.gathered.clear();
    this.source?.close();
    this.source = null;
    this.wasLost = false;
    this.state.set('off');
  }

  /** Runs `reread` whenever one of the topics changed, until the caller is destroyed. */
  whenever(topics: readonly LiveTopic[], reread: () => void): void {
    if (topics.length === 0) {
      return;
    }
    const subscription = this.changed.subscribe((what) => {
      if (what === 'everything' || topics.some((topic) => what.has(topic))) {
        reread();
      }
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  private noteOpen(): void {
    this.state.set('connected');
    if (this.wasLost) {
      this.wasLost = false;
      this.changed.next('everything');
    }
  }

  private noteMessage(data: unknown): void {
    const event = parse(data);
    if (!event) {
      return;
    }
    this.gathered.add(event.topic);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const topics = new Set(this.gathered);
      this.gathered.clear();
      this.changed.next(topics);
    }, GATHER_MS);
  }

  private noteLost(source: EventSource): void {
    this.wasLost = true;
    this.state.set('lost');
    // The browser tries again by itself unless the server refused; then we do, more slowly.
    if (source.readyState === EventSource.CLOSED && this.source === source) {
      this.source = null;
      this.retry = setTimeout(() => this.connect(), RECONNECT_MS);
    }
  }
}

function parse(data: unknown): LiveEvent | null {
  try {
    return LiveEvent.parse(JSON.parse(String(data)));
  } catch {
    // A heartbeat, or a newer server's event this page does not know: nothing to re-read for it.
    return null;
  }
}
