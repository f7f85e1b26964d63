import { Service, computed, inject } from '@angular/core';
import { HomeView, routes } from '@canteen/contracts';
import { reading } from './api/reading';
import { SessionStore } from './session/session-store';

/** What needs somebody now: Home shows it, the shell counts it. Read once for both. */
@Service()
export class NowStore {
  private readonly session = inject(SessionStore);
  readonly home = reading(() => (this.session.session() ? routes.home : undefined), HomeView, [
    'posts',
    'review',
    'comments',
    'channels',
    'people',
    'policy',
    'session',
  ]);
  readonly lifeSafety = computed(() => this.home.value()?.lifeSafety ?? []);
  readonly troubledChannels = computed(() => this.home.value()?.troubledChannels ?? []);
  readonly toReview = computed(() => this.home.value()?.review.length ?? 0);
}
