import {
  Component,
  type ElementRef,
  afterRenderEffect,
  input,
  output,
  viewChild,
} from '@angular/core';

let dialogs = 0;

/**
 * A modal dialog on the native element: the browser keeps the focus inside, Escape closes it, and
 * the focus returns to where it was. Put the buttons into the slot `[actions]`.
 */
@Component({
  selector: 'ui-dialog',
  template: `
    <dialog #box [attr.aria-labelledby]="id" (close)="closed.emit()">
      @if (open()) {
        <h2 [id]="id">{{ heading() }}</h2>
        <ng-content />
        <div class="actions"><ng-content select="[actions]" /></div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(36rem, calc(100vw - 32px));
      max-height: calc(100dvh - 32px);
      padding: var(--s5);
      border: 0;
      border-radius: var(--radius);
      background: var(--card);
      color: var(--ink);
      box-shadow: 0 8px 40px rgb(0 0 0 / 40%);
    }
    dialog::backdrop {
      background: rgb(33 43 50 / 60%);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      margin-top: var(--s5);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class Dialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  /** It was closed by Escape or by the owner setting `open` to false. */
  readonly closed = output<void>();

  protected readonly id = `ui-dialog-${++dialogs}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) {
        box.showModal();
      } else if (!this.open() && box.open) {
        box.close();
      }
    });
  }
}
