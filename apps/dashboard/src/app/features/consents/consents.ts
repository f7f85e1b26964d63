import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConsentList, type ConsentView, routes } from '@canteen/contracts';
import { Announcer, Button, Dialog, EmptyState, Moment, PageHeader, sayDate } from '@canteen/ui';
import { mdiCancel, mdiCheckCircleOutline, mdiTimerSandComplete } from '@mdi/js';
import { ChangeSender } from '../../core/api/change-sender';
import { reading } from '../../core/api/reading';
import { networkWords } from '../../shared-ui/network-mark';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { ReadState } from '../../shared-ui/read-state';
import { StatePill } from '../../shared-ui/state-pill';
import { type Look, postLooks } from '../../shared-ui/states';
import { ConsentForm } from './consent-form';
import { kindWords } from './consent-words';

const looks: Record<ConsentView['state'], Look> = {
  valid: { word: 'Valid', icon: mdiCheckCircleOutline, tone: 'good' },
  ended: { word: 'Ended', icon: mdiTimerSandComplete, tone: 'waiting' },
  withdrawn: { word: 'Withdrawn', icon: mdiCancel, tone: 'waiting' },
};

/** Who agreed to be pictured, for what and where; a withdrawal is noted here. */
@Component({
  selector: 'app-consents',
  imports: [
    Button,
    ConsentForm,
    Dialog,
    EmptyState,
    Moment,
    PageHeader,
    ProblemBanner,
    ReadState,
    RouterLink,
    StatePill,
  ],
  providers: [ChangeSender],
  templateUrl: './consents.html',
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .consent {
      padding: var(--s4);
    }
    h2 {
      margin: 0;
      font-size: var(--t-m);
    }
    p,
    ul {
      margin: var(--s1) 0 0;
    }
    app-consent-form {
      margin-bottom: var(--s5);
    }
  `,
})
export class Consents {
  protected readonly list = reading(() => routes.consents, ConsentList, ['policy', 'posts']);
  protected readonly sender = inject(ChangeSender);
  private readonly announcer = inject(Announcer);

  protected readonly looks = looks;
  protected readonly postLooks = postLooks;
  protected readonly kindWords = kindWords;
  protected readonly adding = signal(false);
  protected readonly withdrawing = signal<ConsentView | null>(null);

  protected where({ networks, validTo }: ConsentView): string {
    const places = networks.map((network) => networkWords[network]).join(' and ');
    return `On ${places}, ${validTo ? `until ${sayDate(validTo)} ${validTo.slice(0, 4)}` : 'without an end'}.`;
  }

  protected recorded(): void {
    this.adding.set(false);
    this.list.reload();
    this.announcer.say('The consent is in the register.');
  }

  protected async withdraw(): Promise<void> {
    const consent = this.withdrawing();
    if (consent && (await this.sender.send('POST', routes.consentWithdraw(consent.id)))) {
      this.withdrawing.set(null);
      this.list.reload();
      this.announcer.say(`${consent.reference} is withdrawn.`);
    }
  }

  protected leave(): void {
    this.withdrawing.set(null);
    this.sender.forget();
  }
}
