import {
  type CalendarPost,
  type CalendarQuery,
  type CalendarView,
  type Permission,
  type PostDetail,
  type PostListQuery,
  type PostPage,
  type PostState,
} from '@canteen/contracts';
import {
  ApprovalRepository,
  MediaRepository,
  type Post,
  PostRepository,
  PracticeRepository,
  PublicationRepository,
  RevisionRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, hasRole, requireRole, rolesInWords } from '../access/acting';
import { calendarSpan, holidaysOf } from './calendar';
import { openDraft } from './drafts';
import { whyNotMovable } from './movable';
import { allows, readPost } from './post-moves';
import { takingDownRoles, writerRoles } from './post-roles';
import { mediaView, postSummaries, publicationViews } from './post-views';
import { approvalViews, revisionViews } from './revision-views';

const viewStates: Record<PostListQuery['view'], readonly PostState[] | null> = {
  all: null,
  drafts: ['draft', 'changes-needed', 'returned'],
  waiting: ['screening', 'in-review', 'on-hold'],
  scheduled: ['approved', 'scheduled'],
  out: ['publishing', 'published', 'corrected', 'taken-down'],
  stuck: ['expired', 'missed', 'unconfirmed', 'failed'],
};

/** Shows posts and replies: one, a list, the calendar. */
@Injectable()
export class PostReader {
  constructor(private readonly uow: UnitOfWork) {}

  async list(acting: Acting, query: PostListQuery): Promise<PostPage> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const page = await tx.use(PostRepository).page({
        states: viewStates[query.view],
        kind: query.kind,
        after: query.after,
        limit: query.limit,
      });
      return { items: await postSummaries(tx, page.items), next: page.next };
    });
  }

  /**
   * What is due on local days, both included, with the nation's bank holidays.
   *
   * @throws AppError INVALID_INPUT when it is more than 62 days
   */
  async calendar(acting: Acting, query: CalendarQuery): Promise<CalendarView> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).get();
      const span = calendarSpan(query, practice.timeZone);
      const posts = await tx.use(PostRepository).dueBetween(span.from, span.to);
      return {
        timeZone: practice.timeZone,
        posts: await this.calendarPosts(tx, acting, posts),
        bankHolidays: holidaysOf(practice.policy.nation, query),
      };
    });
  }

  private async calendarPosts(
    tx: Transaction,
    acting: Acting,
    posts: readonly Post[],
  ): Promise<CalendarPost[]> {
    const summaries = await postSummaries(tx, posts);
    const standing = await tx.use(ApprovalRepository).standingOfPosts(posts.map(({ id }) => id));
    return posts.flatMap((post, index) => {
      const summary = summaries[index];
      if (!summary) return [];
      const approvals = standing.get(post.id) ?? 0;
      return [{ ...summary, version: post.version, move: movePermission(acting, post), approvals }];
    });
  }

  /** @throws AppError NOT_FOUND */
  async detail(acting: Acting, id: string): Promise<PostDetail> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) =>
      this.detailOf(tx, acting, await readPost(tx, id)),
    );
  }

  private async detailOf(tx: Transaction, acting: Acting, post: Post): Promise<PostDetail> {
    const [summary] = await postSummaries(tx, [post]);
    if (!summary) throw new AppError('NOT_FOUND', 'There is no such post.');
    const draft = await openDraft(tx, post);
    const media = await tx.use(MediaRepository).byIds(draft.images.map((image) => image.mediaId));
    const approvals = await tx.use(ApprovalRepository).ofPost(post.id);
    const revisions = await tx
      .use(RevisionRepository)
      .byIds([
        ...approvals.map((each) => each.revisionId),
        ...(post.revisionId ? [post.revisionId] : []),
      ]);
    const numbers = new Map([...revisions].map(([key, revision]) => [key, revision.number]));
    const current = post.revisionId === null ? undefined : revisions.get(post.revisionId);
    const views = await revisionViews(tx, current ? [current] : []);
    const stored = await tx.use(PublicationRepository).ofPosts([post.id]);
    const publications = await publicationViews(tx, stored.get(post.id) ?? []);
    const neverSent = publications.every(({ attempts }) => attempts === 0);
    return {
      ...summary,
      version: post.version,
      draft,
      media: [...media.values()].map(mediaView),
      revision: (current && views.get(current.id)) ?? null,
      approvals: await approvalViews(tx, approvals, numbers),
      publications,
      holdReason: post.holdReason,
      may: permissionsOf(acting, post, neverSent),
    };
  }
}

function permissionsOf(acting: Acting, post: Post, neverSent: boolean): PostDetail['may'] {
  const writes = hasRole(acting, ...writerRoles);
  const removes = hasRole(acting, ...takingDownRoles);
  const opens = allows(post, 'edit') || (allows(post, 'restore') && mayRestore(post, neverSent));
  return {
    edit: permission(writes, writerRoles, opens, 'It cannot be changed any more.'),
    submit: permission(
      writes,
      writerRoles,
      post.state === 'draft',
      'It is not a draft. Open it for editing first.',
    ),
    move: movePermission(acting, post),
    cancel: permission(
      writes,
      writerRoles,
      allows(post, 'cancel'),
      'It cannot be cancelled any more.',
    ),
    takeDown: permission(removes, takingDownRoles, allows(post, 'take-down'), 'It is not out.'),
  };
}

/** A cancelled reply stays cancelled, and so does what a network may have. */
function mayRestore(post: Post, neverSent: boolean): boolean {
  return post.kind === 'post' && neverSent;
}

function movePermission(acting: Acting, post: Post): Permission {
  const reason = whyNotMovable(post);
  return permission(hasRole(acting, ...writerRoles), writerRoles, reason === null, reason ?? '');
}

function permission(
  role: boolean,
  roles: Parameters<typeof rolesInWords>[0],
  state: boolean,
  otherwise: string,
): Permission {
  if (!role) return { allowed: false, reason: `Only ${rolesInWords(roles)} can do this.` };
  return state ? { allowed: true, reason: null } : { allowed: false, reason: otherwise };
}
