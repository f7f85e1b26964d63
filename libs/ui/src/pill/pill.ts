import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';

/** What a state means to the reader; the colour follows from it and is never the only sign. */
export type Tone = 'neutral' | 'good' | 'waiting' | 'stop' | 'info';

/** A state: icon, word and colour together. */
@Component({
  selector: 'ui-pill',
  imports: [Icon],
  host: { '[attr.data-tone]': 'tone()' },
  template: `<ui-icon [path]="icon()" [size]="16" /><span>{{ word() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      padding: 2px var(--s2);
      border-radius: var(--radius);
      border: 1px solid currentColor;
      font-size: var(--t-s);
      font-weight: 700;
      line-height: 1.3;
      color: var(--ink-2);
      background: var(--page);
      vertical-align: middle;
    }
    :host([data-tone='good']) {
      color: var(--good);
      background: var(--good-ground);
    }
    :host([data-tone='waiting']) {
      color: var(--waiting);
      background: var(--waiting-ground);
    }
    :host([data-tone='stop']) {
      color: var(--stop);
      background: var(--stop-ground);
    }
    :host([data-tone='info']) {
      color: var(--info);
      background: var(--info-ground);
    }
  `,
})
export class Pill {
  readonly word = input.required<string>();
  readonly icon = input.required<string>();
  readonly tone = input<Tone>('neutral');
}
