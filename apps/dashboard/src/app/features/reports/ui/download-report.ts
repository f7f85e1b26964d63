import { Component, inject, input, signal } from '@angular/core';
import { type ExportReportBody, routes } from '@canteen/contracts';
import { Button } from '@canteen/ui';
import { FileTaker } from '../../../core/api/file-taker';
import { type Problem } from '../../../core/api/problem';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

type Format = ExportReportBody['format'];

/** Takes a report away as a file. Doing so is recorded in the log. */
@Component({
  selector: 'app-download-report',
  imports: [Button, ProblemBanner],
  template: `
    <div class="row" role="group" [attr.aria-label]="label()">
      @for (format of formats; track format.id) {
        <button
          type="button"
          uiButton="secondary"
          [busy]="running() === format.id"
          (click)="take(format.id)"
        >
          {{ label() }} as {{ format.word }}
        </button>
      }
    </div>
    <app-problem [problem]="problem()" />
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
export class DownloadReport {
  readonly label = input.required<string>();
  readonly report = input.required<Omit<ExportReportBody, 'format'>>();

  private readonly files = inject(FileTaker);
  protected readonly running = signal<Format | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly formats = [
    { id: 'pdf', word: 'PDF' },
    { id: 'csv', word: 'spreadsheet' },
  ] as const;

  protected async take(format: Format): Promise<void> {
    this.running.set(format);
    this.problem.set(await this.files.take(routes.reportExport, { ...this.report(), format }));
    this.running.set(null);
  }
}
