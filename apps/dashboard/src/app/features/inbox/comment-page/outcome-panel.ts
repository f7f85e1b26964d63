import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type ConfirmOutcomeBody,
  type OutcomeView,
  type Permission,
  routes,
} from '@canteen/contracts';
import { Button, Card, Moment } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { SessionStore } from '../../../core/session/session-store';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';
import { outcomeWords, sayReason } from '../data/inbox-words';

/** How a comment ended and who said so; the second person agrees or refuses here. */
@Component({
  selector: 'app-outcome-panel',
  imports: [Button, Card, Moment, ProblemBanner, ReasonDialog],
  providers: [ChangeSender],
  template: `
    <ui-card heading="Outcome">
      <app-problem [problem]="refusing() ? null : sender.problem()" />
      <p>
        <strong>{{ said() }}</strong> Recorded by {{ outcome().by.name }},
        <ui-time [at]="outcome().at" />.
      </p>
      @if (outcome().url; as url) {
        <p><a [href]="url" target="_blank" rel="noopener">See the answer where it stands</a></p>
      }
      @if (outcome().note; as note) {
        <p class="note">{{ note }}</p>
      }
      @if (outcome().second; as second) {
        <p>
          {{ second.person.name }} {{ second.agreed ? 'agreed' : 'did not agree' }},
          <ui-time [at]="second.at" />.
        </p>
      } @else if (outcome().secondNeeded) {
        <p class="waits">
          Waits for a second person.
          @if (outcome().confirmBy; as by) {
            @if (outcome().kind === 'hidden') {
              <span>If nobody agrees by <ui-time [at]="by" />, it is shown again.</span>
            } @else {
              <span>They should decide by <ui-time [at]="by" />.</span>
            }
          }
        </p>
        @if (mayConfirm().allowed) {
          <div class="row">
            <button type="button" uiButton [busy]="sender.busy()" (click)="agree()">Agree</button>
            <button type="button" uiButton="secondary" (click)="refusing.set(true)">
              {{ outcome().kind === 'hidden' ? 'Refuse, and show it again' : 'Refuse' }}
            </button>
          </div>
        } @else if (isMine()) {
          <button type="button" uiButton="secondary" [busy]="sender.busy()" (click)="takeBack()">
            {{ outcome().kind === 'hidden' ? 'Take it back, and show it again' : 'Take it back' }}
          </button>
        } @else if (mayConfirm().reason; as reason) {
          <p class="secondary">{{ reason }}</p>
        }
      }
    </ui-card>
    <app-reason-dialog
      [open]="refusing()"
      heading="Refuse this outcome"
      action="Refuse"
      [busy]="sender.busy()"
      [problem]="problemText()"
      (confirmed)="refuse($event)"
      (cancelled)="refusing.set(false)"
    />
  `,
  styles: `
    :host {
      display: block;
    }
    .note {
      padding-left: var(--s3);
      border-left: 3px solid var(--line);
      white-space: pre-wrap;
    }
    .waits {
      padding: var(--s3);
      border-left: 4px solid var(--waiting);
      background: var(--waiting-ground);
    }
    p:last-child {
      margin: 0;
    }
  `,
})
export class OutcomePanel {
  readonly outcome = input.required<OutcomeView>();
  readonly commentId = input.required<string>();
  readonly mayConfirm = input.required<Permission>();
  /** What was done, in words. */
  readonly done = output<string>();

  private readonly session = inject(SessionStore);
  protected readonly sender = inject(ChangeSender);
  protected readonly isMine = computed(
    () => this.outcome().by.memberId === this.session.session()?.member.id,
  );
  protected readonly refusing = signal(false);
  protected readonly said = computed(() => {
    const { kind, reason } = this.outcome();
    return `${outcomeWords[kind]}${reason ? `: ${sayReason(kind, reason)}` : ''}.`;
  });
  protected readonly problemText = computed(() => {
    const problem = this.sender.problem();
    return problem ? `${problem.message} (${problem.code})` : '';
  });

  protected async takeBack(): Promise<void> {
    if (await this.decide({ agreed: false, note: '' })) {
      this.done.emit('Taken back. The comment is open again.');
    }
  }

  protected async agree(): Promise<void> {
    if (await this.decide({ agreed: true, note: '' })) {
      this.done.emit('You agreed. It is recorded.');
    }
  }

  protected async refuse(note: string): Promise<void> {
    if (await this.decide({ agreed: false, note })) {
      this.refusing.set(false);
      this.done.emit('You refused. The comment is open again.');
    }
  }

  private decide(body: ConfirmOutcomeBody): Promise<boolean> {
    return this.sender.send('POST', routes.commentOutcomeConfirm(this.commentId()), body);
  }
}
