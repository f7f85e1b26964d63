import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { CalendarView, type PostSummary, routes } from '@canteen/contracts';
import {
  Button,
  Icon,
  PageHeader,
  Segments,
  TIME_SENSE,
  dateIn,
  sayDate,
  wallTimeAt,
} from '@canteen/ui';
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { fromEvent, map, startWith } from 'rxjs';
import { reading } from '../../core/api/reading';
import { ReadState } from '../../shared-ui/read-state';
import { Agenda } from './agenda';
import { addDays, addMonths, isDate, monthWeeks, sayMonth, weekOf } from './calendar-days';
import { type CalendarDay, dayOf } from './calendar-day';
import { MonthTable } from './month-table';
import { PostList } from './post-list';

type View = 'month' | 'week' | 'list';
const narrow = matchMedia('(width < 700px)');

/** What goes out when: a month, a week, or a list of all posts. The address keeps what is shown. */
@Component({
  selector: 'app-calendar',
  imports: [Agenda, Button, Icon, MonthTable, PageHeader, PostList, ReadState, Segments],
  templateUrl: './calendar.html',
  styleUrl: './calendar.scss',
})
export class Calendar {
  /** From the address: which view, and a date in what is shown. */
  readonly view = input<string>();
  readonly date = input<string>();

  private readonly router = inject(Router);
  private readonly sense = inject(TIME_SENSE);

  protected readonly icons = { before: mdiChevronLeft, after: mdiChevronRight };
  protected readonly views = [
    { value: 'month', label: 'Month' },
    { value: 'week', label: 'Week' },
    { value: 'list', label: 'List' },
  ];
  protected readonly today = computed(() =>
    wallTimeAt(this.sense.now(), this.sense.zone()).slice(0, 10),
  );
  protected readonly shownView = computed<View>(() => {
    const view = this.view();
    return view === 'week' || view === 'list' ? view : 'month';
  });
  protected readonly at = computed(() => {
    const date = this.date();
    return date && isDate(date) ? date : this.today();
  });
  protected readonly weeks = computed(() =>
    this.shownView() === 'week' ? [weekOf(this.at())] : monthWeeks(this.at()),
  );
  /** A month table needs room; on a phone the month is told day by day. */
  protected readonly asTable = computed(() => this.shownView() === 'month' && !this.isNarrow());
  protected readonly title = computed(() => {
    if (this.shownView() === 'month') {
      return sayMonth(this.at());
    }
    const week = weekOf(this.at());
    return `${sayDate(week[0] ?? this.at())} to ${sayDate(week[6] ?? this.at())}`;
  });

  private readonly isNarrow = toSignal(
    fromEvent<MediaQueryListEvent>(narrow, 'change').pipe(
      map((event) => event.matches),
      startWith(narrow.matches),
    ),
    { initialValue: narrow.matches },
  );

  protected readonly calendar = reading(
    () => {
      const days = this.weeks().flat();
      return this.shownView() === 'list'
        ? undefined
        : `${routes.calendar}?from=${days[0]}&to=${days.at(-1)}`;
    },
    CalendarView,
    ['posts'],
  );
  protected readonly days = computed<readonly CalendarDay[][]>(() => {
    const posts = groupByDay(this.calendar.value()?.posts ?? [], this.sense.zone());
    const holidays = this.calendar.value()?.bankHolidays ?? [];
    return this.weeks().map((week) =>
      week.map((date) => dayOf(date, posts.get(date) ?? [], holidays, this.at().slice(0, 7))),
    );
  });
  protected readonly flatDays = computed(() =>
    this.days()
      .flat()
      .filter((day) => this.shownView() === 'week' || day.inMonth),
  );

  protected show(view: string): void {
    void this.go({ view });
  }

  protected move(step: 1 | -1): void {
    const date =
      this.shownView() === 'week' ? addDays(this.at(), step * 7) : addMonths(this.at(), step);
    void this.go({ date });
  }

  protected goToToday(): void {
    void this.go({ date: null });
  }

  private go(queryParams: { view?: string; date?: string | null }): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

function groupByDay(posts: readonly PostSummary[], zone: string): Map<string, PostSummary[]> {
  const days = new Map<string, PostSummary[]>();
  for (const post of posts) {
    if (post.dueAt) {
      const date = dateIn(post.dueAt, zone);
      days.set(date, [...(days.get(date) ?? []), post]);
    }
  }
  return days;
}
