import { Component, computed, input, output } from '@angular/core';
import { Button, Icon } from '@canteen/ui';
import { mdiAlertCircleOutline, mdiCheck, mdiCloudSyncOutline } from '@mdi/js';
import { type SaveState } from './draft-keeper';

/** "Saved", and when it is not: why, and what one may do. */
@Component({
  selector: 'app-save-state',
  imports: [Button, Icon],
  host: { role: 'status' },
  template: `
    @if (line(); as shown) {
      <span class="line"><ui-icon [path]="shown.icon" [size]="18" />{{ shown.word }}</span>
    }
    @if (state().kind === 'conflict') {
      <span class="row">
        <button type="button" uiButton="secondary" [small]="true" (click)="takeTheirs.emit()">
          Show their version
        </button>
        <button type="button" uiButton="secondary" [small]="true" (click)="keepMine.emit()">
          Save mine over it
        </button>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: center;
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    .line {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
    }
  `,
})
export class SaveStateLine {
  readonly state = input.required<SaveState>();
  readonly takeTheirs = output<void>();
  readonly keepMine = output<void>();

  protected readonly line = computed(() => {
    const state = this.state();
    switch (state.kind) {
      case 'untouched':
        return null;
      case 'saved':
        return { icon: mdiCheck, word: 'Saved' };
      case 'unsaved':
      case 'saving':
        return { icon: mdiCloudSyncOutline, word: 'Saving' };
      case 'failed':
      case 'conflict':
        return {
          icon: mdiAlertCircleOutline,
          word: `Not saved. ${state.problem.message} (${state.problem.code})`,
        };
    }
  });
}
