import { type PracticePolicy } from '@canteen/contracts';
import {
  ChannelRepository,
  MemberRepository,
  type ParentComment,
  ParentCommentRepository,
  type Post,
  PracticeRepository,
  type PublishedWording,
  type Revision,
  RevisionRepository,
  SealedTexts,
  type StoredPart,
  type Transaction,
} from '@canteen/data-access';
import {
  type EarlierText,
  type PracticeProfile,
  type ScreeningContext,
  type ScreeningInput,
} from '@canteen/guidance';
import { addMinutes, localDate } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { consentsOfPictures } from '../consents/consent-facts';
import { nameOfAuthor } from '../posts/sealed-author';

/** One run of the engine over one wording of a revision. */
export interface RevisionRun {
  /** The channel whose text this is; null when every channel has the same. */
  channelId: string | null;
  input: ScreeningInput;
}

/** What this practice said in public before, the newest first. */
export interface PublishedHistory {
  posts: EarlierText[];
  replies: EarlierText[];
}

/** What the engine has to know beside the revision itself; the same for all that are screened at once. */
export interface Surroundings {
  policy: PracticePolicy;
  profile: PracticeProfile;
  /** Without the wordings of one post: nothing is compared with itself. */
  historyWithout(postId: string): PublishedHistory;
}

interface RevisionFacts {
  post: Post;
  revision: Revision;
  texts: ReadonlyMap<string, string>;
  around: Surroundings;
}

const MINUTES_PER_DAY = 24 * 60;
const DAY_MS = MINUTES_PER_DAY * 60_000;
/** Identification adds up over two years of posts. */
const HISTORY_DAYS = 730;
/** What one screening looks back at, at most; three posts a week for two years. */
const HISTORY_LIMIT = 300;
const RECENT_REPLIES = 20;

/** Puts together what the guidance engine has to know. Opens sealed texts; keeps none. */
@Injectable()
export class ScreeningContextBuilder {
  /** The practice as the engine knows it: its policy, its members and its register of interests. */
  async profile(tx: Transaction): Promise<PracticeProfile> {
    const practices = tx.use(PracticeRepository);
    const { name, policy } = await practices.get();
    const members = await tx.use(MemberRepository).all();
    const channels = await tx.use(ChannelRepository).connected();
    const staff = new Map(policy.staff.map((entry) => [entry.name, entry.role]));
    for (const member of members) {
      if (member.endedAt !== null) continue;
      staff.set(member.name, member.jobTitle);
      if (member.registeredName) staff.set(member.registeredName, member.jobTitle);
    }
    return {
      name,
      nation: policy.nation,
      staff: [...staff].map(([staffName, role]) => ({ name: staffName, role })),
      volunteers: [],
      listedPhones: policy.listedPhones,
      listedEmails: policy.listedEmails,
      helplines: policy.helplines,
      otherServices: policy.otherServices,
      ownAddresses: policy.sites,
      ownChannels: channels.flatMap((channel) => [channel.name, channel.handle]),
      interests: (await practices.interests()).map(({ holder, organisation, nature }) => ({
        holder,
        organisation,
        nature,
      })),
    };
  }

  /** The practice, and what it published in the last two years. Costs a few hundred decryptions. */
  async surroundings(tx: Transaction): Promise<Surroundings> {
    const { policy } = await tx.use(PracticeRepository).get();
    const profile = await this.profile(tx);
    const since = addMinutes(tx.now, -HISTORY_DAYS * MINUTES_PER_DAY);
    const wordings = await tx.use(RevisionRepository).publishedSince(since, HISTORY_LIMIT);
    const ids = wordings.flatMap((wording) => wording.parts[0]?.textId ?? []);
    const texts = await tx.use(SealedTexts).open(ids);
    return {
      policy,
      profile,
      historyWithout(postId) {
        const opened = (kind: PublishedWording['kind']) =>
          wordings
            .filter((wording) => wording.kind === kind && wording.postId !== postId)
            .flatMap((wording) => earlierText(wording, texts, tx.now));
        return { posts: opened('post'), replies: opened('reply').slice(0, RECENT_REPLIES) };
      },
    };
  }

  /**
   * One run for every distinct wording of a revision.
   *
   * @param around what `surroundings` gave in this transaction
   */
  async runsFor(
    tx: Transaction,
    post: Post,
    revision: Revision,
    around: Surroundings,
  ): Promise<RevisionRun[]> {
    const texts = await tx
      .use(SealedTexts)
      .open([
        ...revision.parts.map((part) => part.textId),
        ...revision.images.map((image) => image.altId),
      ]);
    const { profile } = around;
    const context = await this.revisionContext(tx, { post, revision, texts, around });
    // Who agreed to be pictured agreed to certain networks: then each of them is asked about.
    const byNetwork = revision.images.some(({ consentIds = [] }) => consentIds.length > 0);
    const wordings = distinctWordings(revision.parts, texts, byNetwork);
    return wordings.map(({ part, text }) => ({
      channelId: wordings.length === 1 ? null : part.channelId,
      input: {
        kind: post.kind,
        text,
        context: { ...context, channel: `practice-${part.network}` },
        profile,
      },
    }));
  }

  /** The context a reply takes from the comment it answers. */
  async parentContext(
    tx: Transaction,
    { comment, version }: ParentComment,
  ): Promise<Pick<ScreeningContext, 'comment' | 'commenterName'>> {
    const texts = await tx.use(SealedTexts).open([version.bodyId, comment.authorId]);
    return {
      comment: texts.get(version.bodyId),
      commenterName: nameOfAuthor(texts.get(comment.authorId)) ?? undefined,
    };
  }

  /** The pre-election period that holds a local day, if the practice listed one. */
  preElection(policy: PracticePolicy, date: string): ScreeningContext['preElection'] {
    const found = policy.preElection.find(({ from, to }) => from <= date && date <= to);
    return found && { from: found.from, to: found.to };
  }

  private async revisionContext(
    tx: Transaction,
    { post, revision, texts, around }: RevisionFacts,
  ): Promise<ScreeningContext> {
    const { policy } = around;
    const author = (await tx.use(MemberRepository).byIds([post.authorId])).get(post.authorId);
    const history = around.historyWithout(post.id);
    const date = localDate(revision.dueAt, revision.zone);
    const parent =
      post.parentCommentId === null
        ? null
        : await tx.use(ParentCommentRepository).byId(post.parentCommentId);
    const consents = await consentsOfPictures(
      tx,
      revision.images.flatMap(({ consentIds = [] }) => consentIds),
      revision.zone,
    );
    return {
      authorRole: author?.jobTitle.trim().toLowerCase().replace(/\s+/g, '-'),
      signedAs: revision.signedAs ?? undefined,
      images: revision.images.map((image) => ({
        alt: texts.get(image.altId) ?? '',
        ...consents(image.consentIds),
      })),
      declarations: revision.declarations.map((declaration) => declaration.statement),
      earlierPosts: history.posts,
      recentReplies: history.replies,
      date,
      preElection: this.preElection(policy, date),
      ...(parent && (await this.parentContext(tx, parent))),
    };
  }
}

function earlierText(
  wording: PublishedWording,
  texts: ReadonlyMap<string, string>,
  now: string,
): EarlierText[] {
  const [part] = wording.parts;
  const text = part && texts.get(part.textId);
  if (text === undefined) return [];
  return [{ text, daysAgo: Math.floor((Date.parse(now) - Date.parse(wording.at)) / DAY_MS) }];
}

/** The first part of every distinct text (on every network, where asked), in the order of the channels. */
function distinctWordings(
  parts: readonly StoredPart[],
  texts: ReadonlyMap<string, string>,
  byNetwork: boolean,
) {
  const distinct = new Map<string, { text: string; part: StoredPart }>();
  for (const part of parts) {
    const text = texts.get(part.textId) ?? '';
    const key = byNetwork ? `${part.network} ${text}` : text;
    if (!distinct.has(key)) distinct.set(key, { text, part });
  }
  return [...distinct.values()];
}
