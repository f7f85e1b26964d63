import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type AnswerRow,
  QuestionAnswer,
  QuestionId,
  type ReportSpan,
  routes,
} from '@canteen/contracts';
import { Announcer, Banner, Button, EmptyState, PageHeader } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { pagedReading } from '../../core/api/paged-reading';
import { SessionStore } from '../../core/session/session-store';
import { ReasonDialog } from '../../shared-ui/reason-dialog';
import { ReadState } from '../../shared-ui/read-state';
import { ShowMore } from '../../shared-ui/show-more';
import { DownloadReport } from './ui/download-report';
import { SpanFilter, withSpan } from './ui/span-filter';

/** One saved question: its answer, and everything it rests on. */
@Component({
  selector: 'app-question',
  imports: [
    Banner,
    Button,
    DownloadReport,
    EmptyState,
    PageHeader,
    ReadState,
    ReasonDialog,
    RouterLink,
    ShowMore,
    SpanFilter,
  ],
  providers: [ChangeSender],
  template: `
    <p><a routerLink="/reports" [queryParams]="span()">Reports</a></p>
    @if (first(); as answer) {
      <ui-page-header [heading]="answer.question.question" [lead]="answer.question.why" />
    } @else {
      <ui-page-header heading="Question" />
    }
    <div class="stack">
      <app-span-filter [span]="span()" (changed)="show($event)" />
      <app-read-state [of]="pages" [lines]="4" [height]="56" />
      @if (first(); as answer) {
        <ui-banner [tone]="answer.good === null ? 'info' : answer.good ? 'good' : 'stop'">
          {{ answer.answer }}
        </ui-banner>
        @if (pages.items(); as rows) {
          @if (rows.length) {
            <div class="ui-table-frame" tabindex="0" role="region" aria-label="What was found">
              <table class="ui-table">
                <caption class="visually-hidden">
                  What was found, the newest first
                </caption>
                <thead>
                  <tr>
                    @for (column of answer.columns; track $index) {
                      <th scope="col">{{ column }}</th>
                    }
                    <th scope="col">Behind it</th>
                  </tr>
                </thead>
                <tbody>
                  @for (row of rows; track row.id) {
                    <tr>
                      @for (cell of row.cells; track $index) {
                        <td [attr.data-label]="answer.columns[$index]">{{ cell }}</td>
                      }
                      <td data-label="Behind it">
                        @if (row.thread) {
                          <a
                            [routerLink]="['/log/threads', row.thread]"
                            [fragment]="row.seq === null ? undefined : 'entry-' + row.seq"
                            >Open the thread<span class="visually-hidden"
                              >, {{ row.cells[0] }}</span
                            ></a
                          >
                        }
                        @if (row.open) {
                          <button
                            type="button"
                            uiButton="secondary"
                            [small]="true"
                            (click)="settling.set(row)"
                          >
                            Record what was done<span class="visually-hidden"
                              >, {{ row.cells[0] }}</span
                            >
                          </button>
                        }
                        @if (row.own) {
                          <span class="own"
                            >You decided this yourself: let somebody else look.</span
                          >
                        }
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
        }
        <app-show-more [of]="pages" label="Look further back" />
        <app-download-report label="Answer" [report]="report()" />
      }
      <app-reason-dialog
        [open]="settling() !== null"
        heading="Record what was done"
        action="Record it as dealt with"
        label="Reported or not, and who was told"
        hint="With the reference, or the reason. Kept in the log. No patient’s details."
        missing="Say what was done. It is kept in the log."
        [busy]="sender.busy()"
        [problem]="sender.problem()?.message ?? ''"
        (confirmed)="settle($event)"
        (cancelled)="settling.set(null)"
      />
      @if (!mayRead()) {
        <ui-empty
          heading="Reports are for those who check"
          text="Compliance leads, auditors, the Caldicott Guardian and administrators read them."
        />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 1120px;
    }
    .own {
      display: block;
      color: var(--waiting);
      font-size: var(--t-s);
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class QuestionPage {
  /** From the address. */
  readonly questionId = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly mayRead = computed(() =>
    this.session.is('compliance', 'auditor', 'caldicott-guardian', 'administrator'),
  );
  protected readonly span = computed<ReportSpan>(() => ({ from: this.from(), to: this.to() }));
  protected readonly pages = pagedReading(
    () =>
      this.mayRead()
        ? withSpan(routes.question(this.questionId()), this.span(), 'limit=50')
        : undefined,
    QuestionAnswer,
  );
  protected readonly first = computed(() => this.pages.value()?.[0]);
  protected readonly report = computed(() => ({
    report: 'question' as const,
    question: QuestionId.safeParse(this.questionId()).data,
    ...this.span(),
  }));

  /** What somebody is recording to have been dealt with. */
  protected readonly settling = signal<AnswerRow | null>(null);

  protected async settle(reason: string): Promise<void> {
    const id = this.settling()?.id ?? '';
    if (await this.sender.send('POST', routes.breachDealtWith(id), { reason })) {
      this.settling.set(null);
      this.announcer.say('It is recorded. The daily check speaks of it no more.');
      this.pages.reload();
    }
  }

  protected show(span: ReportSpan): void {
    void this.router.navigate([], { queryParams: span });
  }
}
