import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type Params, Router, RouterLink } from '@angular/router';
import { CalendarView, routes } from '@canteen/contracts';
import { resolveLocal } from '@canteen/scheduling';
import { Banner, Button, Icon, PageHeader, Segments, TIME_SENSE, wallTimeAt } from '@canteen/ui';
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { fromEvent, map, startWith } from 'rxjs';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { MovePost } from '../../shared-ui/move-post';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { timeProblem } from '../../shared-ui/time-field';
import { addDays, addMonths, isDate, timeToWriteFor } from './calendar-days';
import { type MoveWish, PostCalendar, type Shown, type ShownDays } from './post-calendar';
import { PostList } from './post-list';

type View = Shown | 'list';
const narrow = matchMedia('(width < 700px)');

/** What goes out when: a month, a week, or a list of all posts. The address keeps what is shown. */
@Component({
  selector: 'app-calendar',
  imports: [
    Banner,
    Button,
    Icon,
    MovePost,
    PageHeader,
    PostCalendar,
    PostList,
    ProblemBanner,
    RouterLink,
    Segments,
  ],
  templateUrl: './calendar.html',
  styleUrl: './calendar.scss',
})
export class Calendar {
  /** From the address: which view, and a date in what is shown. */
  readonly view = input<string>();
  readonly date = input<string>();
  /** From the address, for the list: which posts, and words in them. */
  readonly show = input<string>();
  readonly words = input<string>();

  private readonly router = inject(Router);
  private readonly sense = inject(TIME_SENSE);
  private readonly session = inject(SessionStore);
  private readonly mover = viewChild(MovePost);

  protected readonly icons = { before: mdiChevronLeft, after: mdiChevronRight };
  protected readonly views = [
    { value: 'month', label: 'Month' },
    { value: 'week', label: 'Week' },
    { value: 'list', label: 'List' },
  ];
  protected readonly shownView = computed<View>(() => {
    const view = this.view();
    return view === 'week' || view === 'list' ? view : 'month';
  });
  protected readonly at = computed(() => {
    const date = this.date();
    return date && isDate(date)
      ? date
      : wallTimeAt(this.sense.now(), this.sense.zone()).slice(0, 10);
  });
  /** A month or week as a grid needs room; on a phone it is told day by day. */
  protected readonly isNarrow = toSignal(
    fromEvent<MediaQueryListEvent>(narrow, 'change').pipe(
      map((event) => event.matches),
      startWith(narrow.matches),
    ),
    { initialValue: narrow.matches },
  );

  /** The days that the calendar came to show. */
  protected readonly days = signal<ShownDays | null>(null);
  protected readonly calendar = reading(
    () => {
      const days = this.days();
      return days ? `${routes.calendar}?from=${days.from}&to=${days.to}` : undefined;
    },
    CalendarView,
    ['posts', 'review'],
  );
  /** An empty grid would say that nothing goes out: it is not shown before the first answer. */
  protected readonly begun = linkedSignal<boolean, boolean>({
    source: () => this.days() !== null && !this.calendar.loading(),
    computation: (settled, previous) => settled || previous?.value === true,
  });
  protected readonly mayMove = computed(() =>
    this.calendar.value()?.posts.some((post) => post.move.allowed),
  );
  protected readonly mayWrite = computed(() => this.session.is('author'));
  protected readonly wish = signal<MoveWish | null>(null);
  protected readonly refused = signal('');

  /** Begins a post for a day or hour that somebody clicked; what is past is left alone. */
  protected writeOn(chosen: string): void {
    const at = timeToWriteFor(chosen, wallTimeAt(this.sense.now(), this.sense.zone()));
    if (at && this.mayWrite()) {
      void this.router.navigate(['/posts/new'], { queryParams: { at } });
    }
  }

  protected move(step: 1 | -1): void {
    const date =
      this.shownView() === 'week' ? addDays(this.at(), step * 7) : addMonths(this.at(), step);
    void this.go({ date });
  }

  protected goToToday(): void {
    void this.go({ date: null });
  }

  /** Moves a post where it was dropped, or asks first: which time, or whether approvals may fall. */
  protected async moveTo(wish: MoveWish): Promise<void> {
    this.refused.set('');
    const { post, local, revert } = wish;
    if (local !== null) {
      const problem = timeProblem(local, this.sense.zone(), this.sense.now());
      if (problem) {
        revert();
        this.refused.set(`It was not moved. ${problem}`);
        return;
      }
      const isTwice = resolveLocal(local, this.sense.zone()).kind === 'twice';
      if (post.approvals === 0 && !isTwice) {
        if (await this.mover()?.moveAtOnce(post, local)) {
          this.calendar.reload();
        } else {
          revert();
          this.refused.set(`It was not moved. ${this.mover()?.refusal() ?? ''}`);
        }
        return;
      }
    }
    this.wish.set(wish);
  }

  protected moved(moved: boolean): void {
    if (moved) {
      this.calendar.reload();
    } else {
      this.wish()?.revert();
    }
    this.wish.set(null);
  }

  protected go(queryParams: Params): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
