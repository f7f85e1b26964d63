import { Component, ElementRef, afterRenderEffect, computed, inject, input } from '@angular/core';

/** One problem of a form; with `controlId` it leads to the field. */
export interface SummaryError {
  message: string;
  controlId?: string;
}

/**
 * The list of what is wrong, above a form. It takes the focus when it appears and at every further
 * try, so that nobody has to look for what happened (pattern: GOV.UK and NHS "error summary"). While
 * somebody mends one thing after the other, the focus stays in the field.
 */
@Component({
  selector: 'ui-error-summary',
  template: `
    @if (errors().length) {
      <div class="box" role="alert" tabindex="-1">
        <h2>{{ heading() }}</h2>
        <ul class="plain-list">
          @for (error of errors(); track error.message) {
            <li>
              @if (error.controlId) {
                <a [href]="'#' + error.controlId" (click)="goTo($event, error.controlId)">{{
                  error.message
                }}</a>
              } @else {
                {{ error.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .box {
      border: 4px solid var(--stop-strong);
      border-radius: var(--radius);
      background: var(--card);
      padding: var(--s4);
      margin-bottom: var(--s5);
    }
    h2 {
      font-size: var(--t-l);
    }
    a {
      color: var(--stop);
      font-weight: 700;
    }
  `,
})
export class ErrorSummary {
  readonly heading = input('There is a problem');
  readonly errors = input.required<readonly SummaryError[]>();
  /** Counts the tries to send the form; forms that show nothing between two tries need it. */
  readonly attempt = input(0);
  /** Changes when the focus is to be taken: at the first error, and at a further try with errors. */
  private readonly appearance = computed(() => (this.errors().length ? this.attempt() : null));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      if (this.appearance() !== null) {
        this.host.nativeElement.querySelector<HTMLElement>('.box')?.focus();
      }
    });
  }

  protected goTo(event: Event, controlId: string): void {
    event.preventDefault();
    const control = document.getElementById(controlId);
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
  }
}
