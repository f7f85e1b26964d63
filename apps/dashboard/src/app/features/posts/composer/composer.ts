import { Location } from '@angular/common';
import {
  Component,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  type AwaitedPicture,
  ChannelList,
  type ChannelRef,
  ConsentList,
  type DraftContent,
  GuidanceProfileView,
  type MediaView,
  PostDetail,
  emptyDraft,
  routes,
} from '@canteen/contracts';
import {
  Announcer,
  Banner,
  Button,
  Card,
  ErrorSummary,
  Field,
  FieldControl,
  Moment,
  PageHeader,
  TIME_SENSE,
} from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';
import { reading } from '../../../core/api/reading';
import { DraftKeeper } from '../../../core/drafts/draft-keeper';
import { DraftSender } from '../../../core/drafts/draft-sender';
import { SaveStateLine } from '../../../core/drafts/save-state';
import { TypingScreener } from '../../../core/guidance/typing-screener';
import { leftOfMonth } from '../../../shared-ui/counter';
import { NetworkPreview } from '../../../shared-ui/network-preview';
import { type Mark } from '../../../shared-ui/text-pieces';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReadState } from '../../../shared-ui/read-state';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';
import { CorrectsNote } from '../../../shared-ui/corrects-note';
import { SaidBefore } from '../../../shared-ui/said-before';
import { SameWordsNote } from '../../../shared-ui/same-words';
import { TypedFindings } from '../../../shared-ui/typed-findings';
import { Declarations } from './declarations';
import { draftLike, scheduleAt } from './draft-starts';
import { awaitedErrors, withPicture, without } from './awaited-pictures';
import { type AddedPicture, Pictures } from './pictures';
import { SchedulePicker } from './schedule-picker';
import { TextParts } from './text-parts';
import {
  type DraftImage,
  type DraftPart,
  dueInstant,
  missingPieces,
  nextStep,
  previewParts,
} from './draft-facts';

/** Writing a post: text on the left, what the rules say and how it will look on the right. */
@Component({
  selector: 'app-composer',
  imports: [
    Banner,
    Button,
    Card,
    CorrectsNote,
    Declarations,
    ErrorSummary,
    Field,
    FieldControl,
    Moment,
    NetworkPreview,
    PageHeader,
    Pictures,
    ProblemBanner,
    ReadState,
    ReasonDialog,
    SaidBefore,
    SameWordsNote,
    SaveStateLine,
    SchedulePicker,
    TextParts,
    TypedFindings,
  ],
  providers: [DraftKeeper, DraftSender, TypingScreener],
  templateUrl: './composer.html',
  styleUrl: './composer.scss',
})
export class Composer implements OnInit {
  /** The post to go on with; without one, a new post begins. */
  readonly post = input<PostDetail>();
  /** From the address of a new post: the one whose words it begins with, and when it is to go out. */
  readonly like = input<string>();
  readonly at = input<string>();
  /** It was sent for approval. */
  readonly submitted = output<void>();

  private readonly api = inject(Api);
  private readonly keeper = inject(DraftKeeper);
  protected readonly sender = inject(DraftSender);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly announcer = inject(Announcer);
  private readonly screener = inject(TypingScreener);
  private readonly sense = inject(TIME_SENSE);

  protected readonly channelList = reading(() => routes.channels, ChannelList, ['channels']);
  protected readonly profile = reading(() => routes.guidanceProfile, GuidanceProfileView, [
    'policy',
  ]);
  protected readonly consents = reading(() => routes.consents, ConsentList, ['policy']);
  protected readonly earlier = reading(() => {
    const id = this.like();
    return id && !this.post() ? routes.post(id) : undefined;
  }, PostDetail);
  protected readonly draft = this.keeper.draft;
  protected readonly postId = this.keeper.postId;
  protected readonly save = this.keeper.save;
  protected readonly sameWords = computed(() => this.keeper.answer()?.sameWords ?? []);
  protected readonly uploaded = signal<readonly MediaView[]>([]);

  /** The channels on which a correction changes words; undefined for anything else. */
  private readonly correctable = computed(() =>
    this.post()?.corrects?.parts.map(({ channel }) => channel.id),
  );
  protected readonly channels = computed<readonly ChannelRef[]>(() =>
    (this.channelList.value()?.channels ?? []).filter(
      ({ id, status }) => status !== 'disconnected' && (this.correctable()?.includes(id) ?? true),
    ),
  );
  protected readonly leftMilli = computed(() => leftOfMonth(this.channelList.value()));
  protected readonly parts = computed(() => previewParts(this.draft(), this.channels()));
  protected readonly images = computed(() =>
    this.draft().images.flatMap((image) => {
      const media = this.uploaded().find((one) => one.id === image.mediaId);
      return media ? [{ ...media, alt: image.alt }] : [];
    }),
  );
  /** ISO instant it is due, as far as that is decided. */
  protected readonly dueAt = computed(() => dueInstant(this.draft().schedule, this.sense.zone()));
  protected readonly screening = this.screener.screening(() => ({
    kind: 'post' as const,
    draft: this.draft(),
    parts: this.parts(),
    profile: this.profile.value(),
    comment: null,
    consents: this.consents.value()?.consents ?? [],
  }));
  /** It changes the words of what is out: no pictures, and as soon as it is approved. */
  protected readonly isCorrection = computed(() => typeof this.post()?.correctsId === 'string');
  protected readonly heading = computed(() => {
    if (this.isCorrection()) return 'Correct a post';
    return this.post() ? 'Edit post' : 'New post';
  });
  protected readonly cancelling = signal(false);
  protected readonly missing = computed(() => [
    ...missingPieces({
      draft: this.draft(),
      parts: this.parts(),
      media: this.uploaded(),
      zone: this.sense.zone(),
    }),
    ...awaitedErrors(this.draft()),
  ]);
  protected readonly errors = computed(() => [
    ...(this.sender.tries() ? this.missing() : []),
    ...this.sender.refusal(),
  ]);
  protected readonly step = computed(() =>
    nextStep(this.screening.findings(), this.missing().length, this.draft().schedule),
  );

  constructor() {
    effect(() => {
      const id = this.keeper.postId();
      if (id && !this.post()) {
        // The new post has an address now: reloading the page must find it again.
        this.location.replaceState(`/posts/${id}`);
      }
    });
    const begun = effect(() => {
      const earlier = this.earlier.value();
      if (earlier && this.channelList.value()) {
        const channels = this.channels();
        untracked(() => this.beginLike(earlier, channels));
        begun.destroy();
      }
    });
  }

  ngOnInit(): void {
    const post = this.post();
    if (post) {
      this.keeper.open(post);
      this.uploaded.set(post.media);
    } else {
      this.keeper.openNew({ ...emptyDraft, schedule: scheduleAt(this.at()) });
    }
  }

  private beginLike({ draft, media }: PostDetail, channels: readonly ChannelRef[]): void {
    // Whoever types while it is on its way keeps what they typed.
    if (this.save().kind === 'untouched') {
      this.uploaded.set(media);
      this.keeper.openNew(draftLike(draft, channels));
    }
  }

  protected change(patch: Partial<DraftContent>): void {
    this.sender.forget();
    this.keeper.change(patch);
  }

  protected sign(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.change({ signedAs: event.target.value.trim() || null });
    }
  }

  /** Where to underline in the preview of one channel. */
  protected marksOf(part: DraftPart): readonly Mark[] {
    const text = part.own ? part.channel.id : 'common';
    return this.screening
      .findings()
      .filter((finding) => finding.part === text && finding.field === 'text');
  }

  protected addPicture({ media, fileName }: AddedPicture): void {
    this.uploaded.update((all) => [...all, media]);
    this.change(withPicture(this.draft(), media.id, fileName));
  }

  protected leaveOut(picture: AwaitedPicture): void {
    const { awaitedPictures } = this.draft();
    this.change({ awaitedPictures: without(awaitedPictures, picture) });
    this.announcer.offerUndo('It goes out without that picture.', () =>
      this.change({ awaitedPictures }),
    );
  }

  protected removePicture(removed: DraftImage): void {
    const before = this.draft().images;
    this.change({ images: before.filter((image) => image.mediaId !== removed.mediaId) });
    this.announcer.offerUndo('Picture removed.', () => this.change({ images: before }));
  }

  protected async send(): Promise<void> {
    const sent = await this.sender.send(() => this.missing().length === 0);
    if (!sent) {
      return;
    }
    this.announcer.say('Sent for approval. The rules check it first.');
    if (this.post()) {
      this.submitted.emit();
    } else {
      await this.router.navigate(['/posts', sent.id], { replaceUrl: true });
    }
  }

  protected async cancel(reason: string): Promise<void> {
    const id = this.keeper.postId();
    if (!id) {
      return;
    }
    const cancelled = await this.sender.afterSaving(() =>
      this.api.send('POST', routes.postCancel(id), ignored, { reason }),
    );
    this.cancelling.set(false);
    if (cancelled) {
      await this.router.navigateByUrl('/calendar?view=list');
      this.announcer.offerUndo('The post is cancelled.', () => void this.takeBack(id));
    }
  }

  protected async leave(): Promise<void> {
    if (await this.sender.afterSaving()) {
      this.location.back();
    }
  }

  private async takeBack(id: string): Promise<void> {
    try {
      await this.api.send('POST', routes.postReopen(id), ignored, {});
      await this.router.navigate(['/posts', id]);
    } catch (error) {
      this.announcer.say(problemFrom(error).message);
    }
  }
}
