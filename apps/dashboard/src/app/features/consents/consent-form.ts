import { Component, computed, inject, output, signal } from '@angular/core';
import { ConsentBody, PicturedKind, routes } from '@canteen/contracts';
import { Button, Card, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { networkWords } from '../../shared-ui/network-mark';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { kindWords } from './consent-words';

const nothing: ConsentBody = {
  person: '',
  kind: 'adult',
  purpose: '',
  networks: ['facebook', 'x'],
  validTo: null,
  evidence: '',
};

/** Takes down one consent. */
@Component({
  selector: 'app-consent-form',
  imports: [Button, Card, Field, FieldControl, ProblemBanner],
  providers: [ChangeSender],
  templateUrl: './consent-form.html',
  styles: `
    :host {
      display: block;
    }
    .wrong {
      margin: 0;
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class ConsentForm {
  readonly recorded = output<void>();
  readonly left = output<void>();

  protected readonly sender = inject(ChangeSender);
  protected readonly kinds = PicturedKind.options.map((kind) => ({ kind, words: kindWords[kind] }));
  protected readonly networks = (['facebook', 'x'] as const).map((network) => ({
    network,
    words: networkWords[network],
  }));
  protected readonly fields = signal<ConsentBody>(nothing);
  protected readonly tried = signal(false);
  private readonly parsed = computed(() => ConsentBody.safeParse(this.fields()));

  protected errorOf(field: keyof ConsentBody, message: string): string {
    const parsed = this.parsed();
    const wrong = !parsed.success && parsed.error.issues.some(({ path }) => path[0] === field);
    return (this.tried() && wrong ? message : '') || (this.sender.problem()?.fields[field] ?? '');
  }

  protected write(field: 'person' | 'purpose' | 'evidence' | 'validTo', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const { value } = event.target;
      this.fields.update((fields) => ({
        ...fields,
        [field]: field === 'validTo' && value === '' ? null : value,
      }));
    }
  }

  protected choose(kind: PicturedKind): void {
    this.fields.update((fields) => ({ ...fields, kind }));
  }

  protected toggle(network: 'facebook' | 'x'): void {
    this.fields.update((fields) => ({
      ...fields,
      networks: fields.networks.includes(network)
        ? fields.networks.filter((one) => one !== network)
        : [...fields.networks, network],
    }));
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const parsed = this.parsed();
    if (parsed.success && (await this.sender.send('POST', routes.consents, parsed.data))) {
      this.recorded.emit();
    }
  }
}
