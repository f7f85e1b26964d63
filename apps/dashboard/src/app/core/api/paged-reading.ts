import { type Signal, computed, inject, linkedSignal, resource } from '@angular/core';
import { type LiveTopic } from '@canteen/contracts';
import { LiveUpdates } from '../live/live-updates';
import { type AnswerSchema, Api } from './api';
import { problemFrom } from './problem';
import { type Reading } from './reading';
import { reloadAgain } from './reload-again';

/** One page of a keyset-paged list. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What stands on the pages. */
type ItemOf<P extends Page<unknown>> = P['items'][number];

/** A list that is read page by page and keeps itself up to date. */
export interface PagedReading<P extends Page<unknown>> extends Reading<readonly P[]> {
  /** Everything read so far, in the order of the server; undefined before the first answer. */
  readonly items: Signal<readonly ItemOf<P>[] | undefined>;
  readonly hasMore: Signal<boolean>;
  /** Whether a further page is on its way. */
  readonly reading: Signal<boolean>;
  /** Reads the next page too. */
  more(): void;
}

interface Asked {
  url: string;
  pages: number;
}

/**
 * Reads the list at `url` from its beginning, further pages on demand, and all of them again when one
 * of `topics` changed. Call it where injection works (a field of a class). While `url` answers
 * undefined nothing is asked.
 */
export function pagedReading<P extends Page<unknown>>(
  url: () => string | undefined,
  schema: AnswerSchema<P>,
  topics: readonly LiveTopic[] = [],
): PagedReading<P> {
  const api = inject(Api);
  let kept: { url: string; pages: readonly P[] } = { url: '', pages: [] };
  const address = computed(url);
  const wanted = linkedSignal({ source: address, computation: () => 1 });
  // What the address is made of may change without changing it: the same is not asked for again.
  const asked = computed<Asked | undefined>(() => {
    const from = address();
    return from === undefined ? undefined : { url: from, pages: wanted() };
  });
  const source = resource({
    params: asked,
    loader: async ({ params }) => {
      const pages = kept.url === params.url ? [...kept.pages] : [];
      while (pages.length < params.pages) {
        const next = pages.at(-1)?.next;
        if (next === null) {
          break;
        }
        pages.push(await api.get(pageAddress(params.url, next), schema));
      }
      kept = { url: params.url, pages };
      return pages;
    },
  });
  const value = linkedSignal<
    { url: string | undefined; fresh: readonly P[] | undefined },
    readonly P[] | undefined
  >({
    source: () => ({ url: address(), fresh: source.hasValue() ? source.value() : undefined }),
    computation: ({ url: from, fresh }, previous) =>
      fresh ?? (previous?.source.url === from ? previous?.value : undefined),
  });
  const again = reloadAgain(source);
  const reload = () => {
    kept = { url: '', pages: [] };
    again();
  };
  inject(LiveUpdates).whenever(topics, reload);
  return {
    value: value.asReadonly(),
    items: computed(() => value()?.flatMap((page): ItemOf<P>[] => page.items)),
    hasMore: computed(() => (value()?.at(-1)?.next ?? null) !== null),
    reading: source.isLoading,
    problem: computed(() => {
      const error = source.error();
      return error ? problemFrom(error.cause ?? error) : null;
    }),
    loading: computed(() => value() === undefined && source.isLoading()),
    more: () => wanted.update((pages) => pages + 1),
    reload,
  };
}

function pageAddress(url: string, after: string | undefined): string {
  if (after === undefined) {
    return url;
  }
  return `${url}${url.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
}
