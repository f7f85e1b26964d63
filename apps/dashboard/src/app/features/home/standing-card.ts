import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Severity, type StandingGroup } from '@canteen/contracts';
import { Card, Moment } from '@canteen/ui';
import { StatePill } from '../../shared-ui/state-pill';
import { type Look, severityLooks } from '../../shared-ui/states';

const MOST_NAMES = 3;

/** Nothing of this is about to go out: what a block means here is said in other words. */
const looks: Record<Severity, Look> = {
  ...severityLooks,
  block: { ...severityLooks.block, word: 'Do this first' },
};

/** What the daily check of accounts, people and work found: what it is, of whom, and what to do. */
@Component({
  selector: 'app-standing',
  imports: [Card, Moment, RouterLink, StatePill],
  template: `
    <ui-card heading="Accounts, people and duties">
      <ul class="plain-list stack">
        @for (group of shown(); track group.rule) {
          <li>
            <div class="spread">
              <a [routerLink]="group.link">{{ group.title }}: {{ group.about }}</a>
              <app-state [look]="looks[group.severity]" />
            </div>
            <p>{{ group.sentence }}</p>
            <p class="secondary">Since <ui-time [at]="group.since" />. {{ group.source }}</p>
          </li>
        }
      </ul>
    </ui-card>
  `,
  styles: `
    :host {
      display: block;
    }
    a {
      font-weight: 700;
      overflow-wrap: anywhere;
    }
    p {
      margin: var(--s1) 0 0;
    }
  `,
})
export class StandingCard {
  readonly groups = input.required<readonly StandingGroup[]>();

  protected readonly looks = looks;
  protected readonly shown = computed(() =>
    this.groups().map((group) => ({ ...group, about: aboutWhom(group) })),
  );
}

/** "Joanna Pike, Owen Bright and 3 more", or how many there are where nobody is named. */
function aboutWhom({ names, count }: StandingGroup): string {
  if (names.length === 0) return String(count);
  const first = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${first} and ${names.length - MOST_NAMES} more` : first;
}
