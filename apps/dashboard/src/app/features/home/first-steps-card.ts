import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FirstStep } from '@canteen/contracts';
import { Card, Icon } from '@canteen/ui';
import { mdiCheckCircle, mdiCircleOutline } from '@mdi/js';

/** What is left to do in a new practice, with the way there. */
@Component({
  selector: 'app-first-steps',
  imports: [Card, Icon, RouterLink],
  template: `
    <ui-card [heading]="heading()">
      <ol>
        @for (step of steps(); track step.title) {
          <li [class.done]="step.done">
            <ui-icon [path]="step.done ? icons.done : icons.open" [size]="24" />
            <div>
              @if (step.done) {
                <span>{{ step.title }}<span class="visually-hidden">: done</span></span>
              } @else {
                <a [routerLink]="step.link">{{ step.title }}</a>
                <p class="secondary">{{ step.why }}</p>
              }
            </div>
          </li>
        }
      </ol>
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: grid;
      gap: var(--s3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--s3);
      align-items: flex-start;
    }
    a {
      display: inline-block;
      min-height: 24px;
      font-weight: 700;
    }
    p {
      margin: 0;
    }
    ui-icon {
      flex: none;
      color: var(--ink-2);
    }
    .done {
      color: var(--ink-2);
    }
    .done ui-icon {
      color: var(--good);
    }
  `,
})
export class FirstStepsCard {
  readonly steps = input.required<readonly FirstStep[]>();

  protected readonly icons = { done: mdiCheckCircle, open: mdiCircleOutline };
  protected readonly heading = computed(() => {
    const left = this.steps().filter(({ done }) => !done).length;
    return left === 1 ? 'One step left before you can work' : `${left} steps before you can work`;
  });
}
