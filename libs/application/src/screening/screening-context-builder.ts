import { type PracticePolicy } from '@canteen/contracts';
import {
  ChannelRepository,
  type MemberRecord,
  MemberRepository,
  type ParentComment,
  ParentCommentRepository,
  type Post,
  type PracticeRecord,
  PracticeRepository,
  type Revision,
  SealedTexts,
  type StoredPart,
  type Transaction,
} from '@canteen/data-access';
import {
  type PracticeProfile,
  type ScreeningContext,
  type ScreeningInput,
} from '@canteen/guidance';
import { localDate } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { consentsOfPictures } from '../consents/consent-facts';
import { nameOfAuthor } from '../posts/sealed-author';
import { earlierTo } from './earlier-texts';

/** One run of the engine over one wording of a revision. */
export interface RevisionRun {
  /** The channel whose text this is; null when every channel has the same. */
  channelId: string | null;
  input: ScreeningInput;
}

/** What the engine has to know beside the revision itself; the same for all that are screened at once. */
export interface Surroundings {
  policy: PracticePolicy;
  profile: PracticeProfile;
  /** By member, of everybody who is or was one. */
  jobTitles: ReadonlyMap<string, string>;
  /** The texts of all revisions that are screened, by id, where they were opened already. */
  texts?: ReadonlyMap<string, string>;
}

interface RevisionFacts {
  post: Post;
  revision: Revision;
  texts: ReadonlyMap<string, string>;
  around: Surroundings;
}

/** Puts together what the guidance engine has to know. Opens sealed texts; keeps none. */
@Injectable()
export class ScreeningContextBuilder {
  /** The practice as the engine knows it: its policy, its members and its register of interests. */
  async profile(tx: Transaction): Promise<PracticeProfile> {
    const practice = await tx.use(PracticeRepository).get();
    return this.profileOf(tx, practice, await tx.use(MemberRepository).all());
  }

  private async profileOf(
    tx: Transaction,
    { name, policy }: PracticeRecord,
    members: readonly MemberRecord[],
  ): Promise<PracticeProfile> {
    const channels = await tx.use(ChannelRepository).connected();
    const interests = await tx.use(PracticeRepository).interests();
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
      interests: interests.map(({ holder, organisation, nature }) => ({
        holder,
        organisation,
        nature,
      })),
    };
  }

  /**
   * What is the same for everything that is screened in this transaction.
   *
   * @param practice when it was read in this transaction
   */
  async surroundings(tx: Transaction, practice?: PracticeRecord): Promise<Surroundings> {
    const known = practice ?? (await tx.use(PracticeRepository).get());
    const members = await tx.use(MemberRepository).all();
    return {
      policy: known.policy,
      profile: await this.profileOf(tx, known, members),
      jobTitles: new Map(members.map(({ id, jobTitle }) => [id, jobTitle])),
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
    const texts = around.texts ?? (await textsOf(tx, revision));
    const { profile } = around;
    const context = await this.revisionContext(tx, { post, revision, texts, around });
    // Who agreed to be pictured agreed to certain networks: then each of them is asked about.
    const byNetwork = revision.images.some(({ consentIds = [] }) => consentIds.length > 0);
    const wordings = distinctWordings(revision.parts, texts, byNetwork);
    const runs: RevisionRun[] = [];
    for (const { part, text } of wordings) {
      const channelId = wordings.length === 1 ? null : part.channelId;
      const channel = `practice-${part.network}`;
      const earlier = await earlierTo(tx, post, text);
      runs.push({
        channelId,
        input: { kind: post.kind, text, context: { ...context, ...earlier, channel }, profile },
      });
    }
    return runs;
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
      authorRole: around.jobTitles.get(post.authorId)?.trim().toLowerCase().replace(/\s+/g, '-'),
      signedAs: revision.signedAs ?? undefined,
      images: revision.images.map((image) => ({
        alt: texts.get(image.altId) ?? '',
        ...consents(image.consentIds),
      })),
      declarations: revision.declarations.map((declaration) => declaration.statement),
      date,
      preElection: this.preElection(policy, date),
      ...(parent && (await this.parentContext(tx, parent))),
    };
  }
}

async function textsOf(tx: Transaction, { parts, images }: Revision): Promise<Map<string, string>> {
  const ids = [...parts.map(({ textId }) => textId), ...images.map(({ altId }) => altId)];
  return tx.use(SealedTexts).open(ids);
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
