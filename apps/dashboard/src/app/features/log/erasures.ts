import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErasurePage, RetentionPreview, routes } from '@canteen/contracts';
import { Button, Card, EmptyState, Moment, PageHeader } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { pagedReading } from '../../core/api/paged-reading';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { keptFor } from './data/kept-for';

/** What was asked to be erased and what came of it, and what the schedule would take next. */
@Component({
  selector: 'app-erasures',
  imports: [
    Button,
    Card,
    EmptyState,
    Moment,
    PageHeader,
    ProblemBanner,
    ReadState,
    RouterLink,
    ShowMore,
  ],
  providers: [ChangeSender],
  templateUrl: './erasures.html',
  styles: `
    :host {
      display: block;
      max-width: 960px;
    }
    .request {
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }
    .request p {
      margin: 0 0 var(--s2);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    th[scope='row'] {
      font-weight: 400;
    }
  `,
})
export class Erasures {
  private readonly session = inject(SessionStore);
  protected readonly sender = inject(ChangeSender);
  protected readonly mayRead = computed(() =>
    this.session.is('compliance', 'auditor', 'caldicott-guardian', 'administrator'),
  );
  protected readonly requests = pagedReading(
    () => (this.mayRead() ? `${routes.erasures}?limit=30` : undefined),
    ErasurePage,
    ['log'],
  );
  protected readonly schedule = reading(
    () => (this.mayRead() ? routes.retention : undefined),
    RetentionPreview,
  );
  protected readonly keptFor = keptFor;
  protected readonly things = { comment: 'a comment', post: 'a post or reply', media: 'a picture' };
  protected readonly states = {
    asked: 'Waits for a second person',
    done: 'Done',
    refused: 'Not agreed',
    lifted: 'Lifted',
  };

  protected async decide(id: string, agreed: boolean): Promise<void> {
    if (await this.sender.send('POST', routes.erasureDecision(id), { agreed })) {
      this.requests.reload();
    }
  }

  protected async lift(id: string): Promise<void> {
    if (await this.sender.send('POST', routes.erasureLift(id))) {
      this.requests.reload();
    }
  }
}
