import { Component, inject, input, output, signal } from '@angular/core';
import { type LogStatus, VerifyResult, routes } from '@canteen/contracts';
import { Banner, Button, Card, Moment } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { CopyBox } from '../../../shared-ui/copy-box';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ExportLink } from './export-link';
import { LogWitnessesNote } from './log-witnesses';

/** How long the log is, what of it is signed, and how anybody can check it. */
@Component({
  selector: 'app-log-proof',
  imports: [Banner, Button, Card, CopyBox, ExportLink, LogWitnessesNote, Moment, ProblemBanner],
  providers: [ChangeSender],
  templateUrl: './log-proof.html',
  styles: `
    :host {
      display: block;
    }
    p:last-child {
      margin: 0;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s2);
    }
    .result {
      margin: var(--s3) 0 0;
    }
    app-copy-box {
      margin-bottom: var(--s4);
    }
    .note {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      cursor: pointer;
    }
  `,
})
export class LogProof {
  readonly status = input.required<LogStatus>();
  /** A verification is an entry of the log too. */
  readonly verified = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly exportUrl = routes.logExport;
  protected readonly result = signal<VerifyResult | null>(null);

  protected async verify(): Promise<void> {
    this.result.set(null);
    const result = await this.sender.ask('POST', routes.logVerify, VerifyResult);
    if (result) {
      this.result.set(result);
      this.verified.emit();
    }
  }
}
