import { Component, input } from '@angular/core';
import { Pill } from '@canteen/ui';
import { type Look } from './states';

/** A state with its look from `states.ts`: `<app-state [look]="postLooks[post.state]" />`. */
@Component({
  selector: 'app-state',
  imports: [Pill],
  template: `<ui-pill [word]="look().word" [icon]="look().icon" [tone]="look().tone" />`,
})
export class StatePill {
  readonly look = input.required<Look>();
}
