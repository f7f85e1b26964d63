import { Component, Directive, computed, inject, input } from '@angular/core';
import { mdiAlertCircle } from '@mdi/js';
import { Icon } from '../icon/icon';

let fields = 0;

/** A label, a hint, the control in the slot (marked `uiControl`), and its error in words. */
@Component({
  selector: 'ui-field',
  imports: [Icon],
  host: { '[class.wrong]': 'error()' },
  template: `
    <label [for]="controlId()">{{ label() }}</label>
    @if (hint()) {
      <div class="hint" [id]="controlId() + '-hint'">{{ hint() }}</div>
    }
    @if (error()) {
      <div class="error" [id]="controlId() + '-error'">
        <ui-icon [path]="mark" [size]="18" /><span
          ><span class="visually-hidden">Error: </span>{{ error() }}</span
        >
      </div>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
    }
    :host(.wrong) {
      border-left: 4px solid var(--stop-strong);
      padding-left: var(--s3);
    }
    label {
      display: block;
      font-weight: 700;
      margin-bottom: var(--s1);
    }
    .hint {
      color: var(--ink-2);
      font-size: var(--t-s);
      margin-bottom: var(--s1);
      max-width: 70ch;
    }
    .error {
      display: flex;
      gap: var(--s1);
      align-items: center;
      color: var(--stop);
      font-weight: 700;
      margin-bottom: var(--s1);
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | null | undefined>('');
  /** Give it a stable name when an error summary must lead here. */
  readonly controlId = input(`ui-field-${++fields}`);

  protected readonly mark = mdiAlertCircle;
  /** Ids of hint and error, for the control's `aria-describedby`. */
  readonly describedBy = computed(
    () =>
      [
        this.hint() ? `${this.controlId()}-hint` : '',
        this.error() ? `${this.controlId()}-error` : '',
      ]
        .filter(Boolean)
        .join(' ') || null,
  );
}

/** Ties a native control to the `ui-field` around it: id, description, whether it is wrong. */
@Directive({
  selector: '[uiControl]',
  host: {
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? "true" : null',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
}
