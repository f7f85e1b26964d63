import { Component } from '@angular/core';
import { EmptyState } from '@canteen/ui';

/** Beside the list while no comment is open. */
@Component({
  selector: 'app-nothing-open',
  imports: [EmptyState],
  template: `
    <ui-empty
      heading="Choose a comment"
      text="You see what was written, what it stands under, and what to do first. Each comment ends in one recorded outcome."
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class NothingOpen {}
