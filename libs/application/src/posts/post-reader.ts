import {
  type CalendarPost,
  type CalendarQuery,
  type CalendarView,
  type Permission,
  type PostDetail,
  type PostListQuery,
  type PostPage,
  type PostState,
  type PostSummary,
} from '@canteen/contracts';
import {
  ApprovalRepository,
  MediaRepository,
  ParentCommentRepository,
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
import { TAKE_DOWN_THE_POST, correctedBy, correctionOf, whyNotCorrectable } from './corrections';
import { openDraft } from './drafts';
import { whyNotMovable } from './movable';
import { allows, readPost } from './post-moves';
import { searchPosts } from './post-search';
import { takingDownRoles, writerRoles } from './post-roles';
import { mediaView, postSummaries, publicationViews } from './post-views';
import { whyApart } from './recusal';
import { sameWordsOnX } from './same-words-on-x';
import { whyReplyStays } from './reply-progress';
import { approvalViews, revisionViews } from './revision-views';

const viewStates = {
  all: null,
  drafts: ['draft', 'changes-needed', 'returned'],
  waiting: ['screening', 'in-review', 'on-hold'],
  scheduled: ['approved', 'scheduled'],
  out: ['publishing', 'published', 'corrected', 'taken-down'],
  stuck: ['expired', 'missed', 'unconfirmed', 'failed'],
} as const satisfies Record<PostListQuery['view'], readonly PostState[] | null>;

/** Shows posts and replies: one, a list, the calendar. */
@Injectable()
export class PostReader {
  constructor(private readonly uow: UnitOfWork) {}

  async list(acting: Acting, query: PostListQuery): Promise<PostPage> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const { view, words, ...rest } = query;
      const filter = { ...rest, states: viewStates[view] };
      const page = await (words
        ? searchPosts(tx, filter, words)
        : tx.use(PostRepository).page(filter));
      return { items: await postSummaries(tx, page.items), next: page.next };
    });
  }

  /** What goes out next, the soonest first. */
  async upcoming(acting: Acting, limit: number): Promise<PostSummary[]> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const { items } = await tx
        .use(PostRepository)
        .dueFirst(viewStates.scheduled, undefined, limit);
      return postSummaries(tx, items);
    });
  }

  /** What came back from the rules or an approver and waits to be changed, the last first. */
  async returned(acting: Acting, limit: number): Promise<PostSummary[]> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const states: PostState[] = ['changes-needed', 'returned'];
      const { items } = await tx.use(PostRepository).page({ states, limit });
      return postSummaries(tx, items);
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
    const correction = await correctionOf(tx, post);
    const restorable =
      publications.every(({ attempts }) => attempts === 0) && (await answers(tx, post));
    return {
      ...summary,
      version: post.version,
      draft,
      media: [...media.values()].map(mediaView),
      revision: (current && views.get(current.id)) ?? null,
      approvals: await approvalViews(tx, approvals, numbers),
      publications,
      sameWords: await sameWordsOnX(tx, post, draft),
      holdReason: post.holdReason,
      corrects: await correctedBy(tx, post),
      correction: correction && { id: correction.id, state: correction.state },
      may: permissionsOf(acting, post, {
        restorable,
        fixed: await whyNotCorrectable(tx, post),
        apart: await whyApart(tx, acting, post, writerRoles),
      }),
    };
  }
}

/** Whether a cancelled post, or the comment a cancelled reply answers, can be taken up again. */
async function answers(tx: Transaction, post: Post): Promise<boolean> {
  if (post.state !== 'cancelled' || post.parentCommentId === null) return true;
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  return (await whyReplyStays(tx, post, parent)) === null;
}

function permissionsOf(
  acting: Acting,
  post: Post,
  { restorable, fixed, apart }: { restorable: boolean; fixed: string | null; apart: string | null },
): PostDetail['may'] {
  const writes = hasRole(acting, ...writerRoles);
  const removes = hasRole(acting, ...takingDownRoles);
  const opens = allows(post, 'edit') || (allows(post, 'restore') && restorable);
  return {
    edit: permission(
      writes,
      writerRoles,
      opens && apart === null,
      apart ?? 'It cannot be changed any more.',
    ),
    submit: permission(
      writes,
      writerRoles,
      post.state === 'draft' && apart === null,
      apart ?? 'It is not a draft. Open it for editing first.',
    ),
    move: movePermission(acting, post),
    cancel: permission(
      writes,
      writerRoles,
      allows(post, 'cancel'),
      'It cannot be cancelled any more.',
    ),
    correct: permission(writes, writerRoles, fixed === null, fixed ?? ''),
    takeDown: permission(
      removes,
      takingDownRoles,
      allows(post, 'take-down') && post.correctsId === null,
      post.correctsId === null ? 'It is not out.' : TAKE_DOWN_THE_POST,
    ),
  };
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
