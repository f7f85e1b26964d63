import { Component, computed, input, output } from '@angular/core';
import { MemberList, type NamedContact, routes } from '@canteen/contracts';
import { Button, Field, FieldControl } from '@canteen/ui';
import { reading } from '../../../core/api/reading';
import { type PolicyProblem, contactRoles } from '../data/policy-draft';

/** Who is told what: the people behind the lanes. They need not be members. */
@Component({
  selector: 'app-contacts-section',
  imports: [Button, Field, FieldControl],
  templateUrl: './contacts-section.html',
  styles: `
    :host {
      display: block;
    }
    fieldset {
      padding-bottom: var(--s4);
      margin-bottom: var(--s4);
      border-bottom: 1px solid var(--line);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      gap: var(--s3) var(--s4);
      align-items: start;
    }
    .missing {
      padding: var(--s3);
      border-left: 4px solid var(--waiting);
      background: var(--waiting-ground);
    }
  `,
})
export class ContactsSection {
  readonly contacts = input.required<readonly NamedContact[]>();
  readonly problems = input.required<readonly PolicyProblem[]>();
  readonly disabled = input.required<boolean>();
  readonly changed = output<NamedContact[]>();

  private readonly people = reading(() => routes.people, MemberList, ['people']);
  protected readonly roles = contactRoles;
  protected readonly members = computed(() =>
    (this.people.value()?.members ?? []).filter((member) => member.state === 'active'),
  );
  protected readonly unfilled = computed(() =>
    contactRoles
      .filter(({ role }) => !this.contacts().some((contact) => contact.role === role))
      .map(({ words }) => words),
  );

  protected errorOf(index: number, field: string): string {
    return this.problems().find(({ path }) => path === `contacts.${index}.${field}`)?.message ?? '';
  }

  protected add(): void {
    const taken = new Set(this.contacts().map(({ role }) => role));
    const role = contactRoles.find((one) => !taken.has(one.role))?.role ?? 'next-contact';
    this.changed.emit([
      ...this.contacts(),
      { role, name: '', email: '', telephone: '', memberId: null },
    ]);
  }

  protected remove(index: number): void {
    this.changed.emit(this.contacts().filter((_contact, at) => at !== index));
  }

  protected write(index: number, field: 'name' | 'email' | 'telephone', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.patch(index, { [field]: event.target.value.trim() });
    }
  }

  protected takeRole(index: number, event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      const role = contactRoles.find((one) => one.role === value)?.role;
      if (role) {
        this.patch(index, { role });
      }
    }
  }

  /** A member brings name and address along; both can still be changed. */
  protected takeMember(index: number, event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      const member = this.members().find((one) => one.id === value);
      this.patch(
        index,
        member
          ? { memberId: member.id, name: member.name, email: member.email }
          : { memberId: null },
      );
    }
  }

  private patch(index: number, patch: Partial<NamedContact>): void {
    this.changed.emit(
      this.contacts().map((contact, at) => (at === index ? { ...contact, ...patch } : contact)),
    );
  }
}
