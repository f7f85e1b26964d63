import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type CloseDataRequestBody,
  ConfirmIdentityBody,
  type DataRequestView,
  IdentityCheck,
  RefusalGround,
  identityWords,
  routes,
} from '@canteen/contracts';
import { Button, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';

type Step = 'extend' | CloseDataRequestBody['state'];

const grounds: Record<RefusalGround, string> = {
  'manifestly-unfounded': 'It is manifestly unfounded (Article 12(5))',
  excessive: 'It is excessive (Article 12(5))',
  'identity-not-shown': 'They did not show who they are (Article 12(6))',
};

const headings: Record<Step, string> = {
  extend: 'Take two months more',
  answered: 'Close it as answered',
  refused: 'Refuse it',
  withdrawn: 'Close it as withdrawn',
};

/** What is done about a request besides looking at items: who they are, more time, and its end. */
@Component({
  selector: 'app-data-request-steps',
  imports: [Button, Field, FieldControl, ProblemBanner, ReasonDialog],
  providers: [ChangeSender],
  templateUrl: './data-request-steps.html',
  styles: `
    :host {
      display: block;
      margin-top: var(--s4);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
      align-items: end;
    }
  `,
})
export class DataRequestSteps {
  readonly request = input.required<DataRequestView>();
  readonly changed = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly step = signal<Step | null>(null);
  protected readonly shownStep = signal<Step>('answered');
  protected readonly headings = headings;
  protected readonly grounds = RefusalGround.options.map((id) => ({ id, words: grounds[id] }));
  protected readonly ground = signal<RefusalGround>('excessive');
  protected readonly checks = IdentityCheck.exclude(['asked']).options.map((id) => ({
    id,
    words: identityWords[id],
  }));
  protected readonly proof = signal<ConfirmIdentityBody>({ identity: 'document', on: '' });
  protected readonly tried = signal(false);
  protected readonly dayError = computed(() =>
    this.tried() && this.proof().on === ''
      ? 'Choose the day on which the proof came'
      : (this.sender.problem()?.fields['on'] ?? ''),
  );

  protected begin(step: Step): void {
    this.sender.forget();
    this.shownStep.set(step);
    this.step.set(step);
  }

  protected chooseGround(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.ground.set(RefusalGround.parse(event.target.value));
    }
  }

  protected chooseProof(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { identity } = ConfirmIdentityBody.pick({ identity: true }).parse({
        identity: event.target.value,
      });
      this.proof.update((proof) => ({ ...proof, identity }));
    }
  }

  protected chooseDay(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const on = event.target.value;
      this.proof.update((proof) => ({ ...proof, on }));
    }
  }

  protected async confirmIdentity(): Promise<void> {
    this.tried.set(true);
    const proof = ConfirmIdentityBody.safeParse(this.proof());
    if (proof.success) {
      await this.send(routes.dataRequestIdentity(this.request().id), proof.data);
    }
  }

  protected async confirm(reason: string): Promise<void> {
    const step = this.step();
    if (step === null) {
      return;
    }
    const { id } = this.request();
    const done =
      step === 'extend'
        ? await this.send(routes.dataRequestExtend(id), { reason })
        : await this.send(routes.dataRequestClose(id), this.ending(step, reason));
    if (done) {
      this.step.set(null);
    }
  }

  private ending(state: CloseDataRequestBody['state'], reason: string): CloseDataRequestBody {
    return state === 'refused' ? { state, ground: this.ground(), reason } : { state, reason };
  }

  private async send(address: string, body: unknown): Promise<boolean> {
    const done = await this.sender.send('POST', address, body);
    if (done) {
      this.changed.emit();
    }
    return done;
  }
}
