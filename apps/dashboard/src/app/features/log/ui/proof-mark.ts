import { Component, computed, input } from '@angular/core';
import { type LogEntryView } from '@canteen/contracts';
import { Icon, Moment } from '@canteen/ui';
import { mdiCheckDecagramOutline, mdiTimerSand } from '@mdi/js';

/** How far an entry is proved: recorded, covered by a signed checkpoint, and witnessed by somebody outside. */
@Component({
  selector: 'app-proof-mark',
  imports: [Icon, Moment],
  template: `<ui-icon [path]="icon()" [size]="16" /><span
      >{{ words() }}
      @for (witness of entry().witnesses ?? []; track witness.name) {
        <span
          >· {{ witness.by === 'e-mail' ? 'sent by e-mail' : 'witnessed by ' + witness.name }},
          <ui-time [at]="witness.at"
        /></span>
      }
    </span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    :host(.signed) {
      color: var(--good);
    }
  `,
  host: { '[class.signed]': 'isSigned()' },
})
export class ProofMark {
  readonly entry = input.required<LogEntryView>();
  protected readonly isSigned = computed(() => this.entry().proof === 'in-checkpoint');
  protected readonly icon = computed(() =>
    this.isSigned() ? mdiCheckDecagramOutline : mdiTimerSand,
  );
  protected readonly words = computed(() =>
    this.isSigned() ? `In checkpoint ${this.entry().checkpoint}` : 'Recorded',
  );
}
