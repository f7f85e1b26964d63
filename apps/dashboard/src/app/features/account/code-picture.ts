import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

const QUIET_ZONE = 4;

/** A QR code, drawn as one path so that it stays sharp at every size. */
@Component({
  selector: 'app-code-picture',
  template: `
    <svg [attr.viewBox]="viewBox()" role="img" [attr.aria-label]="label()">
      <rect width="100%" height="100%" fill="#ffffff" />
      <path [attr.d]="path()" fill="#000000" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: min(100%, 220px);
    }
    svg {
      display: block;
      width: 100%;
      shape-rendering: crispedges;
    }
  `,
})
export class CodePicture {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: QUIET_ZONE }));
  protected readonly viewBox = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
