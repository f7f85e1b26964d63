import { Component, computed, input } from '@angular/core';
import { mdiAlertCircle, mdiAlertOctagon, mdiCheckCircle, mdiInformation } from '@mdi/js';
import { Icon } from '../icon/icon';
import { type Tone } from '../pill/pill';

const icons: Record<Tone, string> = {
  neutral: mdiInformation,
  info: mdiInformation,
  good: mdiCheckCircle,
  waiting: mdiAlertCircle,
  stop: mdiAlertOctagon,
};

/**
 * A message across the page about the state of the world. `alert` makes a screen reader say it at
 * once; use that only for danger to life and for what stops the work.
 */
@Component({
  selector: 'ui-banner',
  imports: [Icon],
  host: {
    '[attr.role]': 'alert() ? "alert" : "status"',
    '[attr.data-tone]': 'tone()',
    '[class.solid]': 'solid()',
  },
  template: `
    <ui-icon [path]="icon()" [size]="24" />
    <div class="text"><ng-content /></div>
    <div class="end"><ng-content select="[action]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
      align-items: center;
      padding: var(--s3) var(--s4);
      border-left: 6px solid var(--edge);
      background: var(--card);
      color: var(--ink);
    }
    .text {
      flex: 1 1 12rem;
      min-width: 0;
    }
    .end:empty {
      display: none;
    }
    :host([data-tone='info']) {
      border-color: var(--info);
      background: var(--info-ground);
    }
    :host([data-tone='good']) {
      border-color: var(--good);
      background: var(--good-ground);
    }
    :host([data-tone='waiting']) {
      border-color: var(--waiting);
      background: var(--waiting-ground);
    }
    :host([data-tone='stop']) {
      border-color: var(--stop-strong);
      background: var(--stop-ground);
    }
    :host(.solid[data-tone='stop']) {
      background: var(--stop-strong);
      color: var(--on-stop);
    }
  `,
})
export class Banner {
  readonly tone = input<Tone>('info');
  readonly alert = input(false);
  /** Whether it is filled with the full colour: for danger to life alone. */
  readonly solid = input(false);
  protected readonly icon = computed(() => icons[this.tone()]);
}
