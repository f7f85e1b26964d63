import { Component, type OnInit, computed, inject, input, output, signal } from '@angular/core';
import { validatePart } from '@canteen/channels';
import {
  type CommentDetail,
  GuidanceProfileView,
  PostDetail,
  ReplyStarted,
  routes,
} from '@canteen/contracts';
import { Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { ChangeSender } from '../../../core/api/change-sender';
import { type Problem, problemFrom } from '../../../core/api/problem';
import { reading } from '../../../core/api/reading';
import { DraftKeeper } from '../../../core/drafts/draft-keeper';
import { SaveStateLine } from '../../../core/drafts/save-state';
import { TypingScreener } from '../../../core/guidance/typing-screener';
import { Counter } from '../../../shared-ui/counter';
import { FindingsList, type ShownFinding } from '../../../shared-ui/findings-list';
import { MarkedEditor } from '../../../shared-ui/marked-editor';
import { NetworkPreview } from '../../../shared-ui/network-preview';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { shownFindings } from '../../../shared-ui/shown-findings';

/** Writing a reply where the comment stands: text, what the rules say, how it will look. */
@Component({
  selector: 'app-reply-editor',
  imports: [
    Button,
    Card,
    Counter,
    ErrorSummary,
    Field,
    FieldControl,
    FindingsList,
    MarkedEditor,
    NetworkPreview,
    ProblemBanner,
    SaveStateLine,
  ],
  providers: [ChangeSender, DraftKeeper, TypingScreener],
  templateUrl: './reply-editor.html',
  styleUrl: './reply-editor.scss',
  host: { '(window:beforeunload)': 'warnOfUnsaved($event)' },
})
export class ReplyEditor implements OnInit {
  readonly comment = input.required<CommentDetail>();
  /** It was sent for approval. */
  readonly sent = output<void>();
  /** It is left for later; the draft stays. */
  readonly left = output<void>();

  private readonly api = inject(Api);
  private readonly keeper = inject(DraftKeeper);
  private readonly screener = inject(TypingScreener);
  protected readonly sender = inject(ChangeSender);

  protected readonly profile = reading(() => routes.guidanceProfile, GuidanceProfileView, [
    'policy',
  ]);
  protected readonly postId = this.keeper.postId;
  private readonly post = reading(
    () => {
      const id = this.postId();
      return id ? routes.post(id) : undefined;
    },
    PostDetail,
    ['review'],
  );
  protected readonly draft = this.keeper.draft;
  protected readonly save = this.keeper.save;
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly tried = signal(false);

  protected readonly parts = computed(() => {
    const { channel } = this.comment();
    const own = this.draft().variants.find((variant) => variant.channelId === channel.id)?.text;
    return [{ channel, text: own ?? this.draft().text, own: false }];
  });
  protected readonly text = computed(() => this.parts()[0]?.text ?? '');
  protected readonly screening = this.screener.screening(() => ({
    kind: 'reply' as const,
    draft: this.draft(),
    parts: this.parts(),
    profile: this.profile.value(),
    comment: { text: this.comment().text, authorName: this.comment().authorName },
  }));
  protected readonly findings = computed<readonly ShownFinding[]>(() =>
    this.screening.findings().map((finding, index) => ({
      ...finding,
      key: `${finding.rule}:${finding.start}:${index}`,
      cleared: null,
      mayClear: false,
    })),
  );
  protected readonly marks = computed(() =>
    this.screening.findings().filter((finding) => finding.field === 'text'),
  );
  protected readonly blocks = computed(
    () => this.findings().filter((finding) => finding.severity === 'block').length,
  );
  /** What the last check and the last approver said, when it was before them already. */
  protected readonly lastCheck = computed<readonly ShownFinding[]>(() => {
    const revision = this.post.value()?.revision;
    return revision
      ? shownFindings(revision, false).filter((one) => one.severity !== 'advise')
      : [];
  });
  protected readonly lastReturn = computed(() =>
    this.post
      .value()
      ?.approvals.filter((approval) => approval.decision === 'return')
      .at(-1),
  );
  protected readonly errors = computed(() => {
    const problem = this.problem();
    const missing = this.tried()
      ? validatePart(this.comment().channel.network, { text: this.text(), images: [] }).map(
          ({ message }) => ({ message, controlId: 'reply-text' }),
        )
      : [];
    return [...missing, ...(problem ? [{ message: `${problem.message} (${problem.quote})` }] : [])];
  });
  protected readonly step = computed(() =>
    this.blocks()
      ? 'Something must be changed before this can be approved. It waits for you.'
      : 'Next: the rules check it, then a colleague approves it, then it goes out at once.',
  );

  ngOnInit(): void {
    void this.start();
  }

  protected write(text: string): void {
    this.problem.set(null);
    this.keeper.change({ text, variants: [{ channelId: this.comment().channel.id, text: null }] });
  }

  protected sign(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.keeper.change({ signedAs: event.target.value.trim() || null });
    }
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.errors().length) {
      return;
    }
    this.sending.set(true);
    try {
      const saved = await this.keeper.saveNow();
      await this.api.send('POST', routes.postSubmit(saved.id), ignored, { version: saved.version });
      this.sent.emit();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected async leave(): Promise<void> {
    try {
      if (this.keeper.dirty()) {
        await this.keeper.saveNow();
      }
      this.left.emit();
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
  }

  protected async takeTheirs(): Promise<void> {
    await this.keeper.takeTheirs().catch((error: unknown) => this.problem.set(problemFrom(error)));
  }

  protected async keepMine(): Promise<void> {
    await this.keeper.keepMine().catch((error: unknown) => this.problem.set(problemFrom(error)));
  }

  protected warnOfUnsaved(event: BeforeUnloadEvent): void {
    if (this.keeper.dirty()) {
      event.preventDefault();
    }
  }

  /** Begins the reply on the server, or goes on with the one that is there. */
  protected async start(): Promise<void> {
    const started = await this.sender.ask(
      'POST',
      routes.commentReply(this.comment().id),
      ReplyStarted,
      { text: '' },
    );
    if (started) {
      this.keeper.openParts(started.postId, started.version, started.draft);
    }
  }
}
