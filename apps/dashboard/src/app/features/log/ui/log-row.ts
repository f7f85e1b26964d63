import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LogEntryView } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { EntryProof } from './entry-proof';
import { ProofMark } from './proof-mark';

/** One entry of the log: what happened, when, and how far it is proved. */
@Component({
  selector: 'app-log-row',
  imports: [EntryProof, Moment, ProofMark, RouterLink],
  host: { class: 'ui-list-row' },
  template: `
    @if (entry().thread; as thread) {
      <a
        class="ui-list-link"
        [routerLink]="['/log/threads', thread]"
        [fragment]="'entry-' + entry().seq"
        >{{ entry().sentence }}</a
      >
    } @else {
      <span>{{ entry().sentence }}</span>
    }
    <div class="facts">
      <span class="tabular">{{ entry().seq }}</span>
      <ui-time [at]="entry().at" />
      <app-proof-mark [entry]="entry()" />
      <app-entry-proof [entry]="entry()" />
    </div>
  `,
  styles: `
    .ui-list-link {
      font-weight: 400;
    }
    /* Above the link to the thread, which lies over the whole row. */
    app-entry-proof {
      position: relative;
      z-index: 1;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
      align-items: center;
      margin-top: var(--s1);
      color: var(--ink-2);
      font-size: var(--t-s);
    }
  `,
})
export class LogRow {
  readonly entry = input.required<LogEntryView>();
}
