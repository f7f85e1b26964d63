import {
  Component,
  ElementRef,
  Injector,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { validatePart } from '@canteen/channels';
import {
  ChannelList,
  type CommentDetail,
  GuidanceProfileView,
  PostDetail,
  ReplyStarted,
  routes,
} from '@canteen/contracts';
import { Button, Card, ErrorSummary, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { DraftKeeper } from '../../../core/drafts/draft-keeper';
import { DraftSender } from '../../../core/drafts/draft-sender';
import { SaveStateLine } from '../../../core/drafts/save-state';
import { TypingScreener } from '../../../core/guidance/typing-screener';
import { Counter, leftOfMonth } from '../../../shared-ui/counter';
import { MarkedEditor } from '../../../shared-ui/marked-editor';
import { NetworkPreview } from '../../../shared-ui/network-preview';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { SaidBefore } from '../../../shared-ui/said-before';
import { SameWordsNote } from '../../../shared-ui/same-words';
import { TypedFindings } from '../../../shared-ui/typed-findings';

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
    MarkedEditor,
    NetworkPreview,
    ProblemBanner,
    SaidBefore,
    SameWordsNote,
    SaveStateLine,
    TypedFindings,
  ],
  providers: [ChangeSender, DraftKeeper, DraftSender, TypingScreener],
  templateUrl: './reply-editor.html',
  styleUrl: './reply-editor.scss',
})
export class ReplyEditor implements OnInit {
  readonly comment = input.required<CommentDetail>();
  /** It was sent for approval. */
  readonly sent = output<void>();
  /** It is left for later; the draft stays. */
  readonly left = output<void>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly keeper = inject(DraftKeeper);
  private readonly screener = inject(TypingScreener);
  protected readonly opening = inject(ChangeSender);
  protected readonly sender = inject(DraftSender);

  protected readonly profile = reading(() => routes.guidanceProfile, GuidanceProfileView, [
    'policy',
  ]);
  /** Only X costs anything, so only then is it asked what is left of the month's limit. */
  private readonly channelList = reading(
    () => (this.comment().channel.network === 'x' ? routes.channels : undefined),
    ChannelList,
    ['channels'],
  );
  protected readonly leftMilli = computed(() => leftOfMonth(this.channelList.value()));
  protected readonly postId = this.keeper.postId;
  protected readonly post = reading(
    () => {
      const id = this.postId();
      return id ? routes.post(id) : undefined;
    },
    PostDetail,
    ['review'],
  );
  protected readonly draft = this.keeper.draft;
  protected readonly save = this.keeper.save;
  protected readonly sameWords = computed(() => this.keeper.answer()?.sameWords ?? []);

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
  protected readonly marks = computed(() =>
    this.screening.findings().filter((finding) => finding.field === 'text'),
  );
  protected readonly blocks = computed(
    () => this.screening.findings().filter((finding) => finding.severity === 'block').length,
  );
  protected readonly missing = computed(() =>
    validatePart(this.comment().channel.network, { text: this.text(), images: [] }).map(
      ({ message }) => ({ message, controlId: 'reply-text' }),
    ),
  );
  protected readonly errors = computed(() => [
    ...(this.sender.tries() ? this.missing() : []),
    ...this.sender.refusal(),
  ]);
  protected readonly step = computed(() =>
    this.blocks()
      ? 'Something must be changed before this can be approved. It waits for you.'
      : 'Next: the rules check it, then a colleague approves it, then it goes out at once.',
  );

  ngOnInit(): void {
    void this.start();
  }

  protected write(text: string): void {
    this.sender.forget();
    this.keeper.change({ text, variants: [{ channelId: this.comment().channel.id, text: null }] });
  }

  protected sign(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.keeper.change({ signedAs: event.target.value.trim() || null });
    }
  }

  protected async send(): Promise<void> {
    if (await this.sender.send(() => this.missing().length === 0)) {
      this.sent.emit();
    }
  }

  protected async leave(): Promise<void> {
    if (await this.sender.afterSaving()) {
      this.left.emit();
    }
  }

  /** Begins the reply on the server, or goes on with the one that is there. */
  protected async start(): Promise<void> {
    const started = await this.opening.ask(
      'POST',
      routes.commentReply(this.comment().id),
      ReplyStarted,
      { text: '' },
    );
    if (started) {
      this.keeper.openParts(started.postId, started.version, started.draft);
      // What was pressed to come here is gone; whoever has no mouse goes on in the text.
      const focus = () =>
        this.host.nativeElement.querySelector<HTMLElement>('#reply-text')?.focus();
      afterNextRender(focus, { injector: this.injector });
    }
  }
}
