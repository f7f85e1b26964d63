import { Component, computed, inject, input, output, signal } from '@angular/core';
import { InterestBody, type InterestView, routes } from '@canteen/contracts';
import { Announcer, Button, Card, Field, FieldControl, Moment } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { SessionStore } from '../../../core/session/session-store';
import { ProblemBanner } from '../../../shared-ui/problem-banner';

const nothing: InterestBody = { holder: '', organisation: '', nature: '' };

/** The register of interests: who gains from whom, so that posts about it say so. */
@Component({
  selector: 'app-interests-card',
  imports: [Button, Card, Field, FieldControl, Moment, ProblemBanner],
  providers: [ChangeSender],
  templateUrl: './interests-card.html',
  styles: `
    :host {
      display: block;
    }
    li {
      padding: var(--s2) 0;
      border-top: 1px solid var(--line);
    }
    p {
      margin: 0;
    }
    form {
      margin-top: var(--s4);
    }
  `,
})
export class InterestsCard {
  readonly interests = input.required<readonly InterestView[]>();
  readonly changed = output<void>();

  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  protected readonly sender = inject(ChangeSender);
  protected readonly mayChange = computed(() => this.session.is('administrator', 'compliance'));
  protected readonly adding = signal(false);
  protected readonly fields = signal<InterestBody>(nothing);
  protected readonly tried = signal(false);
  protected readonly parsed = computed(() => InterestBody.safeParse(this.fields()));

  protected errorOf(field: keyof InterestBody, message: string): string {
    const parsed = this.parsed();
    const wrong = !parsed.success && parsed.error.issues.some(({ path }) => path[0] === field);
    return this.tried() && wrong ? message : '';
  }

  protected write(field: keyof InterestBody, event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const { value } = event.target;
      this.fields.update((fields) => ({ ...fields, [field]: value }));
    }
  }

  protected async declare(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const parsed = this.parsed();
    if (parsed.success && (await this.add(parsed.data))) {
      this.announcer.say('The interest is in the register.');
      this.leave();
    }
  }

  protected leave(): void {
    this.adding.set(false);
    this.tried.set(false);
    this.fields.set(nothing);
    this.sender.forget();
  }

  protected async end({ id, holder, organisation, nature }: InterestView): Promise<void> {
    if (await this.sender.send('DELETE', routes.interest(id))) {
      this.changed.emit();
      this.announcer.offerUndo(
        `The interest of ${holder} is ended.`,
        () => void this.add({ holder, organisation, nature }),
      );
    }
  }

  private async add(body: InterestBody): Promise<boolean> {
    const done = await this.sender.send('POST', routes.interests, body);
    if (done) {
      this.changed.emit();
    }
    return done;
  }
}
