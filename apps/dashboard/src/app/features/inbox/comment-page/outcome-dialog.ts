import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type CommentDetail, type OutcomeKind, routes } from '@canteen/contracts';
import { Button, Dialog, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { networkWords } from '../../../shared-ui/network-mark';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { escalationTargets, noReplyReasons, privateRoutes } from '../data/inbox-words';
import {
  type OutcomeErrors,
  type OutcomeForm,
  emptyOutcome,
  outcomeBody,
} from '../data/outcome-form';

/** What was recorded, in words, and whether it closed the comment at once. */
export interface Recorded {
  said: string;
  closed: boolean;
}

/** How a comment ended. Hiding has its own dialog, because it acts on the network at once. */
@Component({
  selector: 'app-outcome-dialog',
  imports: [Button, Dialog, Field, FieldControl, ProblemBanner],
  providers: [ChangeSender],
  templateUrl: './outcome-dialog.html',
  styles: `
    .error {
      color: var(--stop);
      font-weight: 700;
    }
    .more {
      margin: 0 0 var(--s3) var(--s6);
    }
    .ui-textarea {
      min-height: 4rem;
    }
    .second {
      padding: var(--s3);
      border-left: 4px solid var(--info);
      background: var(--info-ground);
    }
  `,
})
export class OutcomeDialog {
  readonly open = input.required<boolean>();
  /** What is chosen when it opens. */
  readonly first = input<OutcomeKind | null>(null);
  readonly comment = input.required<CommentDetail>();
  readonly done = output<Recorded>();
  readonly cancelled = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly reasons = noReplyReasons;
  protected readonly ways = privateRoutes;
  protected readonly targets = escalationTargets;
  protected readonly network = computed(() => networkWords[this.comment().channel.network]);

  protected readonly form = linkedSignal<{ open: boolean; first: OutcomeKind | null }, OutcomeForm>(
    {
      source: () => ({ open: this.open(), first: this.first() }),
      computation: ({ first }) => ({ ...emptyOutcome, kind: first }),
    },
  );
  protected readonly errors = linkedSignal<OutcomeForm, OutcomeErrors>({
    source: this.form,
    computation: () => ({}),
  });
  protected readonly kinds = computed<{ kind: OutcomeKind; words: string }[]>(() => [
    { kind: 'moved-private', words: 'Moved to a private route' },
    { kind: 'no-reply', words: 'No reply' },
    { kind: 'escalated', words: 'Passed on to somebody' },
    { kind: 'reported', words: `Reported to ${this.network()}` },
    { kind: 'answered', words: `Answered by hand on ${this.network()}` },
  ]);

  protected choose(kind: OutcomeKind): void {
    this.form.update((form) => ({ ...form, kind }));
  }

  protected write(field: Exclude<keyof OutcomeForm, 'kind'>, event: Event): void {
    const { target } = event;
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement
    ) {
      this.form.update((form) => ({ ...form, [field]: target.value }));
    }
  }

  protected async record(): Promise<void> {
    const result = outcomeBody(this.form());
    if (!result.ok) {
      this.errors.set(result.errors);
      return;
    }
    if (await this.sender.send('POST', routes.commentOutcome(this.comment().id), result.body)) {
      const closed = result.body.kind !== 'no-reply';
      this.done.emit({
        said: closed
          ? 'Recorded. The comment is closed.'
          : 'Recorded. It is closed when a second person agrees.',
        closed,
      });
    }
  }
}
