import { Component, inject, input, output, signal } from '@angular/core';
import { type AnswerFormat, type DataRequestView, routes } from '@canteen/contracts';
import { Announcer, Button, Card, Moment } from '@canteen/ui';
import { FileTaker } from '../../../core/api/file-taker';
import { type Problem } from '../../../core/api/problem';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

/** Makes the file that the person receives. Doing so is recorded in the log. */
@Component({
  selector: 'app-data-answer',
  imports: [Button, Card, Moment, ProblemBanner],
  template: `
    <ui-card heading="The answer">
      <p>
        What is covered is not in the file at all. The log keeps that it was made and the print of
        the file, none of its words. Read it before you hand it over.
      </p>
      @if (request().answeredAt; as at) {
        <p>First made <ui-time [at]="at" />.</p>
      }
      <app-problem [problem]="problem()" />
      @if (request().may.answer.allowed) {
        <div class="row">
          @for (format of formats; track format.id) {
            <button
              type="button"
              [uiButton]="format.id === 'pdf' ? 'primary' : 'secondary'"
              [busy]="running() === format.id"
              (click)="take(format.id)"
            >
              Make the answer as {{ format.word }}
            </button>
          }
        </div>
      } @else {
        <p>{{ request().may.answer.reason }}</p>
      }
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class DataAnswer {
  readonly request = input.required<DataRequestView>();
  readonly made = output<void>();

  private readonly files = inject(FileTaker);
  private readonly announcer = inject(Announcer);
  protected readonly running = signal<AnswerFormat | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly formats = [
    { id: 'pdf', word: 'PDF' },
    { id: 'json', word: 'JSON' },
  ] as const;

  protected async take(format: AnswerFormat): Promise<void> {
    this.running.set(format);
    const address = routes.dataRequestAnswer(this.request().id);
    this.problem.set(await this.files.take(address, { format }));
    this.running.set(null);
    if (this.problem() === null) {
      this.announcer.say('The answer is made.');
      this.made.emit();
    }
  }
}
