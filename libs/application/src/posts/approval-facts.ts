import {
  type Approval,
  ApprovalRepository,
  type MemberRecord,
  MemberRepository,
  type ParentComment,
  ParentCommentRepository,
  type Post,
  type Revision,
  RevisionRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Role, Tier } from '@canteen/contracts';
import {
  type Approval as Decision,
  type ApprovalStanding,
  type People,
  approvalStanding,
} from '@canteen/scheduling';
import { keptOutOf } from './recusal';

/** What decides about the approvals of one revision. */
export interface ApprovalFacts {
  tier: Tier;
  people: People;
  /** Decisions on the revision, with the roles their members have now. */
  decisions: Decision[];
  standing: ApprovalStanding;
}

/**
 * What decides about the approvals of posts that wait for them, in a few queries for all.
 *
 * @param known revisions that were read already; they never change but for their tier
 * @returns by post id; a post without a revision is absent
 */
export async function approvalFacts(
  tx: Transaction,
  posts: readonly Post[],
  known: ReadonlyMap<string, Revision> = new Map(),
): Promise<Map<string, ApprovalFacts>> {
  const revisionIds = posts.flatMap((post) => post.revisionId ?? []);
  const unknown = revisionIds.filter((id) => !known.has(id));
  const revisions = new Map([...known, ...(await tx.use(RevisionRepository).byIds(unknown))]);
  const approvals = await tx.use(ApprovalRepository).ofRevisions(revisionIds);
  const members = await tx
    .use(MemberRepository)
    .byIds([...approvals.values()].flat().map((approval) => approval.memberId));
  const about = await aboutMembers(tx, posts);
  const facts = new Map<string, ApprovalFacts>();
  for (const post of posts) {
    const revision = post.revisionId === null ? undefined : revisions.get(post.revisionId);
    if (!revision) continue;
    const tier = tierOfRevision(revision);
    const people = {
      authorId: post.authorId,
      editorIds: post.editorIds,
      aboutIds: about.get(post.id) ?? [],
    };
    const decisions = (approvals.get(revision.id) ?? [])
      .filter((approval) => approval.seal.equals(revision.seal))
      .flatMap((approval) => decisionOf(approval, members));
    const standing = approvalStanding({ tier, ...people, approvals: decisions });
    facts.set(post.id, { tier, people, decisions, standing });
  }
  return facts;
}

/** Until a screening said otherwise, nobody may approve. */
export function tierOfRevision(revision: Revision): Tier {
  return Tier.parse(revision.tier ?? 'T4');
}

function decisionOf(approval: Approval, members: ReadonlyMap<string, MemberRecord>): Decision[] {
  if (approval.decision === 'release') return [];
  return [
    {
      memberId: approval.memberId,
      roles: rolesNow(members.get(approval.memberId)),
      decision: approval.decision,
      at: approval.at,
      voidAt: approval.voidedAt,
    },
  ];
}

/** The roles a member has now; none once the membership ended. */
function rolesNow(member: MemberRecord | undefined): readonly Role[] {
  return member && member.endedAt === null ? member.roles : [];
}

/** Members whom the comments are about that posts answer, by post id: they keep out of the answer. */
async function aboutMembers(
  tx: Transaction,
  posts: readonly Post[],
): Promise<Map<string, string[]>> {
  const parents = new Map<string, ParentComment>();
  for (const { id, parentCommentId } of posts) {
    if (parentCommentId === null) continue;
    const parent = await tx.use(ParentCommentRepository).byId(parentCommentId);
    if (parent) parents.set(id, parent);
  }
  const keptOut = await keptOutOf(tx, [...parents.values()]);
  return new Map([...parents].map(([id, { comment }]) => [id, keptOut.get(comment.id) ?? []]));
}
