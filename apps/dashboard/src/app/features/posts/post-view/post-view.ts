import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PostDetail, routes } from '@canteen/contracts';
import { Banner, Button, Card, Moment, PageHeader } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { type Problem, problemFrom } from '../../../core/api/problem';
import { SessionStore } from '../../../core/session/session-store';
import { ApprovalStory } from '../../../shared-ui/approval-story';
import { CorrectsNote } from '../../../shared-ui/corrects-note';
import { FindingsList } from '../../../shared-ui/findings-list';
import { MovePost, type Movable } from '../../../shared-ui/move-post';
import { NetworkMark, networkWords } from '../../../shared-ui/network-mark';
import { NetworkPreview } from '../../../shared-ui/network-preview';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';
import { shownFindings } from '../../../shared-ui/shown-findings';
import { StatePill } from '../../../shared-ui/state-pill';
import { postLooks, publicationLooks } from '../../../shared-ui/states';
import { ReleasePublication } from './release-publication';
import { ResolvePublication } from './resolve-publication';

/** What a person may do with a post that asks for a reason. */
type Asked = 'cancel' | 'take-down';

/** A post as it stands: exactly what is or will be public, where it is, and who decided what. */
@Component({
  selector: 'app-post-view',
  imports: [
    ApprovalStory,
    Banner,
    Button,
    Card,
    CorrectsNote,
    FindingsList,
    Moment,
    MovePost,
    NetworkMark,
    NetworkPreview,
    PageHeader,
    ReasonDialog,
    ReleasePublication,
    ResolvePublication,
    RouterLink,
    StatePill,
  ],
  templateUrl: './post-view.html',
  styleUrl: './post-view.scss',
})
export class PostView {
  readonly post = input.required<PostDetail>();
  /** Something was done; the post must be read again. */
  readonly changed = output<void>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly publicationLooks = publicationLooks;
  protected readonly look = computed(() => postLooks[this.post().state]);
  /** Notices come again each month: nobody should type or copy them. */
  protected readonly mayUseAgain = computed(
    () => this.post().kind === 'post' && !this.post().correctsId && this.session.is('author'),
  );
  protected readonly heading = computed(() => {
    if (this.post().correctsId) return 'Correction';
    return this.post().kind === 'reply' ? 'Reply' : 'Post';
  });
  protected readonly publicTitle = computed(() =>
    this.post().state === 'corrected'
      ? 'As it went out, before it was corrected'
      : 'Exactly what is public, or will be',
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly asked = signal<Asked | null>(null);

  protected readonly findings = computed(() => {
    const revision = this.post().revision;
    return revision ? shownFindings(revision, false) : [];
  });
  protected readonly outOn = computed(() =>
    this.post()
      .publications.filter((publication) => publication.state === 'confirmed')
      .map((publication) => networkWords[publication.channel.network])
      .join(' and '),
  );
  protected readonly question = computed(() =>
    this.asked() === 'take-down' ? `Take it down from ${this.outOn()}` : 'Cancel this post',
  );

  protected readonly moving = signal(false);
  protected readonly movable = computed<Movable | null>(() => {
    const { id, version, dueAt, approvals } = this.post();
    const standing = approvals.filter((one) => one.decision === 'approve' && !one.voidedAt);
    return this.moving() ? { id, version, dueAt, approvals: standing.length } : null;
  });

  protected moved(moved: boolean): void {
    this.moving.set(false);
    if (moved) {
      this.changed.emit();
    }
  }

  protected async carryOut(reason: string): Promise<void> {
    const { id } = this.post();
    const url = this.asked() === 'take-down' ? routes.postTakeDown(id) : routes.postCancel(id);
    if (await this.attempt(url, { reason })) {
      this.asked.set(null);
    }
  }

  /** Brings it back to a draft; approvals it has are void then. */
  protected async reopen(): Promise<void> {
    await this.attempt(routes.postReopen(this.post().id), {});
  }

  /** Begins a correction of what is public, and goes on to write it. */
  protected async correct(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.api.send(
        'POST',
        routes.postCorrect(this.post().id),
        PostDetail,
        {},
      );
      await this.router.navigate(['/posts', id]);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async attempt(url: string, body: unknown): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.send('POST', url, ignored, body);
      this.changed.emit();
      return true;
    } catch (error) {
      this.problem.set(problemFrom(error));
      this.asked.set(null);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
