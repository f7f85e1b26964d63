import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * An inline SVG icon from a 24 × 24 path (such as those of `@mdi/js`). It is decoration: the word
 * beside it carries the meaning, so it is hidden from assistive technology.
 */
@Component({
  selector: 'ui-icon',
  template: `<svg
    viewBox="0 0 24 24"
    [attr.width]="size()"
    [attr.height]="size()"
    focusable="false"
    aria-hidden="true"
  >
    <path [attr.d]="path()" fill="currentColor" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      line-height: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  /** SVG path data for a 24 × 24 box. */
  readonly path = input.required<string>();
  /** Width and height in CSS pixels. */
  readonly size = input(20);
}
