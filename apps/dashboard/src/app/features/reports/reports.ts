import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { QuestionList, type ReportSpan, ReportView, routes } from '@canteen/contracts';
import { Card, EmptyState, PageHeader, Pill } from '@canteen/ui';
import { mdiAlertOctagon, mdiCheckCircle } from '@mdi/js';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { ReadState } from '../../shared-ui/read-state';
import { DownloadReport } from './ui/download-report';
import { FigureBars } from './ui/figure-bars';
import { SpanFilter, withSpan } from './ui/span-filter';

/** Are we doing it right? Saved questions with their answers, and the figures of some days. */
@Component({
  selector: 'app-reports',
  imports: [
    Card,
    DownloadReport,
    EmptyState,
    FigureBars,
    PageHeader,
    Pill,
    ReadState,
    RouterLink,
    SpanFilter,
  ],
  template: `
    <ui-page-header heading="Reports" lead="What an inspector would ask, and how we stand." />
    @if (mayRead()) {
      <div class="stack">
        <app-span-filter [span]="span()" (changed)="show($event)" />
        <ui-card heading="Questions">
          <app-read-state [of]="list" [lines]="6" [height]="48" />
          <ul class="questions">
            @for (one of list.value()?.questions; track one.id) {
              <li>
                <a [routerLink]="['/reports/questions', one.id]" [queryParams]="span()">{{
                  one.question
                }}</a>
                <span class="answer">
                  @if (one.good !== null) {
                    <ui-pill
                      [tone]="one.good ? 'good' : 'stop'"
                      [icon]="one.good ? icons.good : icons.bad"
                      [word]="one.good ? 'As it should be' : 'Look at this'"
                    />
                  }
                  {{ one.answer }}
                </span>
              </li>
            }
          </ul>
          @if (list.value()?.elsewhere?.length) {
            <h3>Asked as well, and answered elsewhere</h3>
            <ul class="questions">
              @for (one of list.value()?.elsewhere; track one.question) {
                <li>
                  <span>{{ one.question }}</span>
                  <span class="answer">{{ one.where }}</span>
                </li>
              }
            </ul>
          }
        </ui-card>
        <!-- Below what is still to come nothing is shown that would have to move. -->
        @if (!list.loading()) {
          <ui-card heading="Take away">
            <p class="secondary">
              Taking a report away is recorded in the log. A report holds people’s words: keep it as
              carefully as a letter.
            </p>
            <div class="stack">
              <app-download-report label="Report" [report]="monthly()" />
              <app-download-report label="Inspection pack" [report]="inspection()" />
            </div>
          </ui-card>
          <app-read-state [of]="figures" [lines]="3" [height]="160" />
          @for (group of figures.value()?.groups; track group.id) {
            <app-figure-bars [group]="group" />
          }
        }
      </div>
    } @else {
      <ui-empty
        heading="Reports are for those who check"
        text="Compliance leads, auditors, the Caldicott Guardian and administrators read them."
      />
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 960px;
    }
    .questions {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .questions li {
      display: grid;
      gap: var(--s1);
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }
    .questions li:first-child {
      border-top: 0;
    }
    .answer {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: center;
      color: var(--ink-2);
    }
  `,
})
export class Reports {
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly icons = { good: mdiCheckCircle, bad: mdiAlertOctagon };
  protected readonly mayRead = computed(() =>
    this.session.is('compliance', 'auditor', 'caldicott-guardian', 'administrator'),
  );
  protected readonly span = computed<ReportSpan>(() => ({ from: this.from(), to: this.to() }));
  protected readonly monthly = computed(() => ({ report: 'monthly' as const, ...this.span() }));
  protected readonly inspection = computed(() => ({
    report: 'inspection' as const,
    ...this.span(),
  }));
  protected readonly list = reading(
    () => (this.mayRead() ? withSpan(routes.questions, this.span()) : undefined),
    QuestionList,
  );
  protected readonly figures = reading(
    () => (this.mayRead() ? withSpan(routes.reports, this.span()) : undefined),
    ReportView,
  );

  protected show(span: ReportSpan): void {
    void this.router.navigate([], { queryParams: span });
  }
}
