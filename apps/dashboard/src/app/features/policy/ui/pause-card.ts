import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type PauseState,
  type Permission,
  type PolicyView,
  type ResumeBody,
  routes,
} from '@canteen/contracts';
import { Announcer, Button, Card, Moment, TIME_SENSE, sayInstant } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { SessionStore } from '../../../core/session/session-store';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';

type HeldItem = PolicyView['heldItems'][number];
type Answers = Readonly<Record<string, boolean>>;

/** Pausing everything that goes out, and ending the pause with an answer for each item it held. */
@Component({
  selector: 'app-pause-card',
  imports: [Button, Card, Moment, ProblemBanner, ReasonDialog, RouterLink],
  providers: [ChangeSender],
  templateUrl: './pause-card.html',
  styles: `
    :host {
      display: block;
    }
    .held li {
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }
    .excerpt {
      margin: 0;
      overflow-wrap: anywhere;
    }
    fieldset {
      margin-top: var(--s1);
    }
  `,
})
export class PauseCard {
  readonly pause = input.required<PauseState>();
  readonly held = input.required<readonly HeldItem[]>();
  readonly mayPause = input.required<Permission>();
  readonly changed = output<void>();

  private readonly session = inject(SessionStore);
  private readonly sense = inject(TIME_SENSE);
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly mayResume = computed(() =>
    this.session.is('administrator', 'compliance', 'caldicott-guardian'),
  );
  /** Who paused it, when and why. */
  protected readonly said = computed(() => {
    const { byName, at, reason } = this.pause();
    const when = at ? ` on ${sayInstant(at, this.sense.zone(), this.sense.now())}` : '';
    const who = byName ? `${byName} paused it` : 'It was paused';
    return `${who}${when}${reason ? `: ${reason}` : '.'}`;
  });
  protected readonly asking = signal(false);
  /** What was decided about held items; those without an answer stay held. */
  protected readonly answers = linkedSignal<boolean, Answers>({
    source: () => this.pause().paused,
    computation: () => ({}),
  });
  protected readonly open = computed(
    () => this.held().filter((item) => this.answers()[item.publicationId] === undefined).length,
  );
  protected readonly problemText = computed(() => {
    const problem = this.sender.problem();
    return problem ? `${problem.message} (${problem.code})` : '';
  });

  protected answer(item: HeldItem, go: boolean): void {
    this.answers.update((answers) => ({ ...answers, [item.publicationId]: go }));
  }

  protected async stop(reason: string): Promise<void> {
    if (await this.sender.send('POST', routes.policyPause, { reason })) {
      this.asking.set(false);
      this.announcer.say('Paused. Nothing goes out.');
      this.changed.emit();
    }
  }

  protected async resume(): Promise<void> {
    const body: ResumeBody = {
      items: Object.entries(this.answers()).map(([publicationId, go]) => ({ publicationId, go })),
    };
    if (await this.sender.send('POST', routes.policyResume, body)) {
      this.announcer.say('The pause is over.');
      this.changed.emit();
    }
  }
}
