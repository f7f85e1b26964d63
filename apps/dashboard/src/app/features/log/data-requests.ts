import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DataRequestPage, routes } from '@canteen/contracts';
import { Button, Card, EmptyState, PageHeader, sayDate } from '@canteen/ui';
import { pagedReading } from '../../core/api/paged-reading';
import { SessionStore } from '../../core/session/session-store';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { requestStates, timeLeft } from './data/data-request-words';
import { DataRequestForm } from './ui/data-request-form';

/** Who asked for what we keep about them, and by when they get an answer. */
@Component({
  selector: 'app-data-requests',
  imports: [Button, Card, DataRequestForm, EmptyState, PageHeader, ReadState, RouterLink, ShowMore],
  templateUrl: './data-requests.html',
  styles: `
    :host {
      display: block;
      max-width: 960px;
    }
    app-data-request-form {
      margin-bottom: var(--s5);
    }
    .late {
      font-weight: 700;
      color: var(--stop);
    }
  `,
})
export class DataRequests {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly mayRead = computed(() => this.session.is('compliance', 'caldicott-guardian'));
  protected readonly open = pagedReading(
    () => (this.mayRead() ? `${routes.dataRequests}?state=open&limit=30` : undefined),
    DataRequestPage,
    ['log'],
  );
  protected readonly closed = pagedReading(
    () => (this.mayRead() ? `${routes.dataRequests}?state=closed&limit=30` : undefined),
    DataRequestPage,
    ['log'],
  );
  protected readonly opening = signal(false);
  protected readonly states = requestStates;
  protected readonly timeLeft = timeLeft;
  protected readonly sayDate = sayDate;

  protected show(id: string): void {
    void this.router.navigate(['/log/data-requests', id]);
  }
}
