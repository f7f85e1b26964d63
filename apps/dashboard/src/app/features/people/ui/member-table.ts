import { Component, input, output } from '@angular/core';
import { type MemberView } from '@canteen/contracts';
import { Button, Moment } from '@canteen/ui';
import { mdiAccountCheckOutline, mdiEmailOutline } from '@mdi/js';
import { sayRoles } from '../../../shared-ui/roles';
import { StatePill } from '../../../shared-ui/state-pill';
import { type Look } from '../../../shared-ui/states';

const looks: Record<'active' | 'invited', Look> = {
  active: { word: 'Active', icon: mdiAccountCheckOutline, tone: 'good' },
  invited: { word: 'Invited', icon: mdiEmailOutline, tone: 'info' },
};

/** The people of the practice, one row each. */
@Component({
  selector: 'app-member-table',
  imports: [Button, Moment, StatePill],
  template: `
    <div class="ui-table-frame">
      <table class="ui-table">
        <caption class="visually-hidden">
          People of this practice
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col">Registered as</th>
            <th scope="col">Last here</th>
            @if (mayChange()) {
              <th scope="col"><span class="visually-hidden">Actions</span></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (member of members(); track member.id) {
            <tr>
              <th scope="row">
                {{ member.name }}
                @if (member.state === 'invited') {
                  <app-state [look]="looks.invited" />
                }
                <div class="facts">{{ member.jobTitle }}</div>
                <div class="facts">{{ member.email }}</div>
              </th>
              <td data-label="Roles">{{ sayRoles(member.roles) }}</td>
              <td data-label="Registered as">
                @if (member.gmcNumber) {
                  {{ member.registeredName }}, GMC {{ member.gmcNumber }}
                } @else {
                  not registered
                }
              </td>
              <td data-label="Last here">
                @if (member.lastSeenAt; as at) {
                  <ui-time [at]="at" />
                } @else {
                  never
                }
              </td>
              @if (mayChange()) {
                <td>
                  <div class="actions">
                    <button
                      type="button"
                      uiButton="secondary"
                      [small]="true"
                      [attr.aria-label]="'Change ' + member.name"
                      (click)="changeAsked.emit(member)"
                    >
                      Change
                    </button>
                    <button
                      type="button"
                      uiButton="quiet"
                      [small]="true"
                      [attr.aria-label]="'New sign-in link for ' + member.name"
                      (click)="linkAsked.emit(member)"
                    >
                      New sign-in link
                    </button>
                    <button
                      type="button"
                      uiButton="quiet"
                      [small]="true"
                      [attr.aria-label]="'End membership of ' + member.name"
                      (click)="endAsked.emit(member)"
                    >
                      End membership
                    </button>
                  </div>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .facts {
      color: var(--ink-2);
      font-size: var(--t-s);
      font-weight: 400;
      overflow-wrap: break-word;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s2);
      white-space: nowrap;
    }
  `,
})
export class MemberTable {
  readonly members = input.required<readonly MemberView[]>();
  readonly mayChange = input.required<boolean>();
  readonly changeAsked = output<MemberView>();
  readonly linkAsked = output<MemberView>();
  readonly endAsked = output<MemberView>();

  protected readonly looks = looks;
  protected readonly sayRoles = sayRoles;
}
