import { type Permission, type ReviewItem } from '@canteen/contracts';
import {
  ClearanceRepository,
  type Post,
  RevisionRepository,
  ScreeningRepository,
  type Transaction,
} from '@canteen/data-access';
import { mayApprove } from '@canteen/scheduling';
import { type Acting, hasRole, rolesInWords } from '../access/acting';
import { type ApprovalFacts, approvalFacts, tierOfRevision } from '../posts/approval-facts';
import { approverRoles, approversOf } from '../posts/post-roles';
import { postSummaries } from '../posts/post-views';
import { aboutYou, whoElse } from '../posts/recusal';
import { openBlocks } from '../screening/clearances';

/** What the last screening of a revision says. */
export interface ScreeningCount {
  /** Blocks that nobody cleared. */
  blocks: number;
  reviews: number;
  advice: number;
  /** Whether no screening ran to its end; an item like this cannot be approved. */
  notScreened: boolean;
}

/** The last screening of each revision, counted. */
export async function countScreenings(
  tx: Transaction,
  revisionIds: readonly string[],
): Promise<Map<string, ScreeningCount>> {
  const screenings = await tx.use(ScreeningRepository).latestOf(revisionIds);
  const findings = await tx
    .use(ScreeningRepository)
    .findingsOf([...screenings.values()].map((screening) => screening.id));
  const clearances = await tx.use(ClearanceRepository).ofRevisions(revisionIds);
  return new Map(
    revisionIds.map((id) => {
      const screening = screenings.get(id);
      const found = (screening && findings.get(screening.id)) ?? [];
      const count = {
        blocks: openBlocks(found, clearances.get(id) ?? []).length,
        reviews: found.filter((finding) => finding.severity === 'review').length,
        advice: found.filter((finding) => finding.severity === 'advise').length,
        notScreened: screening?.status !== 'done',
      };
      return [id, count];
    }),
  );
}

/** Posts as the review list shows them to one member, in the same order. */
export async function reviewItems(
  tx: Transaction,
  acting: Acting,
  posts: readonly Post[],
): Promise<ReviewItem[]> {
  const summaries = await postSummaries(tx, posts);
  const revisionIds = posts.flatMap((post) => post.revisionId ?? []);
  const revisions = await tx.use(RevisionRepository).byIds(revisionIds);
  const counts = await countScreenings(tx, revisionIds);
  const facts = await approvalFacts(tx, posts);
  const apart = await reasonsToKeepOut(tx, acting, posts, facts);
  return posts.flatMap((post, index) => {
    const summary = summaries[index];
    const revision = post.revisionId === null ? undefined : revisions.get(post.revisionId);
    const fact = facts.get(post.id);
    const count = revision && counts.get(revision.id);
    if (!summary || !revision || !fact || !count) return [];
    return [
      {
        post: summary,
        revisionId: revision.id,
        revisionNumber: revision.number,
        tier: tierOfRevision(revision),
        submittedAt: revision.createdAt,
        whenApproved: revision.whenApproved,
        ...count,
        needs: count.notScreened ? 'to be screened again' : fact.standing.needs,
        mayDecide: mayApproveNow(acting, { post, fact, count, apart: apart.get(post.id) }),
      },
    ];
  });
}

/** By post id why a member keeps out of approving a reply: the comment is about them. */
async function reasonsToKeepOut(
  tx: Transaction,
  acting: Acting,
  posts: readonly Post[],
  facts: ReadonlyMap<string, ApprovalFacts>,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  for (const { id } of posts) {
    const fact = facts.get(id);
    if (!fact?.people.aboutIds.includes(acting.memberId)) continue;
    const { authorId, editorIds, aboutIds } = fact.people;
    const keptOut = [authorId, ...editorIds, ...aboutIds];
    reasons.set(id, aboutYou(await whoElse(tx, approversOf(fact.tier), keptOut)));
  }
  return reasons;
}

/** What decides whether one member may approve one item now. */
interface ReviewFacts {
  post: Post;
  fact: ApprovalFacts;
  count: ScreeningCount;
  /** Why they keep out of it, when the comment is about them. */
  apart: string | undefined;
}

/** Whether this member's approval would be taken and count, and if not, why. */
function mayApproveNow(acting: Acting, { post, fact, count, apart }: ReviewFacts): Permission {
  const no = (reason: string): Permission => ({ allowed: false, reason });
  if (!hasRole(acting, ...approverRoles))
    return no(`Only ${rolesInWords(approverRoles)} can approve it.`);
  if (apart !== undefined) return no(apart);
  if (post.state !== 'in-review') return no('It is not waiting for an approval.');
  if (count.notScreened) {
    return no('It was not screened to the end. Screen it again before anybody approves it.');
  }
  if (count.blocks > 0) return no('A finding blocks it until it is changed or cleared.');
  const answer = mayApprove({
    tier: fact.tier,
    member: { id: acting.memberId, roles: acting.roles },
    ...fact.people,
    existing: fact.decisions,
  });
  return answer.ok ? { allowed: true, reason: null } : no(answer.message);
}
