import { Component, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Button } from '@canteen/ui';
import { type Problem, problemFrom } from '../../../core/api/problem';
import { ProofAsker } from '../../../core/session/proof-asker';

/**
 * A link to a file that the browser fetches by itself, however long it is. A browser cannot be asked
 * in the middle of that who one is, so it is asked before.
 */
@Component({
  selector: 'app-export-link',
  imports: [Button],
  template: `
    <a
      #link
      [uiButton]="look()"
      [small]="look() === 'quiet'"
      [href]="address()"
      download
      (click)="prove($event)"
    >
      <ng-content />
    </a>
    <span role="alert">
      @if (problem(); as shown) {
        {{ shown.message }} ({{ shown.quote }})
      }
    </span>
  `,
})
export class ExportLink {
  readonly address = input.required<string>();
  readonly look = input<'secondary' | 'quiet'>('secondary');
  /** Whether the file is one before which people show who they are. */
  readonly asksFirst = input(true);

  private readonly asker = inject(ProofAsker);
  private readonly link = viewChild.required<ElementRef<HTMLAnchorElement>>('link');
  protected readonly problem = signal<Problem | null>(null);
  private proved = false;

  protected async prove(event: Event): Promise<void> {
    if (this.proved || !this.asksFirst()) {
      this.proved = false;
      return;
    }
    event.preventDefault();
    this.problem.set(null);
    try {
      this.proved = await this.asker.ensure();
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
    if (this.proved) this.link().nativeElement.click();
  }
}
