import { Component, input } from '@angular/core';
import { ErrorSummary, PageHeader, type SummaryError } from '@canteen/ui';

/** The quiet page around signing in and setting a password: its title, what is wrong, and one card. */
@Component({
  selector: 'app-sign-in-frame',
  imports: [ErrorSummary, PageHeader],
  template: `
    <header class="top"><span class="brand">Canteen</span></header>
    <main id="main">
      <ui-page-header [heading]="heading()" [lead]="lead()" />
      <ng-content select="[news]" />
      <ui-error-summary [errors]="errors()" />
      <ng-content />
    </main>
    <footer>
      Canteen is for the practice's public social accounts. It does not triage care or give clinical
      advice.
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    .top {
      padding: var(--s3) var(--s5);
      background: #005eb8;
      color: #ffffff;
    }
    .brand {
      font-weight: 700;
      font-size: var(--t-l);
    }
    main {
      flex: 1;
      width: 100%;
      max-width: 30rem;
      margin: 0 auto;
      padding: var(--s6) var(--s4);
    }
    footer {
      padding: var(--s4) var(--s5);
      color: var(--ink-2);
      font-size: var(--t-s);
      text-align: center;
    }
  `,
})
export class SignInFrame {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly errors = input<readonly SummaryError[]>([]);
}
