import { Component, inject, input } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { Announcer, Button, Field, FieldControl } from '@canteen/ui';

let boxes = 0;

/** A text to take elsewhere: it can be selected, and copied with one press. */
@Component({
  selector: 'app-copy-box',
  imports: [Button, Field, FieldControl],
  template: `
    <ui-field [label]="label()" [hint]="hint()" [controlId]="controlId">
      <div class="line">
        <input uiControl class="ui-input" readonly [value]="text()" (focus)="select($event)" />
        <button type="button" uiButton="secondary" (click)="copy()">Copy</button>
      </div>
    </ui-field>
  `,
  styles: `
    :host {
      display: block;
    }
    .line {
      display: flex;
      gap: var(--s2);
    }
    input {
      min-width: 0;
      font-family: monospace;
    }
  `,
})
export class CopyBox {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly text = input.required<string>();

  private readonly announcer = inject(Announcer);
  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;
  protected readonly controlId = `copy-${++boxes}`;

  protected select(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      event.target.select();
    }
  }

  protected async copy(): Promise<void> {
    try {
      await this.navigator?.clipboard.writeText(this.text());
      this.announcer.say('Copied.');
    } catch {
      this.announcer.say('This browser does not allow copying. Select the text and copy it.');
    }
  }
}
