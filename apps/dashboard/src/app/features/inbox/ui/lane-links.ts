import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Lane } from '@canteen/contracts';
import { Icon } from '@canteen/ui';
import { type Look } from '../../../shared-ui/states';

/** A lane with how much waits in it. */
export interface LaneLink {
  lane: Lane;
  look: Look;
  /** Null while nobody knows: 0 would say that all is well. */
  open: number | null;
  overdue: number;
}

/** The lanes, the most urgent first; red only for danger to life. */
@Component({
  selector: 'app-lane-links',
  imports: [Icon, RouterLink],
  template: `
    <nav aria-label="Lanes">
      <ul class="plain-list">
        <li>
          <a
            routerLink="/inbox"
            [queryParams]="{ lane: null }"
            queryParamsHandling="merge"
            [attr.aria-current]="shown() === null ? 'true' : null"
            >All lanes</a
          >
        </li>
        @for (link of links(); track link.lane) {
          <li>
            <a
              routerLink="/inbox"
              [queryParams]="{ lane: link.lane }"
              queryParamsHandling="merge"
              [class.danger]="link.lane === 'life-safety' && link.open"
              [attr.aria-current]="shown() === link.lane ? 'true' : null"
            >
              <ui-icon [path]="link.look.icon" [size]="18" />
              <span>{{ link.look.word }}</span>
              <span class="count"
                >{{ link.open }}
                @if (link.open !== null) {
                  <span class="visually-hidden">open</span>
                }
              </span>
              @if (link.overdue) {
                <span class="late">{{ link.overdue }} late</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s2);
    }
    a {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
      min-height: max(36px, var(--target));
      padding: 0 var(--s3);
      border: 2px solid var(--edge);
      border-radius: var(--radius);
      background: var(--card);
      color: var(--ink);
      font-size: var(--t-s);
      text-decoration: none;
    }
    a:hover {
      background: var(--info-ground);
      text-decoration: underline;
    }
    a[aria-current] {
      border-color: var(--action);
      background: var(--info-ground);
      font-weight: 700;
    }
    a.danger,
    a.danger:hover {
      border-color: var(--stop-strong);
      background: var(--stop-strong);
      color: var(--on-stop);
    }
    a.danger[aria-current] {
      box-shadow: inset 0 -4px 0 var(--on-stop);
    }
    .count {
      min-width: 1ch;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .late {
      padding-left: var(--s1);
      border-left: 1px solid currentColor;
      font-weight: 700;
      white-space: nowrap;
    }
    a:not(.danger) .late {
      color: var(--waiting);
    }
  `,
})
export class LaneLinks {
  readonly links = input.required<readonly LaneLink[]>();
  readonly shown = input.required<Lane | null>();
}
