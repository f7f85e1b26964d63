import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type CalendarPost, PostDetail, routes } from '@canteen/contracts';
import { Announcer, Button, Dialog, TIME_SENSE, sayInstant, wallTimeAt } from '@canteen/ui';
import { ChangeSender } from '../core/api/change-sender';
import { ProblemBanner } from './problem-banner';
import { type ChosenTime, TimeField, timeProblem } from './time-field';

/** What must be known of a post to move it. */
export type Movable = Pick<CalendarPost, 'id' | 'version' | 'dueAt' | 'approvals'>;

let dialogs = 0;

/**
 * Asks for another time of a post and moves it there. Says first when that costs approvals; a move
 * that cost nothing can be undone.
 */
@Component({
  selector: 'app-move-post',
  imports: [Button, Dialog, ProblemBanner, TimeField],
  providers: [ChangeSender],
  template: `
    <ui-dialog [open]="post() !== null" heading="Move it to another time" (closed)="leave()">
      <app-problem [problem]="sender.problem()" />
      <app-time-field [controlId]="controlId" [time]="time()" (changed)="time.set($event)" />
      @if (costs()) {
        <p class="cost">{{ costs() }}</p>
      }
      <ng-container actions>
        <button type="button" uiButton [busy]="sender.busy()" (click)="confirm()">
          {{ costs() ? 'Move it and ask for approval again' : 'Move it' }}
        </button>
        <button type="button" uiButton="secondary" (click)="leave()">Go back</button>
      </ng-container>
    </ui-dialog>
  `,
  styles: `
    .cost {
      margin: var(--s4) 0 0;
    }
  `,
})
export class MovePost {
  /** What is to be moved; null while nothing is. */
  readonly post = input.required<Movable | null>();
  /** Where it was dropped; without it the dialog begins with the present time. */
  readonly to = input<string | null>(null);
  /** It was moved, or nothing is to be moved any more. */
  readonly done = output<{ moved: boolean }>();

  protected readonly sender = inject(ChangeSender);
  private readonly sense = inject(TIME_SENSE);
  private readonly announcer = inject(Announcer);
  protected readonly controlId = `move-${++dialogs}`;
  protected readonly time = linkedSignal<ChosenTime>(() => ({
    local: this.to() ?? this.presentTime(),
  }));
  protected readonly costs = computed(() => {
    const approvals = this.post()?.approvals ?? 0;
    if (approvals === 0) {
      return '';
    }
    return approvals === 1
      ? 'It is approved for its present time. Moving it makes that approval void.'
      : `It has ${approvals} approvals for its present time. Moving it makes them void.`;
  });

  /** Moves at once where nobody has to be asked anything; answers whether it did. */
  async moveAtOnce(post: Movable, local: string): Promise<boolean> {
    return this.send(post, { local });
  }

  /** What was said against the last move, in words. */
  refusal(): string {
    return this.sender.problem()?.message ?? '';
  }

  protected async confirm(): Promise<void> {
    const post = this.post();
    const { local } = this.time();
    if (!post || !local || timeProblem(local, this.sense.zone(), this.sense.now())) {
      return;
    }
    if (await this.send(post, this.time())) {
      this.done.emit({ moved: true });
    }
  }

  protected leave(): void {
    if (this.post()) {
      this.sender.forget();
      this.done.emit({ moved: false });
    }
  }

  private async send(post: Movable, to: ChosenTime): Promise<boolean> {
    const before = this.presentTime(post);
    const body = { version: post.version, ...to };
    const moved = await this.sender.ask('POST', routes.postMove(post.id), PostDetail, body);
    if (!moved) {
      return false;
    }
    const said = `Moved to ${this.said(moved.dueAt)}.`;
    if (post.approvals > 0 || !before) {
      this.announcer.say(said);
    } else {
      const back = { ...post, version: moved.version, dueAt: moved.dueAt };
      this.announcer.offerUndo(said, () => void this.moveBack(back, before));
    }
    return true;
  }

  private async moveBack(post: Movable, local: string): Promise<void> {
    const body = { version: post.version, local };
    const moved = await this.sender.ask('POST', routes.postMove(post.id), PostDetail, body);
    this.announcer.say(
      moved ? 'Moved back.' : (this.sender.problem()?.message ?? 'It could not be moved back.'),
    );
    this.sender.forget();
  }

  private said(instant: string | null): string {
    return instant ? sayInstant(instant, this.sense.zone(), this.sense.now()) : 'another time';
  }

  private presentTime(post = this.post()): string {
    return post?.dueAt ? wallTimeAt(Date.parse(post.dueAt), this.sense.zone()) : '';
  }
}
