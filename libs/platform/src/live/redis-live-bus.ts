import { type OnApplicationShutdown } from '@nestjs/common';
import { LiveEvent } from '@canteen/contracts';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { type AppConfig } from '../config/config';
import { type Log } from '../logging/log';
import { LiveBus } from './live-bus';

type Listener = (event: LiveEvent) => void;

const Announcement = z.object({ practiceId: z.string(), event: LiveEvent });

/** The bus over Redis publish/subscribe: one channel per installation. Connects at first use. */
export class RedisLiveBus extends LiveBus implements OnApplicationShutdown {
  readonly #config: Pick<AppConfig, 'redisUrl' | 'queuePrefix' | 'waits'>;
  readonly #log: Log;
  readonly #channel: string;
  readonly #listeners = new Map<string, Set<Listener>>();
  #publisher: Redis | null = null;
  #subscriber: Redis | null = null;
  #polling: NodeJS.Timeout | null = null;
  #hears = false;

  constructor(config: Pick<AppConfig, 'redisUrl' | 'queuePrefix' | 'waits'>, log: Log) {
    super();
    this.#config = config;
    this.#log = log;
    this.#channel = `${config.queuePrefix}:live`;
  }

  get connected(): boolean {
    const canSay = this.#publisher === null || this.#publisher.status === 'ready';
    const canHear = this.#subscriber === null || this.#hears;
    return canSay && canHear;
  }

  publish(practiceId: string, event: LiveEvent): void {
    this.#publisher ??= this.#connect();
    const announcement = JSON.stringify({ practiceId, event });
    this.#publisher.publish(this.#channel, announcement).catch(() => {
      // Redis is away, which #connect has logged; those in this process can be told directly.
      this.#tell(practiceId, event);
    });
  }

  subscribe(practiceId: string, listener: Listener): () => void {
    this.#subscriber ??= this.#listen();
    const listeners = this.#listeners.get(practiceId) ?? new Set();
    // Wrapped, so that the same function may subscribe twice.
    const own: Listener = (event) => listener(event);
    listeners.add(own);
    this.#listeners.set(practiceId, listeners);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#listeners.get(practiceId) === listeners) {
        this.#listeners.delete(practiceId);
      }
    };
  }

  /** Disconnects and forgets every listener. */
  close(): void {
    this.#stopPolling();
    this.#listeners.clear();
    this.#publisher?.disconnect();
    this.#subscriber?.disconnect();
  }

  onApplicationShutdown(): void {
    this.close();
  }

  #connect(): Redis {
    const redis = new Redis(this.#config.redisUrl, {
      connectTimeout: this.#config.waits.connectTimeout,
      // The few announcements made while connecting wait; a lost connection fails them at once.
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
    });
    redis.on('error', (error) => {
      this.#log.warn('Live updates have a problem with Redis.', { err: error });
    });
    return redis;
  }

  #listen(): Redis {
    const redis = this.#connect();
    redis.on('ready', () => {
      redis.subscribe(this.#channel).then(
        () => this.#startHearing(),
        // The connection broke again; `ready` comes once more.
        () => undefined,
      );
    });
    redis.on('close', () => this.#stopHearing());
    redis.on('message', (_channel, text) => this.#receive(text));
    this.#startPolling();
    return redis;
  }

  #startHearing(): void {
    this.#hears = true;
    this.#stopPolling();
    // What was announced while nobody heard it.
    this.#tellEverybodyToReread();
  }

  #stopHearing(): void {
    if (!this.#hears) return;
    this.#hears = false;
    this.#startPolling();
    this.#tellEverybodyToReread();
  }

  #startPolling(): void {
    this.#polling ??= setInterval(
      () => this.#tellEverybodyToReread(),
      this.#config.waits.pollWithoutRedisEvery,
    ).unref();
  }

  #stopPolling(): void {
    if (this.#polling !== null) clearInterval(this.#polling);
    this.#polling = null;
  }

  #receive(text: string): void {
    const announcement = Announcement.safeParse(parsedJson(text)).data;
    if (announcement === undefined) {
      this.#log.warn('A live update that is not one of ours was left out.');
      return;
    }
    this.#tell(announcement.practiceId, announcement.event);
  }

  #tellEverybodyToReread(): void {
    for (const practiceId of this.#listeners.keys()) {
      for (const topic of LiveEvent.shape.topic.options)
        this.#tell(practiceId, { topic, id: null });
    }
  }

  #tell(practiceId: string, event: LiveEvent): void {
    for (const listener of this.#listeners.get(practiceId) ?? []) {
      try {
        listener(event);
      } catch (error) {
        // A screen that just went away must not keep the others from hearing.
        this.#log.warn('A listener of live updates failed.', { topic: event.topic, err: error });
      }
    }
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // SyntaxError: somebody else wrote to the channel.
    return null;
  }
}
