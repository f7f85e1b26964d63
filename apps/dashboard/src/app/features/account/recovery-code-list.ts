import { DOCUMENT } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { Announcer, Button } from '@canteen/ui';

/** The codes for the day the telephone is lost, to print or to copy; shown once. */
@Component({
  selector: 'app-recovery-code-list',
  imports: [Button],
  template: `
    <p>
      Without your telephone, each of these lets you sign in once. Print them or keep them in a
      password manager. They are shown only now.
    </p>
    <ul aria-label="Recovery codes">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ul>
    <div class="row">
      <button type="button" uiButton="secondary" (click)="copy()">Copy the codes</button>
      <button type="button" uiButton="secondary" (click)="print()">Print this page</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s4);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
      gap: var(--s1) var(--s4);
      margin: 0 0 var(--s4);
      padding: var(--s3);
      list-style: none;
      background: var(--ground);
      border-radius: var(--radius);
      font-family: monospace;
      font-size: var(--t-m);
    }
  `,
})
export class RecoveryCodeList {
  readonly codes = input.required<readonly string[]>();

  private readonly announcer = inject(Announcer);
  private readonly window = inject(DOCUMENT).defaultView;

  protected async copy(): Promise<void> {
    try {
      await this.window?.navigator.clipboard.writeText(this.codes().join('\n'));
      this.announcer.say('Copied.');
    } catch {
      this.announcer.say('This browser does not allow copying. Select the codes and copy them.');
    }
  }

  protected print(): void {
    this.window?.print();
  }
}
