import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ReviewDetail, routes } from '@canteen/contracts';
import { Announcer, Banner, Button, Moment, PageHeader } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { type Problem, problemFrom } from '../../../core/api/problem';
import { reading } from '../../../core/api/reading';
import { ApprovalStory } from '../../../shared-ui/approval-story';
import { CommentQuote } from '../../../shared-ui/comment-quote';
import { CorrectsNote } from '../../../shared-ui/corrects-note';
import { FindingsList } from '../../../shared-ui/findings-list';
import { NetworkPreview } from '../../../shared-ui/network-preview';
import { ReadState } from '../../../shared-ui/read-state';
import { marksFor, shownFindings } from '../../../shared-ui/shown-findings';
import { ClearFinding } from './clear-finding';
import { DecisionBar, type Decided } from './decision-bar';
import { ReleaseHold } from './release-hold';
import { RevisionChanges } from './revision-changes';

/**
 * One item before an approver: exactly what will be public, why it was flagged, the checklist, and
 * the decision at the thumb.
 */
@Component({
  selector: 'app-review-item',
  imports: [
    ApprovalStory,
    Banner,
    Button,
    ClearFinding,
    CommentQuote,
    CorrectsNote,
    DecisionBar,
    FindingsList,
    Moment,
    NetworkPreview,
    PageHeader,
    ReadState,
    ReleaseHold,
    RevisionChanges,
  ],
  templateUrl: './review-item.html',
  styleUrl: './review-item.scss',
})
export class ReviewItemPage {
  /** From the address. */
  readonly postId = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);

  protected readonly detail = reading(() => routes.reviewItem(this.postId()), ReviewDetail, [
    'review',
    'posts',
  ]);
  private readonly wanted = signal<string | null>(null);

  /**
   * What is on the screen. A revision that arrives while somebody reads does not slip under the
   * eyes: it waits until the reader asks for it.
   */
  protected readonly shown = linkedSignal<
    { latest: ReviewDetail | undefined; wanted: string | null; postId: string },
    ReviewDetail | null
  >({
    source: () => ({
      latest: this.detail.value(),
      wanted: this.wanted(),
      postId: this.postId(),
    }),
    computation: ({ latest, wanted, postId }, previous) => {
      const before = previous?.source.postId === postId ? previous.value : null;
      if (!latest || !before || latest.revision.seal === before.revision.seal) {
        return latest ?? before;
      }
      return wanted === latest.revision.seal ? latest : before;
    },
  });
  protected kindOf({ item: { post } }: ReviewDetail): string {
    return post.correctsId ? 'correction' : post.kind;
  }
  /** Whether what it is compared with is what is public now, and no earlier revision of the same. */
  protected changesPublic({ item, revision, approvals }: ReviewDetail): boolean {
    const decided = approvals.some(({ revisionNumber }) => revisionNumber < revision.number);
    return item.post.correctsId !== null && !decided;
  }
  protected readonly newer = computed(() => {
    const latest = this.detail.value();
    const shown = this.shown();
    return latest && shown && latest.revision.seal !== shown.revision.seal ? latest : null;
  });
  protected readonly findings = computed(() => {
    const shown = this.shown();
    return shown ? shownFindings(shown.revision, shown.may.clear.allowed) : [];
  });
  protected readonly clearing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly marksFor = marksFor;

  protected showNewer(): void {
    this.wanted.set(this.detail.value()?.revision.seal ?? null);
    this.problem.set(null);
  }

  protected async decide(decided: Decided): Promise<void> {
    const shown = this.shown();
    if (!shown) {
      return;
    }
    const done = await this.attempt(routes.reviewDecision(this.postId()), {
      seal: shown.revision.seal,
      ...decided,
    });
    if (done) {
      this.announcer.say(wordsFor[decided.decision]);
      await this.router.navigateByUrl('/review');
    }
  }

  protected async screenAgain(): Promise<void> {
    if (await this.attempt(routes.reviewScreenAgain(this.postId()), {})) {
      this.announcer.say('The rules are checking it again.');
      this.detail.reload();
    }
  }

  private async attempt(url: string, body: unknown): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.send('POST', url, ignored, body);
      return true;
    } catch (error) {
      const problem = problemFrom(error);
      this.problem.set(problem);
      if (problem.code === 'SEAL_MISMATCH' || problem.code === 'STATE_REFUSED') {
        this.detail.reload();
      }
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

const wordsFor: Record<Decided['decision'], string> = {
  approve: 'Approved.',
  return: 'Sent back to the author with your reason.',
  hold: 'On hold for advice. It cannot go out until the hold is ended.',
};
