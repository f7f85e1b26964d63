import { Component, computed, input } from '@angular/core';

/** Grey lines of the size of what is coming, so that nothing jumps when it arrives. */
@Component({
  selector: 'ui-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ label() }}</span>
    @for (row of rows(); track row) {
      <span class="bar" [style.height.px]="height()"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    .bar {
      display: block;
      border-radius: var(--radius);
      background: var(--line);
      opacity: 0.6;
    }
  `,
})
export class Skeleton {
  readonly lines = input(3);
  /** Height of one line in CSS pixels. */
  readonly height = input(24);
  readonly label = input('Loading');
  protected readonly rows = computed(() => Array.from({ length: this.lines() }, (_, i) => i));
}
