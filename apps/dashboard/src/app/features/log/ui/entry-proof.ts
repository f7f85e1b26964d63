import { Component, computed, input } from '@angular/core';
import { type LogEntryView, routes } from '@canteen/contracts';
import { ExportLink } from './export-link';

/** The file that proves one entry, for somebody who is to see nothing else of the log. */
@Component({
  selector: 'app-entry-proof',
  imports: [ExportLink],
  template: `
    <app-export-link look="quiet" [address]="address()" [asksFirst]="entry().words">
      Proof of this entry<span class="visually-hidden">, {{ entry().seq }}</span>
    </app-export-link>
  `,
})
export class EntryProof {
  readonly entry = input.required<Pick<LogEntryView, 'seq' | 'words'>>();

  protected readonly address = computed(() => routes.logEntryProof(this.entry().seq));
}
