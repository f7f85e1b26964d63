import {
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type ChecklistQuestion, type DecisionBody, type ReviewDetail } from '@canteen/contracts';
import { Button, Card } from '@canteen/ui';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';

/** A decision without the seal; the page knows which revision is on the screen. */
export type Decided = Omit<DecisionBody, 'seal'>;

/** The checklist, and the decision at the foot of the screen where the thumb is. */
@Component({
  selector: 'app-decision-bar',
  imports: [Button, Card, ReasonDialog],
  templateUrl: './decision-bar.html',
  styleUrl: './decision-bar.scss',
})
export class DecisionBar {
  readonly checklist = input.required<readonly ChecklistQuestion[]>();
  readonly may = input.required<ReviewDetail['may']>();
  /** Answers belong to one revision: another seal empties them. */
  readonly seal = input.required<string>();
  readonly busy = input(false);
  readonly decided = output<Decided>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly answers = linkedSignal<string, Readonly<Record<string, boolean>>>({
    source: this.seal,
    computation: () => ({}),
  });
  protected readonly tried = linkedSignal({ source: this.seal, computation: () => false });
  protected readonly asking = signal<'return' | 'hold' | null>(null);

  protected readonly open = computed(() =>
    this.checklist().filter((question) => !this.answers()[question.id]),
  );
  protected readonly blocked = computed(() => {
    const { approve, return: back, hold } = this.may();
    return [approve, back, hold].every((one) => !one.allowed) ? approve.reason : null;
  });
  protected readonly title = computed(() =>
    this.asking() === 'hold' ? 'Hold for advice' : 'Send it back',
  );

  protected toggle(question: ChecklistQuestion): void {
    this.answers.update((answers) => ({ ...answers, [question.id]: !answers[question.id] }));
  }

  protected approve(): void {
    this.tried.set(true);
    const first = this.open()[0];
    if (first) {
      const control = this.host.nativeElement.querySelector<HTMLElement>(
        `[data-question="${first.id}"]`,
      );
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
      return;
    }
    this.decided.emit({ decision: 'approve', checklist: { ...this.answers() }, note: '' });
  }

  protected confirm(note: string): void {
    const decision = this.asking();
    if (decision) {
      this.asking.set(null);
      this.decided.emit({ decision, checklist: { ...this.answers() }, note });
    }
  }
}
