import { Component, computed, input, output } from '@angular/core';
import { Field, FieldControl } from '@canteen/ui';

/** A list that is typed one entry a line. */
@Component({
  selector: 'app-lines-field',
  imports: [Field, FieldControl],
  template: `
    <ui-field [label]="label()" [hint]="hint()" [controlId]="controlId()">
      <textarea
        uiControl
        class="ui-textarea"
        [rows]="height()"
        [disabled]="disabled()"
        [value]="text()"
        (change)="take($event)"
      ></textarea>
    </ui-field>
  `,
  styles: `
    :host {
      display: block;
    }
    .ui-textarea {
      min-height: 5rem;
    }
  `,
})
export class LinesField {
  readonly label = input.required<string>();
  readonly hint = input('One a line');
  readonly controlId = input.required<string>();
  readonly text = input.required<string>();
  readonly rows = input(3);
  readonly disabled = input(false);
  readonly changed = output<string>();
  /** As many lines as there are and one to type on, within reason. */
  protected readonly height = computed(() =>
    Math.min(Math.max(this.rows(), this.text().split('\n').length + 1), 14),
  );

  protected take(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.changed.emit(event.target.value);
    }
  }
}
