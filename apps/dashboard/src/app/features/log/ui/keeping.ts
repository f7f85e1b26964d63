import { Component, computed, inject, input, signal } from '@angular/core';
import { type ErasureMeasure, ThreadKeeping, routes } from '@canteen/contracts';
import { Button, Card } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReadState } from '../../../shared-ui/read-state';
import { type KeepingAnswer, KeepingDialog } from './keeping-dialog';

type Item = ThreadKeeping['items'][number];

/** What somebody is about to do. */
interface Intent {
  measure: ErasureMeasure | 'hold';
  item: Item | null;
}

/** What is kept of a thread: erase it, restrict it, or hold it as evidence. */
@Component({
  selector: 'app-keeping',
  imports: [Button, Card, KeepingDialog, ProblemBanner, ReadState],
  providers: [ChangeSender],
  templateUrl: './keeping.html',
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s5);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s4);
      align-items: center;
      padding: var(--s2) 0;
    }
    .state {
      color: var(--ink-2);
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      cursor: pointer;
    }
  `,
})
export class Keeping {
  readonly threadId = input.required<string>();

  protected readonly sender = inject(ChangeSender);
  protected readonly keeping = reading(() => routes.threadKeeping(this.threadId()), ThreadKeeping, [
    'log',
  ]);
  protected readonly intent = signal<Intent | null>(null);
  protected readonly measure = computed(() => this.intent()?.measure ?? null);
  protected readonly limits = computed(() => this.keeping.value()?.limits ?? []);
  protected readonly states: Record<Item['state'], string> = {
    kept: 'Kept',
    restricted: 'Restricted: kept, not used',
    erased: 'Erased',
  };

  protected async act(answer: KeepingAnswer): Promise<void> {
    const intent = this.intent();
    if (!intent) {
      return;
    }
    const { measure, item } = intent;
    const done =
      measure === 'hold' || item === null
        ? await this.sender.send('POST', routes.holds, { threadId: this.threadId(), ...answer })
        : await this.sender.send('POST', routes.erasures, {
            measure,
            subject: item.subject,
            ...answer,
          });
    if (done) {
      this.intent.set(null);
      this.keeping.reload();
    }
  }

  protected async release(id: string): Promise<void> {
    if (await this.sender.send('POST', routes.holdRelease(id))) {
      this.keeping.reload();
    }
  }
}
