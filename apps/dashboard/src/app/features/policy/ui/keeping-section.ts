import { Component, input, output } from '@angular/core';
import { type PracticePolicy, RetentionClass, retentionLabels } from '@canteen/contracts';
import { Field, FieldControl } from '@canteen/ui';
import { type PolicyProblem } from '../data/policy-draft';

/** Where the daily checkpoint of the log goes besides, and how long each kind of record is kept. */
@Component({
  selector: 'app-keeping-section',
  imports: [Field, FieldControl],
  template: `
    <div class="stack">
      <ui-field
        label="Also send the daily checkpoint of the log to"
        hint="Every morning the compliance leads get one. An address outside the practice, like that of your ICB or PCN, makes the proof stronger. The mail holds nothing that anybody wrote."
        controlId="policy-checkpointEmail"
        [error]="errorOf('checkpointEmail')"
      >
        <input
          uiControl
          class="ui-input"
          type="email"
          maxlength="254"
          autocomplete="off"
          [disabled]="disabled()"
          [value]="policy().checkpointEmail ?? ''"
          (change)="takeAddress($event)"
        />
      </ui-field>
      <fieldset [disabled]="disabled()">
        <legend>How many days each kind of record is kept</legend>
        <p class="secondary">
          731 days are two years, 2,192 six, 3,653 ten. The data-protection officer answers for
          them. What becomes too old is erased within a day of saving.
        </p>
        <div class="fields">
          @for (each of classes; track each) {
            <ui-field
              [label]="labels[each]"
              [controlId]="'policy-retention-' + each"
              [error]="errorOf('retention.' + each)"
            >
              <input
                uiControl
                class="ui-input ui-input-short"
                type="number"
                inputmode="numeric"
                [value]="policy().retention[each]"
                (change)="takeDays(each, $event)"
              />
            </ui-field>
          }
        </div>
      </fieldset>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: var(--s3) var(--s4);
      align-items: end;
    }
  `,
})
export class KeepingSection {
  readonly policy = input.required<PracticePolicy>();
  readonly problems = input.required<readonly PolicyProblem[]>();
  readonly disabled = input.required<boolean>();
  readonly changed = output<Partial<PracticePolicy>>();

  protected readonly classes = RetentionClass.options;
  protected readonly labels = retentionLabels;

  protected errorOf(path: string): string {
    return this.problems().find((problem) => problem.path === path)?.message ?? '';
  }

  protected takeAddress(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.changed.emit({ checkpointEmail: event.target.value.trim() || null });
    }
  }

  protected takeDays(of: RetentionClass, event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const { valueAsNumber } = event.target;
      this.changed.emit({ retention: { ...this.policy().retention, [of]: valueAsNumber } });
    }
  }
}
