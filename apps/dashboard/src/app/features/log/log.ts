import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LogPage, LogStatus, routes } from '@canteen/contracts';
import { Button, EmptyState, PageHeader } from '@canteen/ui';
import { pagedReading } from '../../core/api/paged-reading';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { type LogFilter, logAddress } from './data/log-filter';
import { ExportLink } from './ui/export-link';
import { LogFilters } from './ui/log-filters';
import { LogProof } from './ui/log-proof';
import { LogRow } from './ui/log-row';

/** What happened, and can I prove it? The newest first; the address keeps the filters. */
@Component({
  selector: 'app-log',
  imports: [
    Button,
    EmptyState,
    ExportLink,
    LogFilters,
    LogProof,
    LogRow,
    PageHeader,
    ReadState,
    RouterLink,
    ShowMore,
  ],
  template: `
    <ui-page-header
      heading="Log"
      lead="Everything that happened here. Nothing in it can be changed."
    >
      @if (mayAnswer()) {
        <a uiButton="secondary" routerLink="/log/data-requests">Data requests</a>
      }
      @if (mayRead()) {
        <a uiButton="secondary" routerLink="/log/erasures">Erasure and keeping</a>
      }
    </ui-page-header>
    @if (mayRead()) {
      <div class="stack">
        <app-read-state [of]="status" [lines]="1" [height]="120" />
        @if (status.value(); as shown) {
          <app-log-proof [status]="shown" (verified)="entries.reload()" />
          <app-log-filters
            [filter]="filter()"
            [kinds]="shown.kinds"
            (changed)="show($event)"
            (cleared)="show({})"
          />
          @if (periodUrl(); as address) {
            <p class="period">
              <app-export-link [address]="address">Export these days</app-export-link>
              Every entry of them, whatever else you filter by, each with its proof.
            </p>
          }
        }
        <!-- Below what is still to come nothing is shown that would have to move. -->
        @if (!status.loading()) {
          <app-read-state [of]="entries" [lines]="8" [height]="64" />
          @if (entries.items(); as items) {
            @if (items.length) {
              <ul class="ui-list">
                @for (entry of items; track entry.seq) {
                  <li><app-log-row [entry]="entry" /></li>
                }
              </ul>
            } @else if (!entries.hasMore()) {
              <ui-empty
                heading="No entry fits"
                text="Choose other days, or show everything again."
              />
            } @else {
              <p role="status">Nothing in the newest entries. Older ones were not looked at yet.</p>
            }
            <app-show-more [of]="entries" label="Show older entries" />
          }
        }
      </div>
    } @else {
      <ui-empty
        heading="The log is for those who check"
        text="Compliance leads, auditors, the Caldicott Guardian and administrators read it. Ask one of them when you need something from it."
      />
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 960px;
    }
    .period {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
      align-items: center;
      margin: var(--s4) 0 0;
    }
  `,
})
export class Log {
  /** From the address. */
  readonly kind = input<string>();
  readonly memberId = input<string>();
  readonly channelId = input<string>();
  readonly lane = input<string>();
  readonly outcome = input<string>();
  readonly rule = input<string>();
  readonly text = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly mayRead = computed(() =>
    this.session.is('compliance', 'auditor', 'caldicott-guardian', 'administrator'),
  );
  protected readonly mayAnswer = computed(() =>
    this.session.is('compliance', 'caldicott-guardian'),
  );
  /** Where the chosen days are exported from; null until the first and the last are chosen. */
  protected readonly periodUrl = computed(() => {
    const [from, to] = [this.from(), this.to()];
    if (from === undefined || to === undefined || from > to) return null;
    return `${routes.logExport}?from=${from}&to=${to}`;
  });
  protected readonly filter = computed<LogFilter>(() => ({
    kind: this.kind(),
    memberId: this.memberId(),
    channelId: this.channelId(),
    lane: this.lane(),
    outcome: this.outcome(),
    rule: this.rule(),
    text: this.text(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly status = reading(
    () => (this.mayRead() ? routes.logStatus : undefined),
    LogStatus,
    ['log'],
  );
  protected readonly entries = pagedReading(
    () => (this.mayRead() ? logAddress(this.filter()) : undefined),
    LogPage,
    ['log'],
  );

  protected show(filter: LogFilter): void {
    void this.router.navigate([], { queryParams: filter });
  }
}
