import { Component, computed, input } from '@angular/core';
import { type Mark, piecesOf } from './text-pieces';

/** A text as it will be public, with the words that findings are about underlined. */
@Component({
  selector: 'app-marked-text',
  template: `@for (piece of pieces(); track $index) {
    <span [class.linked]="piece.linked && showLinks()" [attr.data-severity]="piece.severity">{{
      piece.text
    }}</span>
  }`,
  styles: `
    :host {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .linked {
      color: var(--action);
    }
    [data-severity] {
      text-decoration: underline 2px;
      text-underline-offset: 3px;
    }
    [data-severity='block'] {
      text-decoration-color: var(--stop-strong);
      text-decoration-style: double;
      background: var(--stop-ground);
    }
    [data-severity='review'] {
      text-decoration-color: var(--waiting);
      background: var(--waiting-ground);
    }
    [data-severity='advise'] {
      text-decoration-color: var(--info);
      text-decoration-style: dotted;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly marks = input<readonly Mark[]>([]);
  readonly showLinks = input(true);
  protected readonly pieces = computed(() => piecesOf(this.text(), this.marks()));
}
