import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DataItemPage, DataRequestView, identityWords, routes } from '@canteen/contracts';
import { Button, Card, PageHeader, sayDate } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { pagedReading } from '../../core/api/paged-reading';
import { reading } from '../../core/api/reading';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { requestStates, timeLeft } from './data/data-request-words';
import { DataAnswer } from './ui/data-answer';
import { DataItem } from './ui/data-item';
import { DataRequestSteps } from './ui/data-request-steps';

/** One request: what is found, what of it goes out, and the answer. */
@Component({
  selector: 'app-one-data-request',
  imports: [
    Button,
    Card,
    DataAnswer,
    DataItem,
    DataRequestSteps,
    PageHeader,
    ProblemBanner,
    ReadState,
    RouterLink,
    ShowMore,
  ],
  providers: [ChangeSender],
  templateUrl: './one-data-request.html',
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, max-content) 1fr;
      gap: var(--s1) var(--s4);
      margin: 0;
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .late {
      font-weight: 700;
      color: var(--stop);
    }
  `,
})
export class OneDataRequest {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly sender = inject(ChangeSender);
  protected readonly request = reading(() => routes.dataRequest(this.id()), DataRequestView, [
    'log',
  ]);
  // Not read again by itself: that would take away marks that somebody is just making.
  protected readonly items = pagedReading(
    () => `${routes.dataRequestItems(this.id())}?limit=20`,
    DataItemPage,
  );
  protected readonly searching = signal(false);
  protected readonly progress = computed(() => {
    const { looked = 0, of = 0 } = this.request.value()?.search ?? {};
    return looked === 0
      ? 'Looking for who wrote each comment …'
      : `Looked at ${looked} of ${of} entries …`;
  });
  protected readonly states = requestStates;
  protected readonly identityWords = identityWords;
  protected readonly timeLeft = timeLeft;
  protected readonly sayDate = sayDate;

  /** Asks for one stretch after the other until the search is at its end. */
  protected async search(): Promise<void> {
    this.searching.set(true);
    while (await this.searchedOn()) {
      this.request.reload();
    }
    this.request.reload();
    this.searching.set(false);
    this.items.reload();
  }

  /** One stretch further. @returns whether there is more to look at */
  private async searchedOn(): Promise<boolean> {
    const address = routes.dataRequestSearch(this.id());
    const found = await this.sender.ask('POST', address, DataRequestView);
    return found?.search.state === 'running';
  }
}
