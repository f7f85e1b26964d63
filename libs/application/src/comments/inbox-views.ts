import { type CommentSummary, type OutcomeView, type ScreeningView } from '@canteen/contracts';
import {
  type Channel,
  ChannelRepository,
  type Comment,
  CommentRepository,
  type CommentVersion,
  MemberRepository,
  type Outcome,
  OutcomeRepository,
  ScreeningRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { channelRef } from '../posts/post-views';
import { findingView } from '../posts/revision-views';
import { nameOfAuthor } from '../posts/sealed-author';
import { commentSentence } from './comment-words';

const EXCERPT_LENGTH = 140;
/** How a person is called whom the network does not name, or whose name was erased. */
const UNNAMED = 'Somebody';

interface Surroundings {
  now: string;
  channels: ReadonlyMap<string, Channel>;
  versions: ReadonlyMap<string, CommentVersion>;
  texts: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  outcomes: ReadonlyMap<string, Outcome>;
}

/** Comments as lists show them, in the same order; a handful of queries however many there are. */
export async function commentSummaries(
  tx: Transaction,
  comments: readonly Comment[],
): Promise<CommentSummary[]> {
  const versions = await tx.use(CommentRepository).currentVersionsOf(comments);
  const around: Surroundings = {
    now: tx.now,
    versions,
    channels: await tx.use(ChannelRepository).byIds(comments.map((comment) => comment.channelId)),
    texts: await tx
      .use(SealedTexts)
      .open([
        ...[...versions.values()].map((version) => version.bodyId),
        ...comments.map((comment) => comment.authorId),
      ]),
    names: await tx
      .use(MemberRepository)
      .namesOf(comments.flatMap((comment) => comment.assignedTo ?? [])),
    outcomes: await tx.use(OutcomeRepository).currentOf(comments.map((comment) => comment.id)),
  };
  return comments.flatMap((comment) => summaryOf(comment, around));
}

function summaryOf(comment: Comment, around: Surroundings): CommentSummary[] {
  const channel = around.channels.get(comment.channelId);
  if (!channel) return [];
  const version = around.versions.get(comment.id);
  const outcome = around.outcomes.get(comment.id);
  const { assignedTo, dueAt } = comment;
  return [
    {
      id: comment.id,
      kind: comment.kind,
      channel: channelRef(channel),
      authorName: nameOfAuthor(around.texts.get(comment.authorId)) ?? UNNAMED,
      excerpt: excerptOf((version && around.texts.get(version.bodyId)) ?? ''),
      lane: comment.lane,
      state: comment.state,
      sentence: commentSentence(comment, outcome),
      dueAt,
      overdue: comment.state !== 'closed' && dueAt !== null && dueAt < around.now,
      assignedTo:
        assignedTo === null
          ? null
          : { memberId: assignedTo, name: around.names.get(assignedTo) ?? UNNAMED },
      postedAt: comment.postedAt,
      sentiment: comment.sentiment,
      outcome: outcome?.kind ?? null,
      hiddenUpstream: comment.hiddenAt !== null,
      goneUpstream: comment.goneAt !== null,
    },
  ];
}

/** The beginning of a text on one line. */
function excerptOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= EXCERPT_LENGTH
    ? characters.join('')
    : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}

/** The outcome that counts, with what was said about it. */
export async function outcomeView(
  tx: Transaction,
  outcome: Outcome | null,
): Promise<OutcomeView | null> {
  if (!outcome) return null;
  const { byId, secondId, secondAt } = outcome;
  const names = await tx.use(MemberRepository).namesOf(secondId ? [byId, secondId] : [byId]);
  const person = (memberId: string) => ({ memberId, name: names.get(memberId) ?? UNNAMED });
  return {
    kind: outcome.kind,
    reason: outcome.reason,
    note: outcome.noteId === null ? null : await tx.use(SealedTexts).openOne(outcome.noteId),
    by: person(byId),
    at: outcome.at,
    url: outcome.reference,
    secondNeeded: outcome.secondNeeded,
    second:
      secondId === null || secondAt === null
        ? null
        : { person: person(secondId), at: secondAt, agreed: outcome.secondAgreed === true },
    confirmBy: outcome.confirmBy,
  };
}

/** The screening of one wording of a comment. */
export async function commentScreening(
  tx: Transaction,
  version: CommentVersion,
): Promise<ScreeningView> {
  const screenings = tx.use(ScreeningRepository);
  const screening = (await screenings.latestOf([version.id])).get(version.id);
  if (!screening) return { status: 'waiting', ruleset: null, finishedAt: null, findings: [] };
  const findings = (await screenings.findingsOf([screening.id])).get(screening.id) ?? [];
  const nothingCleared = { names: new Map<string, string>(), texts: new Map<string, string>() };
  return {
    status: screening.status,
    ruleset: screening.ruleset,
    finishedAt: screening.finishedAt,
    findings: findings.map((finding) => findingView(finding, undefined, nothingCleared)),
  };
}
