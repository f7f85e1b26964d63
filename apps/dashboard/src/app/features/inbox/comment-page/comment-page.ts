import { DOCUMENT } from '@angular/common';
import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CommentDetail, routes } from '@canteen/contracts';
import { Announcer, Banner, Button, Card, Icon, Moment } from '@canteen/ui';
import { mdiArrowLeft } from '@mdi/js';
import { Api, ignored } from '../../../core/api/api';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { SessionStore } from '../../../core/session/session-store';
import { FindingsList } from '../../../shared-ui/findings-list';
import { MarkedText } from '../../../shared-ui/marked-text';
import { NetworkMark, networkWords } from '../../../shared-ui/network-mark';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReadState } from '../../../shared-ui/read-state';
import { marksFor, shownFindings } from '../../../shared-ui/shown-findings';
import { StatePill } from '../../../shared-ui/state-pill';
import { commentLooks, laneLooks } from '../../../shared-ui/states';
import { commentKinds } from '../data/inbox-words';
import { InboxRow } from '../ui/inbox-row';
import { About } from './about';
import { Assignment } from './assignment';
import { CommentVersions } from './comment-versions';
import { HideDialog } from './hide-dialog';
import { OutcomeDialog, type Recorded } from './outcome-dialog';
import { OutcomePanel } from './outcome-panel';
import { Replies } from './replies';
import { ReplyEditor } from './reply-editor';
import { ThreadList } from './thread-list';

/** While a comment is open the others are told so, at this pace. */
const STILL_HERE_MS = 30_000;
/** States in which a reply can be written on. */
const writable: readonly string[] = ['draft', 'changes-needed', 'returned'];
/** States in which a reply is over, so that another may be written. */
const over: readonly string[] = ['published', 'corrected', 'taken-down', 'cancelled'];

/** One comment: what was written, under what, what to do first, and how it ends. */
@Component({
  selector: 'app-comment-page',
  imports: [
    About,
    Assignment,
    Banner,
    Button,
    Card,
    CommentVersions,
    FindingsList,
    HideDialog,
    Icon,
    InboxRow,
    MarkedText,
    Moment,
    NetworkMark,
    OutcomeDialog,
    OutcomePanel,
    ProblemBanner,
    ReadState,
    Replies,
    ReplyEditor,
    RouterLink,
    StatePill,
    ThreadList,
  ],
  providers: [ChangeSender],
  templateUrl: './comment-page.html',
  styleUrl: './comment-page.scss',
})
export class CommentPage {
  /** From the address. */
  readonly commentId = input.required<string>();

  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly sender = inject(ChangeSender);

  protected readonly back = mdiArrowLeft;
  protected readonly kinds = commentKinds;
  protected readonly networkWords = networkWords;
  protected readonly detail = reading(() => routes.comment(this.commentId()), CommentDetail, [
    'comments',
    'posts',
    'review',
  ]);
  /** What one does with it right now; another comment begins with nothing. */
  protected readonly doing = linkedSignal<string, 'outcome' | 'answered' | 'hide' | null>({
    source: this.commentId,
    computation: () => null,
  });
  /** The reply that is being written on this screen. */
  protected readonly replying = linkedSignal({ source: this.commentId, computation: () => false });

  protected readonly lane = computed(() => laneLooks[this.detail.value()?.lane ?? 'ordinary']);
  protected readonly state = computed(() => commentLooks[this.detail.value()?.state ?? 'open']);
  protected readonly screened = computed(() => {
    const comment = this.detail.value();
    return {
      parts: comment ? [{ channel: comment.channel, text: comment.text }] : [],
      images: [],
      screening: comment?.screening ?? {
        status: 'waiting' as const,
        ruleset: null,
        finishedAt: null,
        findings: [],
      },
    };
  });
  protected readonly findings = computed(() => shownFindings(this.screened(), false));
  protected readonly marks = computed(() => {
    const comment = this.detail.value();
    return comment ? marksFor(this.screened(), comment.channel.id) : [];
  });
  protected readonly others = computed(() => {
    const me = this.session.session()?.member.id;
    return (this.detail.value()?.lookingNow ?? []).filter((person) => person.memberId !== me);
  });
  protected readonly openReply = computed(() =>
    this.detail.value()?.replies.find((reply) => writable.includes(reply.state)),
  );
  protected readonly finishedReplies = computed(() =>
    (this.detail.value()?.replies ?? []).filter((reply) => !writable.includes(reply.state)),
  );
  /** One reply at a time: while one is being decided about, no other is begun. */
  protected readonly mayReply = computed(
    () =>
      (this.detail.value()?.may.reply.allowed ?? false) &&
      this.finishedReplies().every((reply) => over.includes(reply.state)),
  );
  private readonly place = computed(() => {
    const comment = this.detail.value();
    const at = comment?.thread.findIndex((said) => said.commentId === comment.id) ?? -1;
    return at < 0 ? (comment?.thread.length ?? 0) : at;
  });
  protected readonly before = computed(
    () => this.detail.value()?.thread.slice(0, this.place()) ?? [],
  );
  protected readonly after = computed(
    () => this.detail.value()?.thread.slice(this.place() + 1) ?? [],
  );
  protected readonly hasActions = computed(() => {
    const may = this.detail.value()?.may;
    return may
      ? this.mayReply() || [may.outcome, may.hide, may.reopen].some((one) => one.allowed)
      : false;
  });
  /** Why nothing can be done with it here, when that is so. */
  protected readonly blocked = computed(() => {
    const comment = this.detail.value();
    // Where a second person is waited for, that stands with the outcome.
    const waits = comment?.outcomeDetail?.secondNeeded && !comment.outcomeDetail.second;
    return comment && !waits && !this.hasActions() && comment.state !== 'closed'
      ? (comment.may.outcome.reason ?? comment.may.reply.reason)
      : null;
  });

  constructor() {
    effect(() => void this.tellOpened(this.commentId()));
    const timer = setInterval(() => {
      if (this.document.visibilityState === 'visible') {
        void this.tellOpened(this.commentId());
      }
    }, STILL_HERE_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async reopen(commentId = this.commentId()): Promise<void> {
    if (await this.sender.send('POST', routes.commentReopen(commentId))) {
      this.finish('Open again.');
    }
  }

  protected async screenAgain(): Promise<void> {
    if (await this.sender.send('POST', routes.commentScreenAgain(this.commentId()))) {
      this.finish('The rules read it again.');
    }
  }

  /** An outcome was recorded, perhaps of the wrong comment: what closed it can be taken back. */
  protected recorded({ said, closed }: Recorded): void {
    this.finish(said);
    if (closed) {
      // The page may show another comment by the time somebody presses Undo.
      const commentId = this.commentId();
      this.announcer.offerUndo(said, () => void this.reopen(commentId));
    }
  }

  /** Something was recorded: it is said, and the comment is read again. */
  protected finish(said: string): void {
    this.doing.set(null);
    this.announcer.say(said);
    this.detail.reload();
  }

  /** The editor goes, and with it what had the focus: one goes on at the title. */
  protected replyLeft(): void {
    this.replying.set(false);
    const title = this.host.nativeElement.querySelector<HTMLElement>('[data-page-title]');
    title?.focus({ preventScroll: true });
  }

  protected replySent(): void {
    this.replyLeft();
    this.finish('Sent for approval. The rules check it first.');
  }

  private async tellOpened(commentId: string): Promise<void> {
    try {
      await this.api.send('POST', routes.commentOpened(commentId), ignored, {});
    } catch {
      // Whether others see that one looks is no reason to disturb the reader; the page itself says
      // what is wrong with the connection.
    }
  }
}
