import { Component, computed, inject, signal } from '@angular/core';
import { type Confirmable, ConfirmationList, routes } from '@canteen/contracts';
import { Announcer, Button, Card, Moment } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { reading } from '../../core/api/reading';
import { NowStore } from '../../core/now-store';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { ReadState } from '../../shared-ui/read-state';

/** What a person confirms from time to time, with when they last did and why it is due. */
@Component({
  selector: 'app-confirmations',
  imports: [Button, Card, Moment, ProblemBanner, ReadState],
  providers: [ChangeSender],
  template: `
    <app-read-state [of]="list" [lines]="4" [height]="56" />
    @if (confirmations().length) {
      <ui-card heading="What you confirm">
        <app-problem [problem]="sender.problem()" />
        <ul class="plain-list stack">
          @for (one of confirmations(); track one.what) {
            <li>
              <p>
                <strong>{{ one.statement }}</strong>
              </p>
              <p class="secondary">
                @if (one.confirmedAt; as at) {
                  Confirmed <ui-time [at]="at" />.
                }
                {{ one.due }}
              </p>
              @if (one.due) {
                <button
                  type="button"
                  uiButton="secondary"
                  [busy]="sender.busy() && asked() === one.what"
                  [attr.aria-label]="'Confirm: ' + one.statement"
                  (click)="confirm(one.what, one.statement)"
                >
                  Confirm
                </button>
              }
            </li>
          }
        </ul>
      </ui-card>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0 0 var(--s2);
    }
  `,
})
export class Confirmations {
  private readonly announcer = inject(Announcer);
  private readonly now = inject(NowStore);
  protected readonly sender = inject(ChangeSender);
  protected readonly list = reading(() => routes.confirmations, ConfirmationList, ['policy']);
  protected readonly confirmations = computed(() => this.list.value()?.confirmations ?? []);
  protected readonly asked = signal<Confirmable | null>(null);

  protected async confirm(what: Confirmable, statement: string): Promise<void> {
    this.asked.set(what);
    if (await this.sender.send('POST', routes.confirmations, { what })) {
      this.announcer.say(`Confirmed: ${statement}`);
      this.list.reload();
      this.now.home.reload();
    }
  }
}
