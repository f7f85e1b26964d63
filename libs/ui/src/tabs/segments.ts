import { Component, input, model } from '@angular/core';

/** One choice of a segmented control. */
export interface Segment {
  value: string;
  label: string;
  /** A small number behind the label, such as how many are waiting. */
  count?: number;
}

let segments = 0;

/** Choose one of a few views: radio buttons dressed as a bar, so arrow keys work as people expect. */
@Component({
  selector: 'ui-segments',
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  template: `
    @for (choice of choices(); track choice.value) {
      <label [class.on]="choice.value === value()">
        <input
          type="radio"
          class="visually-hidden"
          [name]="name"
          [value]="choice.value"
          [checked]="choice.value === value()"
          (change)="value.set(choice.value)"
        />
        {{ choice.label }}
        @if (choice.count !== undefined) {
          <span class="count">{{ choice.count }}</span>
        }
      </label>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      border: 2px solid var(--edge);
      border-radius: var(--radius);
      background: var(--card);
      max-width: 100%;
      overflow: hidden;
    }
    label {
      display: inline-flex;
      flex: 1 0 auto;
      gap: var(--s1);
      align-items: center;
      justify-content: center;
      min-height: max(36px, var(--target));
      padding: 0 var(--s3);
      cursor: pointer;
      color: var(--action);
      white-space: nowrap;
    }
    label + label {
      border-left: 1px solid var(--line);
    }
    label:hover {
      background: var(--info-ground);
    }
    label.on {
      background: var(--action);
      color: var(--on-action);
      font-weight: 700;
    }
    label:focus-within:has(:focus-visible) {
      outline: 3px solid var(--focus-ink);
      outline-offset: -3px;
      box-shadow: inset 0 0 0 6px var(--focus);
    }
    .count {
      font-size: var(--t-s);
      font-variant-numeric: tabular-nums;
    }
    @media (width < 480px) {
      label {
        padding: 0 var(--s2);
        font-size: var(--t-s);
      }
    }
  `,
})
export class Segments {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Segment[]>();
  readonly value = model.required<string>();
  protected readonly name = `ui-segments-${++segments}`;
}
