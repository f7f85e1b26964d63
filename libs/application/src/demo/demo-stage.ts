import {
  type DraftContent,
  emptyDraft,
  type OutcomeBody,
  type PostDetail,
} from '@canteen/contracts';
import { ChannelRepository, PublicationRepository, UnitOfWork } from '@canteen/data-access';
import { type AdjustableClock, AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { Inbox } from '../comments/inbox';
import { OutcomeDesk } from '../comments/outcome-desk';
import { ReplyStarter } from '../comments/reply-starter';
import { MediaLibrary } from '../media/media-library';
import { PostReader } from '../posts/post-reader';
import { PostWriter } from '../posts/post-writer';
import { ReviewDecider } from '../review/review-decider';
import { ReviewDesk } from '../review/review-desk';
import { WorkRunner } from '../due-work/work-runner';
import { type DemoRole } from './demo-cast';
import { type DemoScene } from './demo-practice';
import { SandboxPublic } from './sandbox-public';

/** What somebody writes in the story. */
export interface DemoDraft {
  text: string;
  /** Another text for X. */
  forX?: string;
  /** Only on this network; both by default. */
  only?: 'facebook' | 'x';
  /** `YYYY-MM-DDTHH:mm` in the practice's zone. */
  due: string;
  picture?: { mediaId: string; alt: string };
  signedAs?: string;
}

const MOST_SWEEPS = 8;
const MINUTE_MS = 60_000;
/** Who is asked to approve, in this order, until nothing is missing. */
const approvers: DemoRole[] = ['doctor', 'guardian', 'compliance', 'secondDoctor'];

/** Everything the people of the demo can do, each through the use case that a screen calls. */
@Injectable()
export class DemoStage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runner: WorkRunner,
    private readonly writer: PostWriter,
    private readonly reader: PostReader,
    private readonly review: ReviewDesk,
    private readonly decider: ReviewDecider,
    private readonly media: MediaLibrary,
    private readonly inbox: Inbox,
    private readonly replies: ReplyStarter,
    private readonly outcomes: OutcomeDesk,
    private readonly sandbox: SandboxPublic,
  ) {}

  /** Moves both clocks to an instant (ISO) and does whatever is due by then. */
  async moveTo(clock: AdjustableClock, iso: string): Promise<void> {
    clock.set(iso);
    await this.sandbox.standAt(iso);
    await this.settle();
  }

  /** Lets some minutes pass. */
  async wait(clock: AdjustableClock, minutes: number): Promise<void> {
    await this.moveTo(clock, new Date(Date.parse(clock.now()) + minutes * MINUTE_MS).toISOString());
  }

  /** Does what is due, and what that makes due. */
  async settle(): Promise<void> {
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
      if ((await this.runner.sweep()) === 0) return;
    }
  }

  async addPicture(scene: DemoScene, by: DemoRole, bytes: Buffer): Promise<string> {
    return (await this.media.add(scene.as(by), bytes)).id;
  }

  /** Writes a post and leaves it as a draft. */
  async draft(scene: DemoScene, by: DemoRole, draft: DemoDraft): Promise<PostDetail> {
    return this.writer.start(scene.as(by), contentOf(scene, draft));
  }

  /** Writes a post, submits it and lets it be screened. */
  async submit(scene: DemoScene, by: DemoRole, draft: DemoDraft): Promise<PostDetail> {
    const { id, version } = await this.draft(scene, by, draft);
    return this.send(scene, by, id, version);
  }

  /** Changes the words of a post that came back, and submits it again. */
  async rewrite(
    scene: DemoScene,
    by: DemoRole,
    postId: string,
    draft: DemoDraft,
  ): Promise<PostDetail> {
    const { version } = await this.reader.detail(scene.as(by), postId);
    const saved = await this.writer.save(scene.as(by), postId, {
      version,
      draft: contentOf(scene, draft),
    });
    return this.send(scene, by, postId, saved.version);
  }

  /** Approvals by whoever may, until it is scheduled or somebody's word is still missing. */
  async approve(scene: DemoScene, postId: string, limit = approvers.length): Promise<void> {
    let given = 0;
    for (const role of approvers) {
      const { state } = await this.reader.detail(scene.as('manager'), postId);
      if (state !== 'in-review' || given === limit) return;
      const detail = await this.review.detail(scene.as(role), postId);
      if (!detail.may.approve.allowed) continue;
      given += 1;
      await this.decider.decide(scene.as(role), postId, {
        seal: detail.revision.seal,
        decision: 'approve',
        checklist: Object.fromEntries(detail.checklist.map(({ id }) => [id, true])),
        note: '',
      });
    }
  }

  /** Sends a post back, or holds it for advice. */
  async decide(
    scene: DemoScene,
    by: DemoRole,
    postId: string,
    decision: 'return' | 'hold',
    note: string,
  ): Promise<void> {
    const { revision } = await this.review.detail(scene.as(by), postId);
    const { seal } = revision;
    await this.decider.decide(scene.as(by), postId, { seal, decision, checklist: {}, note });
  }

  async takeDown(scene: DemoScene, by: DemoRole, postId: string, reason: string): Promise<void> {
    await this.writer.takeDown(scene.as(by), postId, reason);
    await this.settle();
  }

  /** The network's own id of a post that went out. */
  async remoteId(scene: DemoScene, postId: string, network: 'facebook' | 'x'): Promise<string> {
    const publications = await this.uow.run(scene.practiceId, async (tx) =>
      (await tx.use(PublicationRepository).ofPosts([postId])).get(postId),
    );
    const found = publications?.find(
      ({ channelId, remoteId }) => channelId === scene.channels[network] && remoteId !== null,
    );
    if (found?.remoteId) return found.remoteId;
    throw new AppError('STATE_REFUSED', `A post of the demo did not go out on ${network}.`);
  }

  /** Account id and handle of a channel, as the networks know them. */
  async account(
    scene: DemoScene,
    network: 'facebook' | 'x',
  ): Promise<{ id: string; handle: string }> {
    const channel = await this.uow.run(scene.practiceId, (tx) =>
      tx.use(ChannelRepository).byId(scene.channels[network]),
    );
    return { id: channel?.accountId ?? '', handle: channel?.handle.replace(/^@/, '') ?? '' };
  }

  /** The comment that holds these words, which must have been imported. */
  async comment(scene: DemoScene, words: string): Promise<string> {
    const query = { view: 'all', limit: 100 } as const;
    const { items } = await this.inbox.list(scene.as('manager'), query);
    const found = items.find(({ excerpt }) => excerpt.includes(words));
    if (found) return found.id;
    throw new AppError('NOT_FOUND', `The demo’s comment “${words}” was not imported.`);
  }

  async open(scene: DemoScene, by: DemoRole, commentId: string): Promise<void> {
    await this.inbox.opened(scene.as(by), commentId);
  }

  /** Writes and submits the reply to a comment; it is screened, and waits for approval. */
  async startReply(
    scene: DemoScene,
    by: DemoRole,
    commentId: string,
    text: string,
  ): Promise<string> {
    await this.open(scene, by, commentId);
    const { postId, version } = await this.replies.start(scene.as(by), commentId, { text });
    await this.send(scene, by, postId, version);
    return postId;
  }

  /** A reply from first draft to public. */
  async reply(scene: DemoScene, by: DemoRole, commentId: string, text: string): Promise<void> {
    await this.approve(scene, await this.startReply(scene, by, commentId, text));
    await this.settle();
  }

  async end(
    scene: DemoScene,
    by: DemoRole,
    commentId: string,
    outcome: OutcomeBody,
  ): Promise<void> {
    await this.open(scene, by, commentId);
    await this.outcomes.record(scene.as(by), commentId, outcome);
  }

  /** A second person agrees to an outcome. */
  async agree(scene: DemoScene, by: DemoRole, commentId: string): Promise<void> {
    await this.outcomes.confirm(scene.as(by), commentId, { agreed: true, note: '' });
  }

  private async send(
    scene: DemoScene,
    by: DemoRole,
    postId: string,
    version: number,
  ): Promise<PostDetail> {
    await this.writer.submit(scene.as(by), postId, { version });
    await this.settle();
    return this.reader.detail(scene.as(by), postId);
  }
}

function contentOf(scene: DemoScene, draft: DemoDraft): DraftContent {
  const { text, forX, only, due, picture, signedAs } = draft;
  const variants = [
    { channelId: scene.channels.facebook, text: null, network: 'facebook' },
    { channelId: scene.channels.x, text: forX ?? null, network: 'x' },
  ].filter(({ network }) => only === undefined || network === only);
  return {
    ...emptyDraft,
    text,
    variants: variants.map(({ channelId, text: own }) => ({ channelId, text: own })),
    images: picture ? [{ ...picture, consentIds: [] }] : [],
    schedule: { kind: 'at', local: due },
    signedAs: signedAs ?? null,
  };
}
