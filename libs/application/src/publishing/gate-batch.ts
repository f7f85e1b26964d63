import {
  type Channel,
  ChannelRepository,
  MemberRepository,
  type Post,
  PracticeRepository,
  type PracticeRecord,
  type Publication,
  type Revision,
  RevisionRepository,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Account } from '@canteen/connectors';
import { type AccountOpener } from '../channels/account-opener';
import { lockPost } from '../posts/post-moves';
import { type GateScreener } from '../screening/gate-screener';
import { type Surroundings } from '../screening/screening-context-builder';

/** A publication with everything the gate looks at, locked. */
export interface Candidate {
  publication: Publication;
  post: Post;
  revision: Revision;
  channel: Channel;
}

/**
 * What several publications that stand at the gate in one transaction have in common, read once. Only
 * what cannot change until the commit, or what the gate reads without holding it anyway, is kept; the
 * publication itself is read anew for each, because stopping one of a post stops its others.
 */
export class GateBatch {
  private readonly posts = new Map<string, Post>();
  private readonly revisions = new Map<string, Revision | null>();
  private readonly channels = new Map<string, Channel | null>();
  private readonly accounts = new Map<string, Account>();
  private readonly clear = new Set<string>();
  private around: Surroundings | undefined;
  private holdsMembers = false;

  private constructor(
    private readonly tx: Transaction,
    /** Held, so that no pause is committed before this transaction ends. */
    readonly practice: PracticeRecord,
    private readonly seen: readonly Publication[],
  ) {}

  /** Holds the practice, and looks which publications there are. */
  static async begin(tx: Transaction, publicationIds: readonly string[]): Promise<GateBatch> {
    const practice = await tx.use(PracticeRepository).share();
    return new GateBatch(tx, practice, await tx.use(SendingRepository).byIds(publicationIds));
  }

  /** The publications in the order in which their posts are to be locked, so that nobody waits in a ring. */
  ids(): string[] {
    return this.seen
      .toSorted((one, other) => one.postId.localeCompare(other.postId))
      .map(({ id }) => id);
  }

  /** Locks post and publication in that order; null when nothing is left to do. */
  async lock(publicationId: string): Promise<Candidate | null> {
    const seen = this.seen.find(({ id }) => id === publicationId);
    if (!seen) return null;
    const post = await this.post(seen.postId);
    const publication = await this.tx.use(SendingRepository).lock(publicationId);
    const revision = await this.revision(seen.revisionId);
    const channel = await this.channel(seen.channelId);
    return publication && revision && channel ? { publication, post, revision, channel } : null;
  }

  /** So that nobody loses a role between the look at it and the commit. */
  async holdMembers(): Promise<void> {
    if (!this.holdsMembers) await this.tx.use(MemberRepository).share();
    this.holdsMembers = true;
  }

  /** What every screening in this transaction needs to know. */
  async surroundings(screener: GateScreener): Promise<Surroundings> {
    return (this.around ??= await screener.surroundings(this.tx));
  }

  async account(accounts: AccountOpener, channel: Channel): Promise<Account> {
    const account = this.accounts.get(channel.id) ?? (await accounts.open(this.tx, channel));
    this.accounts.set(channel.id, account);
    return account;
  }

  /** Whether the revision was found to be in order for another channel of this batch. */
  isClear({ revision }: Candidate): boolean {
    return this.clear.has(revision.id);
  }

  noteClear({ revision }: Candidate): void {
    this.clear.add(revision.id);
  }

  /** Something about a post was changed: all is asked again for its other channels. */
  forget({ post, revision }: Candidate): void {
    this.clear.delete(revision.id);
    this.posts.delete(post.id);
  }

  private async post(id: string): Promise<Post> {
    const post = this.posts.get(id) ?? (await lockPost(this.tx, id));
    this.posts.set(id, post);
    return post;
  }

  private async revision(id: string): Promise<Revision | null> {
    const known = this.revisions.get(id);
    const revision = known === undefined ? await this.tx.use(RevisionRepository).byId(id) : known;
    this.revisions.set(id, revision);
    return revision;
  }

  private async channel(id: string): Promise<Channel | null> {
    const known = this.channels.get(id);
    const channel = known === undefined ? await this.tx.use(ChannelRepository).byId(id) : known;
    this.channels.set(id, channel);
    return channel;
  }
}
