import { AsyncLocalStorage } from 'node:async_hooks';
import { Journal, journalPath } from '../journal/journal';
import { MediaStore } from '../journal/media-store';
import { applyEffect } from './apply';
import { VirtualClock } from './clock';
import { type Effect, type EffectBody } from './effects';
import { seedEffects } from './seed';
import { emptyState, type State } from './state';

/** What a callback of X wants to be told again: from one instant to another, in milliseconds since 1970, UTC. */
export interface ReplayOrder {
  readonly webhookId: string;
  readonly from: number;
  readonly to: number;
}

/** A whole sandbox as data. */
export interface WorldExport {
  readonly effects: readonly Effect[];
  readonly media: Record<string, string>;
}

/** One request's share in what happens. */
export interface RequestScope {
  /** Numbers of the effects it caused so far. */
  readonly effects: number[];
  /** How long what it makes stays invisible to reads, in milliseconds. */
  readonly readLagMs: number;
}

/** The two networks with their clock, their journal and their pictures. Every change goes through `commit`. */
export class World {
  readonly state: State = emptyState();
  readonly clock: VirtualClock;
  readonly journal: Journal;
  readonly media: MediaStore;
  /** Told of each new effect after it is in the journal. */
  readonly listeners: ((effect: Effect) => void)[] = [];
  /** Told of each wish to hear of past events again. */
  readonly replays: ((order: ReplayOrder) => void)[] = [];
  private readonly scopes = new AsyncLocalStorage<RequestScope>();
  private address = '';

  /**
   * Rebuilds the state from the journal in `dataFolder`, and seeds an empty sandbox.
   * @param realNow the computer's time in milliseconds since 1970, UTC.
   */
  constructor(dataFolder: string, realNow: () => number) {
    this.clock = new VirtualClock(realNow);
    this.journal = new Journal(journalPath(dataFolder));
    this.media = new MediaStore(dataFolder);
    for (const effect of this.journal.all()) applyEffect(this.state, effect);
    this.restoreClock();
    this.seed();
  }

  /** The address a browser reaches the sandbox under, without a final slash. */
  get publicUrl(): string {
    return this.address;
  }
  set publicUrl(address: string) {
    this.address = address;
  }

  /** Writes an effect to the journal, then applies it. `build` gets the effect's number, for ids. */
  commit(build: (sequence: number) => EffectBody): Effect {
    const seq = this.journal.nextSequence();
    const effect: Effect = { seq, at: this.clock.iso(), ...build(seq) };
    this.journal.append(effect);
    this.scopes.getStore()?.effects.push(seq);
    applyEffect(this.state, effect);
    if (effect.type === 'clock-set' || effect.type === 'reset') this.restoreClock();
    for (const listener of this.listeners) listener(effect);
    return effect;
  }

  /** Forgets everything but the journal's history, and starts again from the seed. */
  reset(): void {
    this.commit(() => ({ type: 'reset' }));
    this.seed();
  }

  /** Does a request's work, and notes in `scope` which effects were its doing. */
  within<T>(scope: RequestScope, work: () => T): T {
    return this.scopes.run(scope, work);
  }

  /** Everything since the last reset, with the bytes of the pictures in base64. */
  export(): WorldExport {
    const all = this.journal.all();
    const effects = all.slice(all.findLastIndex((effect) => effect.type === 'reset') + 1);
    const ids = effects.flatMap((effect) =>
      effect.type === 'photo-made' || effect.type === 'media-uploaded' ? [effect.id] : [],
    );
    const media = ids.map((id) => [id, this.media.read(id).toString('base64')] as const);
    return { effects, media: Object.fromEntries(media) };
  }

  /** Begins again from what `export` gave: the same things at the same times. Nobody is told of them. */
  import(wanted: { readonly effects: readonly object[]; readonly media: Record<string, string> }) {
    this.commit(() => ({ type: 'reset' }));
    for (const [id, bytes] of Object.entries(wanted.media)) {
      this.media.put(id, Buffer.from(bytes, 'base64'));
    }
    for (const entry of wanted.effects) {
      const effect = { ...entry, seq: this.journal.nextSequence() } as Effect;
      this.journal.append(effect);
      applyEffect(this.state, effect);
    }
    this.restoreClock();
  }

  /** When something made now becomes visible to reads, as an ISO instant. `extraMs` is the network's own lag. */
  visibleFrom(extraMs = 0): string {
    const readLagMs = this.scopes.getStore()?.readLagMs ?? 0;
    return new Date(this.clock.now() + Math.max(readLagMs, extraMs)).toISOString();
  }

  /** True when reads may show something that becomes visible at `visibleFrom` (ISO instant). */
  isVisible(visibleFrom: string): boolean {
    return Date.parse(visibleFrom) <= this.clock.now();
  }

  /** Passes on a wish to hear of past events again. */
  askReplay(order: ReplayOrder): void {
    for (const replay of this.replays) replay(order);
  }

  close(): void {
    this.journal.close();
  }

  private seed(): void {
    if (this.state.pages.size > 0) return;
    for (const effect of seedEffects) this.commit(() => effect);
  }

  private restoreClock(): void {
    this.clock.restore(this.state.clock.offsetMs, this.state.clock.frozenAt);
  }
}
