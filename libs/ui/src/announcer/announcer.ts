import { Service, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

/** Tells what was just done at the foot of the page, politely, with a way back where there is one. */
@Service()
export class Announcer {
  private readonly bar = inject(MatSnackBar);

  /** Says it for six seconds; screen readers hear it without losing their place. */
  say(sentence: string): void {
    this.bar.open(sentence, undefined, { duration: 6000 });
  }

  /** Says what was done and offers to undo it for ten seconds. */
  offerUndo(sentence: string, undo: () => void): void {
    this.bar
      .open(sentence, 'Undo', { duration: 10_000 })
      .onAction()
      .subscribe(() => undo());
  }
}
