import { httpResource } from '@angular/common/http';
import { type Signal, computed, inject, linkedSignal } from '@angular/core';
import { type LiveTopic } from '@canteen/contracts';
import { LiveUpdates } from '../live/live-updates';
import { type AnswerSchema } from './api';
import { type Problem, problemFrom } from './problem';
import { reloadAgain } from './reload-again';

/** Something read from the server that keeps itself up to date. */
export interface Reading<T> {
  /** The last good answer for this address; it stays while a newer one fails to arrive. */
  readonly value: Signal<T | undefined>;
  /** Why the newest attempt failed. */
  readonly problem: Signal<Problem | null>;
  /** Whether the first answer is still on its way. */
  readonly loading: Signal<boolean>;
  /** Asks again without taking away what is on the screen. */
  reload(): void;
}

/**
 * Reads `url` and reads it again whenever the server says that one of `topics` changed or the
 * connection came back. Call it where injection works (a field of a class). While `url` answers
 * undefined nothing is asked.
 */
export function reading<T>(
  url: () => string | undefined,
  schema: AnswerSchema<T>,
  topics: readonly LiveTopic[] = [],
): Reading<T> {
  // What the address is made of may change without changing it: the same is not asked for again.
  const address = computed(url);
  const resource = httpResource<T>(address, { parse: (raw) => schema.parse(raw) });
  const value = linkedSignal<{ url: string | undefined; fresh: T | undefined }, T | undefined>({
    source: () => ({ url: address(), fresh: resource.hasValue() ? resource.value() : undefined }),
    computation: ({ url: asked, fresh }, previous) =>
      fresh ?? (previous?.source.url === asked ? previous?.value : undefined),
  });
  const problem = computed(() => {
    const error = resource.error();
    return error ? problemFrom(causeOf(error)) : null;
  });
  const reload = reloadAgain(resource);
  inject(LiveUpdates).whenever(topics, reload);
  return {
    value: value.asReadonly(),
    problem,
    loading: computed(() => value() === undefined && resource.isLoading()),
    reload,
  };
}

/** A resource wraps what is not an `Error`; the answer of the server is the cause. */
function causeOf(error: Error): unknown {
  return error.cause ?? error;
}
