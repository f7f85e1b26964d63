import {
  Component,
  ViewEncapsulation,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { type CalendarPost, type CalendarView } from '@canteen/contracts';
import { TIME_SENSE, wallTimeAt } from '@canteen/ui';
import {
  type CalendarOptions,
  type EventDropInfo,
  FullCalendarComponent,
  FullCalendarModule,
} from '@fullcalendar/angular';
import dayGrid from '@fullcalendar/angular/daygrid';
import interaction from '@fullcalendar/angular/interaction';
import list from '@fullcalendar/angular/list';
import classicTheme from '@fullcalendar/angular/themes/classic';
import timeGrid from '@fullcalendar/angular/timegrid';
import enGb from 'fullcalendar/locales/en-gb';
import { postLooks } from '../../shared-ui/states';
import { addDays, laterOnTheClock } from './calendar-days';
import { postChip } from './post-chip';

/** What the calendar shows: a whole month, or one week. */
export type Shown = 'month' | 'week';

/** Days that are shown, both included, and how they are called. */
export interface ShownDays {
  from: string;
  to: string;
  title: string;
}

/** Somebody wants a post at another time; without `local` they have not said which. */
export interface MoveWish {
  post: CalendarPost;
  local: string | null;
  /** Puts it back where it was. */
  revert: () => void;
}

const MINUTE_MS = 60_000;

const viewNames = {
  month: { wide: 'dayGridMonth', narrow: 'listMonth' },
  week: { wide: 'timeGridWeek', narrow: 'listWeek' },
} as const;

/** Posts in a month or week, in the practice's zone; on a phone they are told day by day. */
@Component({
  selector: 'app-post-calendar',
  imports: [FullCalendarModule],
  template: `<full-calendar [options]="options()" />`,
  styleUrls: ['./library-skeleton.scss', './library-theme.scss', './post-calendar.scss'],
  // The library's own elements are dressed too.
  encapsulation: ViewEncapsulation.None,
})
export class PostCalendar {
  readonly calendar = input.required<CalendarView | undefined>();
  readonly shown = input.required<Shown>();
  /** A date (`YYYY-MM-DD`) in what is shown. */
  readonly date = input.required<string>();
  readonly narrow = input.required<boolean>();
  readonly daysChanged = output<ShownDays>();
  readonly moveWished = output<MoveWish>();
  /** A free place was clicked: `YYYY-MM-DD`, in a week with its hour, `YYYY-MM-DDTHH:mm`. */
  readonly dayChosen = output<string>();

  private readonly sense = inject(TIME_SENSE);
  private readonly router = inject(Router);
  private readonly board = viewChild.required(FullCalendarComponent);
  private readonly viewName = computed(
    () => viewNames[this.shown()][this.narrow() ? 'narrow' : 'wide'],
  );

  private readonly dragging = signal(false);
  /** What is told; while a post is in somebody's hand it stays, or the library lets go of it. */
  private readonly told = linkedSignal<
    { held: boolean; calendar: CalendarView | undefined },
    CalendarView | undefined
  >({
    source: () => ({ held: this.dragging(), calendar: this.calendar() }),
    computation: ({ held, calendar }, previous) => (held ? previous?.value : calendar),
  });

  protected readonly options = computed<CalendarOptions>(() => {
    const { posts = [], bankHolidays = [] } = this.told() ?? {};
    return {
      ...this.constant,
      ...hoursOf(posts, this.sense.zone()),
      timeZone: this.sense.zone(),
      allDaySlot: bankHolidays.length > 0,
      events: [
        ...posts.map((post) => ({
          id: post.id,
          title: post.excerpt,
          start: post.dueAt ?? undefined,
          // In a list the words are the link.
          ...(this.narrow() ? {} : { url: linkTo(post) }),
          editable: post.move.allowed,
          class: `post post-${postLooks[post.state].tone}`,
        })),
        ...bankHolidays.map(({ date, name }) => ({
          title: name,
          start: date,
          allDay: true,
          editable: false,
          class: 'bank-holiday',
        })),
      ],
    };
  });

  /** The library takes a changed option for a changed calendar, so these are made once. */
  private readonly constant: CalendarOptions = {
    ...fixed,
    now: () => this.sense.now(),
    datesSet: ({ startStr, endStr, view }) =>
      this.daysChanged.emit({
        from: startStr.slice(0, 10),
        to: addDays(endStr.slice(0, 10), -1),
        title: view.title,
      }),
    eventContent: ({ event, timeText }) => {
      const post = this.postOf(event.id);
      const link = post && this.narrow() ? linkTo(post) : null;
      return post ? { domNodes: [postChip({ post, time: timeText, link })] } : event.title;
    },
    eventClick: ({ event, jsEvent }) => {
      // With a modifier the browser opens the link in its own way.
      if (!event.id || jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey) {
        return;
      }
      jsEvent.preventDefault();
      void this.router.navigate(['/posts', event.id]);
    },
    dateClick: ({ dateStr }) => this.dayChosen.emit(dateStr.slice(0, 16)),
    eventDragStart: () => this.dragging.set(true),
    eventDragStop: () => this.dragging.set(false),
    eventDrop: (drop) => this.drop(drop),
    eventDidMount: ({ event, el }) => {
      const post = this.postOf(event.id);
      if (!post?.move.allowed) {
        return;
      }
      el.setAttribute('aria-keyshortcuts', 'M');
      el.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
        if (key.toLowerCase() === 'm' && !ctrlKey && !metaKey && !altKey) {
          this.wish(event.id, null, () => undefined);
        }
      });
    },
  };

  constructor() {
    afterRenderEffect(() => {
      const view = this.viewName();
      const date = this.date();
      this.board().getApi().changeView(view, date);
    });
  }

  private drop({ event, delta, revert }: EventDropInfo): void {
    const post = this.postOf(event.id);
    if (!post?.dueAt) {
      revert();
      return;
    }
    const before = wallTimeAt(Date.parse(post.dueAt), this.sense.zone());
    const by = { days: delta.days, minutes: delta.milliseconds / MINUTE_MS };
    this.wish(event.id, laterOnTheClock(before, by), revert);
  }

  private wish(id: string, local: string | null, revert: () => void): void {
    const post = this.postOf(id);
    if (post) {
      this.moveWished.emit({ post, local, revert });
    }
  }

  private postOf(id: string): CalendarPost | undefined {
    return this.told()?.posts.find((post) => post.id === id);
  }
}

const linkTo = ({ id }: CalendarPost) => `/posts/${id}`;

/** The hours a week shows: the day, and earlier or later where something goes out then. */
function hoursOf(
  posts: readonly CalendarPost[],
  zone: string,
): Pick<CalendarOptions, 'slotMinTime' | 'slotMaxTime'> {
  const hours = posts.flatMap(({ dueAt }) =>
    dueAt ? [Number(wallTimeAt(Date.parse(dueAt), zone).slice(11, 13))] : [],
  );
  return {
    slotMinTime: { hours: Math.min(FIRST_HOUR, ...hours) },
    slotMaxTime: { hours: Math.max(LAST_HOUR, ...hours.map((hour) => hour + 1)) },
  };
}

const FIRST_HOUR = 7;
const LAST_HOUR = 21;

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const listView = {
  listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' },
  // The day once is enough; the library says it twice, and shows a dot before each post.
  listDayHeaderInnerClass: ({ level }: { level: number }) => (level > 0 ? 'unseen' : ''),
  eventBeforeClass: 'unseen',
  eventInteractive: false,
} as const;

/** What never changes. */
const fixed: CalendarOptions = {
  plugins: [classicTheme, dayGrid, timeGrid, list, interaction],
  locale: enGb,
  headerToolbar: false,
  height: 'auto',
  firstDay: 1,
  // Every post of a day is there: what hides behind a link is forgotten.
  dayMaxEvents: false,
  eventDisplay: 'block',
  eventDurationEditable: false,
  displayEventEnd: false,
  eventTimeFormat: clock,
  slotHeaderFormat: clock,
  slotDuration: '01:00',
  snapDuration: '00:15',
  slotMinHeight: 60,
  defaultTimedEventDuration: '01:00',
  noEventsText: 'Nothing goes out in these days.',
  views: {
    timeGridWeek: { titleFormat: { day: 'numeric', month: 'long', year: 'numeric' } },
    listMonth: listView,
    listWeek: listView,
  },
};
