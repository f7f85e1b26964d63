import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { CommentPage, LaneCounts, routes } from '@canteen/contracts';
import { EmptyState } from '@canteen/ui';
import { filter, map, startWith } from 'rxjs';
import { pagedReading } from '../../core/api/paged-reading';
import { reading } from '../../core/api/reading';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { laneLooks } from '../../shared-ui/states';
import { lanePurpose, lanes } from './data/inbox-words';
import { InboxRow } from './ui/inbox-row';
import { LaneLinks, type LaneLink } from './ui/lane-links';

const views = ['open', 'mine', 'to-confirm', 'closed', 'all'] as const;
type View = (typeof views)[number];

/** What do we owe these people? Lanes and comments on the left, the open one beside them. */
@Component({
  selector: 'app-inbox',
  imports: [EmptyState, InboxRow, LaneLinks, ReadState, RouterLink, RouterOutlet, ShowMore],
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
  host: { '[class.open]': 'openId()' },
})
export class Inbox {
  /** From the address: which lane, and which of its comments. */
  readonly lane = input<string>();
  readonly view = input<string>();

  private readonly router = inject(Router);

  protected readonly shownLane = computed(() => lanes.find((lane) => lane === this.lane()) ?? null);
  protected readonly shownView = computed<View>(
    () => views.find((view) => view === this.view()) ?? 'open',
  );
  /** The comment beside the list, from the address. */
  protected readonly openId = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => /^\/inbox\/([^/?#]+)/.exec(this.router.url)?.[1] ?? null),
    ),
    { initialValue: null },
  );

  protected readonly counts = reading(() => routes.commentLanes, LaneCounts, ['comments']);
  protected readonly list = pagedReading(
    () => {
      const lane = this.shownLane();
      return `${routes.comments}?view=${this.shownView()}${lane ? `&lane=${lane}` : ''}`;
    },
    CommentPage,
    ['comments'],
  );

  protected readonly laneLinks = computed<LaneLink[]>(() =>
    lanes.map((lane) => {
      const count = this.counts.value()?.lanes.find((one) => one.lane === lane);
      return {
        lane,
        look: laneLooks[lane],
        open: count?.open ?? null,
        overdue: count?.overdue ?? 0,
      };
    }),
  );
  protected readonly choices = computed(() => {
    const toConfirm = this.counts.value()?.toConfirm ?? 0;
    return [
      { value: 'open', words: 'Open' },
      { value: 'mine', words: 'Mine' },
      {
        value: 'to-confirm',
        words: toConfirm
          ? `Waiting for a second person (${toConfirm})`
          : 'Waiting for a second person',
      },
      { value: 'closed', words: 'Closed' },
      { value: 'all', words: 'All' },
    ];
  });
  protected readonly empty = computed(() => emptyWords[this.shownView()]);
  protected readonly purpose = computed(() => {
    const lane = this.shownLane();
    return lane ? lanePurpose[lane] : '';
  });

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      void this.router.navigate([], {
        queryParams: { view: event.target.value === 'open' ? null : event.target.value },
        queryParamsHandling: 'merge',
      });
    }
  }
}

const emptyWords: Record<View, { heading: string; text: string }> = {
  open: {
    heading: 'Nothing waits here',
    text: 'New comments, mentions and posts on your page appear by themselves.',
  },
  mine: { heading: 'Nothing is with you', text: 'What is assigned to you stands here.' },
  'to-confirm': {
    heading: 'Nothing waits for a second person',
    text: 'Hidden comments, and those left without a reply, stand here until somebody else agrees.',
  },
  closed: {
    heading: 'Nothing is closed yet',
    text: 'Comments with an outcome stand here.',
  },
  all: { heading: 'No comments yet', text: 'They appear once a channel is connected.' },
};
