import { Component, input, model } from '@angular/core';
import { Field, FieldControl } from '@canteen/ui';
import { MarkedText } from './marked-text';
import { type Mark } from './text-pieces';

/**
 * A text box that underlines words while one types. A copy of the text with the marks lies behind
 * the box, which is see-through; both share one grid cell, so the box grows with the text.
 */
@Component({
  selector: 'app-marked-editor',
  imports: [Field, FieldControl, MarkedText],
  template: `
    <ui-field [label]="label()" [hint]="hint()" [error]="error()" [controlId]="controlId()">
      <div class="paper">
        <app-marked-text
          class="behind"
          aria-hidden="true"
          [text]="
            text() +
            '
'
          "
          [marks]="marks()"
          [showLinks]="false"
        />
        <textarea
          uiControl
          class="front"
          spellcheck="true"
          [rows]="rows()"
          [value]="text()"
          [disabled]="disabled()"
          (input)="take($event)"
        ></textarea>
      </div>
    </ui-field>
  `,
  styles: `
    .paper {
      display: grid;
      border: 2px solid var(--edge);
      border-radius: var(--radius);
      background: var(--card);
    }
    .paper:focus-within {
      outline: 3px solid var(--focus-ink);
      box-shadow: 0 0 0 6px var(--focus);
    }
    .behind,
    .front {
      grid-area: 1 / 1;
      margin: 0;
      padding: var(--s3);
      font: 400 var(--t-m) / 1.5 var(--font);
      letter-spacing: normal;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .behind {
      color: transparent;
      pointer-events: none;
      user-select: none;
    }
    .front {
      display: block;
      width: 100%;
      border: 0;
      background: transparent;
      color: var(--ink);
      resize: none;
      overflow: hidden;
    }
    .front:focus-visible {
      outline: none;
      box-shadow: none;
    }
  `,
})
export class MarkedEditor {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly controlId = input('post-text');
  readonly rows = input(6);
  readonly disabled = input(false);
  readonly text = model.required<string>();
  readonly marks = input<readonly Mark[]>([]);

  protected take(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.text.set(event.target.value);
    }
  }
}
