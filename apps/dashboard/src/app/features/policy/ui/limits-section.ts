import { Component, computed, input, output } from '@angular/core';
import { type PracticePolicy } from '@canteen/contracts';
import { Button, Field, FieldControl } from '@canteen/ui';
import { type PolicyProblem } from '../data/policy-draft';

type Window = PracticePolicy['preElection'][number];

/** Automatic hiding, how people sign in, what X may cost, and periods before elections. */
@Component({
  selector: 'app-limits-section',
  imports: [Button, Field, FieldControl],
  templateUrl: './limits-section.html',
  styles: `
    :host {
      display: block;
    }
    .window {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      gap: var(--s3) var(--s4);
      align-items: start;
      margin-bottom: var(--s3);
    }
    h3 {
      font-size: var(--t-m);
    }
  `,
})
export class LimitsSection {
  readonly policy = input.required<PracticePolicy>();
  readonly problems = input.required<readonly PolicyProblem[]>();
  readonly disabled = input.required<boolean>();
  readonly changed = output<Partial<PracticePolicy>>();

  /** In dollars, as X charges; empty for no limit. */
  protected readonly budget = computed(() => {
    const cents = this.policy().xMonthlyBudgetCents;
    return cents === null ? '' : (cents / 100).toFixed(2);
  });

  protected errorOf(index: number, field: string): string {
    return (
      this.problems().find(({ path }) => path === `preElection.${index}.${field}`)?.message ?? ''
    );
  }

  protected toggleHiding(): void {
    this.changed.emit({ autoHide: !this.policy().autoHide });
  }

  protected takeBudget(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const dollars = event.target.valueAsNumber;
      this.changed.emit({
        xMonthlyBudgetCents: Number.isFinite(dollars) ? Math.round(dollars * 100) : null,
      });
    }
  }

  protected takeMinutes(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.changed.emit({ approvalProofMinutes: event.target.valueAsNumber });
    }
  }

  protected add(): void {
    this.changed.emit({
      preElection: [...this.policy().preElection, { from: '', to: '', name: '' }],
    });
  }

  protected remove(index: number): void {
    this.changed.emit({
      preElection: this.policy().preElection.filter((_window, at) => at !== index),
    });
  }

  protected write(index: number, field: keyof Window, event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const { value } = event.target;
      this.changed.emit({
        preElection: this.policy().preElection.map((window, at) =>
          at === index ? { ...window, [field]: value } : window,
        ),
      });
    }
  }
}
