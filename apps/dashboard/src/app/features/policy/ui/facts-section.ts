import { Component, input, output } from '@angular/core';
import { type PracticePolicy } from '@canteen/contracts';
import { Field, FieldControl } from '@canteen/ui';
import { fromLines, staffFromLines, staffToLines, toLines } from '../data/policy-draft';
import { LinesField } from './lines-field';

const nations: readonly PracticePolicy['nation'][] = [
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
];

/** What the practice is: code, nation, sites, staff. */
@Component({
  selector: 'app-facts-section',
  imports: [Field, FieldControl, LinesField],
  template: `
    <div class="stack">
      <p class="secondary">Times are in the zone {{ timeZone() }}.</p>
      <ui-field label="ODS code" controlId="policy-odsCode">
        <input
          uiControl
          class="ui-input ui-input-short"
          maxlength="10"
          autocomplete="off"
          [disabled]="disabled()"
          [value]="policy().odsCode"
          (change)="takeCode($event)"
        />
      </ui-field>
      <ui-field
        label="Nation"
        hint="Decides bank holidays and which helplines are named."
        controlId="policy-nation"
      >
        <select
          uiControl
          class="ui-select ui-input-short"
          [disabled]="disabled()"
          (change)="takeNation($event)"
        >
          @for (nation of nations; track nation) {
            <option [value]="nation" [selected]="nation === policy().nation">{{ nation }}</option>
          }
        </select>
      </ui-field>
      <app-lines-field
        label="Sites"
        hint="Name or address of each, one a line"
        controlId="policy-sites"
        [disabled]="disabled()"
        [text]="toLines(policy().sites)"
        (changed)="changed.emit({ sites: fromLines($event) })"
      />
      <app-lines-field
        label="Staff who may be named in public"
        hint="Name, role: one person a line. Like Dr Priya Shah, GP partner"
        controlId="policy-staff"
        [rows]="6"
        [disabled]="disabled()"
        [text]="staffToLines(policy().staff)"
        (changed)="changed.emit({ staff: staffFromLines($event) })"
      />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class FactsSection {
  readonly policy = input.required<PracticePolicy>();
  /** IANA zone of the practice. */
  readonly timeZone = input.required<string>();
  readonly disabled = input.required<boolean>();
  readonly changed = output<Partial<PracticePolicy>>();

  protected readonly nations = nations;
  protected readonly toLines = toLines;
  protected readonly fromLines = fromLines;
  protected readonly staffToLines = staffToLines;
  protected readonly staffFromLines = staffFromLines;

  protected takeCode(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.changed.emit({ odsCode: event.target.value.trim().toUpperCase() });
    }
  }

  protected takeNation(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      const nation = nations.find((one) => one === value);
      if (nation) {
        this.changed.emit({ nation });
      }
    }
  }
}
