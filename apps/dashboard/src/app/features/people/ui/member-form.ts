import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MemberView, type Role, routes } from '@canteen/contracts';
import { Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { roleList } from '../../../shared-ui/roles';
import {
  type MemberFields,
  changeBody,
  emptyMember,
  inviteBody,
  memberFields,
} from './member-fields';
import { RemoveTheirApp } from './remove-their-app';

/** Inviting somebody, or changing what somebody is here. */
@Component({
  selector: 'app-member-form',
  imports: [Button, Card, ErrorSummary, Field, FieldControl, RemoveTheirApp],
  providers: [ChangeSender],
  templateUrl: './member-form.html',
  styles: `
    :host {
      display: block;
    }
    .error {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class MemberForm {
  /** Whom to change; null to invite somebody. */
  readonly member = input.required<MemberView | null>();
  /** As the server has them now, with the one-use link of an invitation. */
  readonly saved = output<MemberView>();
  readonly left = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly roles = roleList;
  protected readonly fields = linkedSignal<MemberFields>(() => {
    const member = this.member();
    return member ? memberFields(member) : emptyMember;
  });
  protected readonly tried = signal(false);
  /** Whether a name and number of a register are asked for. */
  protected readonly isClinician = computed(
    () => this.fields().roles.includes('clinical-approver') || this.fields().gmcNumber !== '',
  );
  private readonly checked = computed(() =>
    this.member() ? changeBody(this.fields()) : inviteBody(this.fields()),
  );
  protected readonly missing = computed(() => {
    const checked = this.checked();
    return this.tried() && !checked.ok ? checked.errors : {};
  });
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    return [
      ...Object.entries(this.missing()).map(([field, message]) => ({
        message,
        controlId: `member-${field}`,
      })),
      ...(problem ? [{ message: `${problem.message} (${problem.quote})` }] : []),
    ];
  });
  protected readonly heading = computed(() => {
    const member = this.member();
    return member ? `Change ${member.name}` : 'Invite somebody';
  });

  protected write(field: Exclude<keyof MemberFields, 'roles'>, event: Event): void {
    const { target } = event;
    if (target instanceof HTMLInputElement) {
      this.fields.update((fields) => ({ ...fields, [field]: target.value }));
    }
  }

  protected toggle(role: Role): void {
    this.fields.update((fields) => ({
      ...fields,
      roles: fields.roles.includes(role)
        ? fields.roles.filter((one) => one !== role)
        : [...fields.roles, role],
    }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const checked = this.checked();
    if (!checked.ok) {
      return;
    }
    const member = this.member();
    const saved = member
      ? await this.sender.ask('PATCH', routes.person(member.id), MemberView, checked.body)
      : await this.sender.ask('POST', routes.people, MemberView, checked.body);
    if (saved) {
      this.saved.emit(saved);
    }
  }
}
