import { Component, computed, inject, output, signal } from '@angular/core';
import {
  DataRequestView,
  IdentityCheck,
  OpenDataRequestBody,
  identityWords,
  routes,
} from '@canteen/contracts';
import { Button, Card, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

const nothing: OpenDataRequestBody = {
  name: '',
  accounts: [],
  words: [],
  receivedOn: '',
  identity: 'asked',
};

/** Takes down who asks for their own data, and how to find it. */
@Component({
  selector: 'app-data-request-form',
  imports: [Button, Card, Field, FieldControl, ProblemBanner],
  providers: [ChangeSender],
  templateUrl: './data-request-form.html',
  styles: `
    :host {
      display: block;
    }
    textarea {
      min-height: 5rem;
    }
  `,
})
export class DataRequestForm {
  /** The id of the request. */
  readonly opened = output<string>();
  readonly left = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly checks = IdentityCheck.options.map((check) => ({
    check,
    words: identityWords[check],
  }));
  protected readonly fields = signal(nothing);
  protected readonly tried = signal(false);
  private readonly parsed = computed(() => OpenDataRequestBody.safeParse(this.fields()));

  protected errorOf(field: keyof OpenDataRequestBody, message: string): string {
    const parsed = this.parsed();
    const wrong = !parsed.success && parsed.error.issues.some(({ path }) => path[0] === field);
    return (this.tried() && wrong ? message : '') || (this.sender.problem()?.fields[field] ?? '');
  }

  protected write(field: 'name' | 'receivedOn', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const { value } = event.target;
      this.fields.update((fields) => ({ ...fields, [field]: value }));
    }
  }

  /** One of them on each line. */
  protected list(field: 'accounts' | 'words', event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      const lines = event.target.value.split('\n').map((line) => line.trim());
      this.fields.update((fields) => ({
        ...fields,
        [field]: lines.filter((line) => line !== ''),
      }));
    }
  }

  protected choose(identity: IdentityCheck): void {
    this.fields.update((fields) => ({ ...fields, identity }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const parsed = this.parsed();
    if (!parsed.success) {
      return;
    }
    const made = await this.sender.ask('POST', routes.dataRequests, DataRequestView, parsed.data);
    if (made) {
      this.opened.emit(made.id);
    }
  }
}
