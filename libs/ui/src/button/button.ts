import { Directive, computed, input } from '@angular/core';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * Dresses a native `<button>` or `<a>`. While `busy`, a second press does nothing and assistive
 * technology hears that the work is under way; the focus stays where it was.
 */
@Directive({
  selector: 'button[uiButton], a[uiButton]',
  host: {
    '[class]': 'classes()',
    '[attr.aria-disabled]': 'busy() ? "true" : null',
    '[attr.aria-busy]': 'busy() ? "true" : null',
    '(click)': 'refuseWhileBusy($event)',
  },
})
export class Button {
  readonly uiButton = input<ButtonVariant | ''>('');
  readonly small = input(false);
  readonly wide = input(false);
  /** Whether the action it started is still running. */
  readonly busy = input(false);

  protected readonly classes = computed(
    () =>
      `ui-button ui-button-${this.uiButton() || 'primary'}` +
      (this.small() ? ' ui-button-small' : '') +
      (this.wide() ? ' ui-button-wide' : ''),
  );

  protected refuseWhileBusy(event: Event): void {
    if (this.busy()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }
}
