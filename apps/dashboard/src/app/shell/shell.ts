import { Component, DestroyRef, ElementRef, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Button, Icon } from '@canteen/ui';
import { mdiBellOutline, mdiPlus } from '@mdi/js';
import { distinctUntilChanged, filter, fromEvent, map, merge, startWith } from 'rxjs';
import { LiveUpdates } from '../core/live/live-updates';
import { NoticesStore } from '../core/notices-store';
import { NowStore } from '../core/now-store';
import { SessionStore } from '../core/session/session-store';
import { LeaveQuestionDialog } from './leave-question';
import { WorldBanners } from './world-banners';
import { type Place, barFor, home, places } from './places';
import { PersonMenu } from './person-menu';
import { TitleFollower } from './title-follower';

/** The frame around every page: where one is, who one is, and the state of the world. */
@Component({
  selector: 'app-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    Button,
    Icon,
    LeaveQuestionDialog,
    PersonMenu,
    WorldBanners,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly store = inject(SessionStore);
  private readonly now = inject(NowStore);
  private readonly live = inject(LiveUpdates);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly plus = mdiPlus;
  protected readonly bell = mdiBellOutline;
  protected readonly unread = inject(NoticesStore).unread;
  protected readonly rail: readonly Place[] = [home, ...places];
  protected readonly bar = computed(() => barFor(this.store.roles()));
  protected readonly practice = this.store.practice;
  protected readonly mayWrite = computed(() => this.store.is('author'));

  private readonly online = toSignal(
    merge(fromEvent(window, 'online'), fromEvent(window, 'offline')).pipe(
      map(() => navigator.onLine),
      startWith(navigator.onLine),
    ),
    { initialValue: true },
  );
  protected readonly cutOff = computed(() => !this.online() || this.live.connection() === 'lost');

  constructor() {
    const titles = new TitleFollower(this.host.nativeElement);
    inject(DestroyRef).onDestroy(() => titles.stop());
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => ({ isFirst: event.id === 1, path: pathOf(event.urlAfterRedirects) })),
        // Another view of the same page moves nobody away from what they chose it with.
        distinctUntilChanged((before, after) => before.path === after.path),
        // The first page of all is read from its top: there is the way past the navigation.
        filter(({ isFirst }) => !isFirst),
      )
      .subscribe(() => titles.goToNext());
  }

  /** How many things wait behind a place; nothing is shown for none. */
  protected waitingAt(place: Place): number {
    switch (place.path) {
      case '/review':
        return this.now.toReview();
      case '/inbox':
        return this.now.home.value()?.comments.length ?? 0;
      default:
        return 0;
    }
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.host.nativeElement.querySelector<HTMLElement>('main')?.focus();
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}
