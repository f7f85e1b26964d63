import { Component, input, linkedSignal, output } from '@angular/core';
import { type DraftContent, type InterestView } from '@canteen/contracts';
import { Field, FieldControl } from '@canteen/ui';

type Declared = DraftContent['declarations'][number];

/** Interests that stand behind the post, registered ones and others in words. */
@Component({
  selector: 'app-declarations',
  imports: [Field, FieldControl],
  template: `
    <p class="secondary">
      Say so when somebody at the practice gains from what the post is about (GMC, Good medical
      practice 2024, paragraph 90).
    </p>
    @for (interest of interests(); track interest.id) {
      <label class="ui-choice">
        <input type="checkbox" [checked]="isDeclared(interest)" (change)="toggle(interest)" />
        <span>{{ sentence(interest) }}</span>
      </label>
    }
    <ui-field
      label="Another interest"
      hint="Leave empty when there is none"
      controlId="declaration"
    >
      <input
        uiControl
        class="ui-input"
        maxlength="500"
        [value]="other()"
        (change)="writeOther($event)"
      />
    </ui-field>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
  `,
})
export class Declarations {
  readonly declarations = input.required<readonly Declared[]>();
  readonly interests = input.required<readonly InterestView[]>();
  readonly changed = output<Declared[]>();

  protected readonly other = linkedSignal(
    () => this.declarations().find((one) => one.interestId === null)?.statement ?? '',
  );

  protected sentence(interest: InterestView): string {
    return `${interest.holder}: ${interest.organisation} (${interest.nature})`;
  }

  protected isDeclared(interest: InterestView): boolean {
    return this.declarations().some((one) => one.interestId === interest.id);
  }

  protected toggle(interest: InterestView): void {
    this.changed.emit(
      this.isDeclared(interest)
        ? this.declarations().filter((one) => one.interestId !== interest.id)
        : [...this.declarations(), { interestId: interest.id, statement: this.sentence(interest) }],
    );
  }

  protected writeOther(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) {
      return;
    }
    const statement = event.target.value.trim();
    const registered = this.declarations().filter((one) => one.interestId !== null);
    this.changed.emit(statement ? [...registered, { interestId: null, statement }] : registered);
  }
}
