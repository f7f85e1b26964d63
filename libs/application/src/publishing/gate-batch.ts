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
  type SealedTokens,
  SendingRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Account, type PublishIntent } from '@canteen/connectors';
import { type AccountOpener } from '../channels/account-opener';
import { type ApprovalFacts, approvalFacts } from '../posts/approval-facts';
import { lockPost } from '../posts/post-moves';
import { type GateScreener } from '../screening/gate-screener';
import { type Surroundings } from '../screening/screening-context-builder';
import { type Flight, type GateResult } from './flight';
import { holdLanded } from './landed';
import { SealedContents } from './sealed-contents';
import { buildIntent, textsIn } from './send-intent';

/** A publication with everything the gate looks at, locked. */
export interface Candidate {
  publication: Publication;
  post: Post;
  revision: Revision;
  channel: Channel;
}

/** A candidate that may go, with what is sent of it. */
export interface Cleared extends Candidate {
  account: Account;
  intent: PublishIntent;
  costMilli: number;
}

/**
 * What several publications that stand at the gate in one transaction have in common, read once for all
 * of them. What stopping one of a post changes about its others is read anew.
 */
export class GateBatch {
  /** What was said about each, by publication; what is armed is among it. */
  readonly results = new Map<string, GateResult>();
  private readonly channels = new Set<string>();
  private readonly clear = new Set<string>();
  /** Posts that something was changed about since they were read. */
  private readonly changed = new Set<string>();
  private readonly contents: SealedContents;
  private approvals: Map<string, ApprovalFacts> | undefined;
  private tokens: Map<string, SealedTokens> | undefined;
  private readonly accounts = new Map<string, Account>();
  private around: Surroundings | undefined;
  private cleared: Cleared[] = [];

  private constructor(
    private readonly tx: Transaction,
    /** Held, so that no pause is committed before this transaction ends. */
    readonly practice: PracticeRecord,
    /** By the order of their posts; those of which nothing is left are not among them. */
    readonly candidates: readonly Candidate[],
  ) {
    const texts = candidates.flatMap(({ revision }) => textsIn(revision));
    this.contents = new SealedContents(tx, texts);
  }

  /** Holds the practice, and then posts and publications in the order everybody does. */
  static async begin(tx: Transaction, publicationIds: readonly string[]): Promise<GateBatch> {
    const practice = await tx.use(PracticeRepository).share();
    const landed = await holdLanded(tx, publicationIds);
    const revisions = await tx
      .use(RevisionRepository)
      .byIds([...landed.values()].map(({ publication }) => publication.revisionId));
    const candidates = [...landed.values()].flatMap((each) => {
      const revision = revisions.get(each.publication.revisionId);
      return revision ? [{ ...each, revision }] : [];
    });
    const byPost = candidates.toSorted((one, other) => one.post.id.localeCompare(other.post.id));
    return new GateBatch(tx, practice, byPost);
  }

  /** The candidate as it is now; null when it is gone. */
  async asItIs(candidate: Candidate): Promise<Candidate | null> {
    if (!this.changed.has(candidate.post.id)) return candidate;
    const post = await lockPost(this.tx, candidate.post.id);
    const publication = await this.tx.use(SendingRepository).lock(candidate.publication.id);
    return publication && { ...candidate, post, publication };
  }

  /** Whether the approvals of a post carry it now; nobody loses a role before the commit. */
  async isApproved({ post }: Candidate): Promise<boolean> {
    if (!this.approvals) {
      await this.tx.use(MemberRepository).share();
      const posts = new Map(this.candidates.map((each) => [each.post.id, each.post]));
      const revisions = new Map(this.candidates.map(({ revision }) => [revision.id, revision]));
      this.approvals = await approvalFacts(this.tx, [...posts.values()], revisions);
    }
    return this.approvals.get(post.id)?.standing.complete === true;
  }

  /** What every screening in this transaction needs to know. */
  async surroundings(screener: GateScreener): Promise<Surroundings> {
    return (this.around ??= {
      ...(await screener.surroundings(this.tx, this.practice)),
      texts: await this.contents.words(),
    });
  }

  /** The account of a channel with its token, opened once. */
  async account(opener: AccountOpener, channel: Channel): Promise<Account> {
    const opened = this.accounts.get(channel.id);
    if (opened) return opened;
    this.tokens ??= await this.tx
      .use(ChannelRepository)
      .tokensOf([...new Set(this.candidates.map((each) => each.channel.id))]);
    const account = opener.openWith(this.tx, channel, this.tokens.get(channel.id));
    this.accounts.set(channel.id, account);
    return account;
  }

  /** @throws SealBrokenError when it is not what was approved */
  intent(candidate: Candidate): Promise<PublishIntent> {
    return buildIntent(this.tx, candidate, this.contents);
  }

  /** Whether the revision was found to be in order for another channel of this batch. */
  isClear({ revision }: Candidate): boolean {
    return this.clear.has(revision.id);
  }

  noteClear({ revision }: Candidate): void {
    this.clear.add(revision.id);
  }

  /** This one may go; it is armed together with others. */
  letGo(cleared: Cleared): void {
    this.cleared.push(cleared);
  }

  /** Those that may go and are not armed yet, each once. */
  takeCleared(): Cleared[] {
    const taken = this.cleared;
    this.cleared = [];
    return taken;
  }

  /** Its attempt is open: it is sent once this transaction is committed. */
  noteArmed(channel: Channel, flight: Flight): void {
    this.results.set(flight.publicationId, { armed: true, flight });
    this.channels.add(channel.id);
  }

  /** The channels of all that are armed. */
  armedChannels(): string[] {
    return [...this.channels];
  }

  /** Something about a post was changed: all is asked again for its other channels. */
  forget({ post, revision }: Candidate): void {
    this.clear.delete(revision.id);
    this.changed.add(post.id);
    this.approvals = undefined;
  }
}
