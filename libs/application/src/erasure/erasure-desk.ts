import {
  type AskErasureBody,
  type DecideErasureBody,
  type ErasurePage,
  type ErasureQuery,
  type ErasureView,
} from '@canteen/contracts';
import {
  type Erasure,
  ErasureRepository,
  FragmentRepository,
  PostRepository,
  type SealedRef,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type JsonObject } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { logReaders } from '../log/log-roles';
import { Notices } from '../notices/notices';
import { eraseItems } from './erase-items';
import { type ErasureScope, NotErasable, erasureScope, keeperRoles } from './erasure-rules';
import { erasureViews, mayDecide, mayLift } from './erasure-views';

/**
 * Erases and restricts what is kept about people, with the decision recorded. One person asks, another
 * agrees: what is destroyed cannot be fetched back. A restriction protects and can be lifted, so one
 * person places it at once. UK GDPR Articles 17 and 18.
 */
@Injectable()
export class ErasureDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** Requests and what came of them, the newest first. */
  async list(acting: Acting, query: ErasureQuery): Promise<ErasurePage> {
    requireRole(acting, ...logReaders);
    return this.uow.run(acting.practiceId, async (tx) => {
      const page = await tx.use(ErasureRepository).page(query.after, query.limit);
      return { items: await erasureViews(tx, acting, page.items), next: page.next };
    });
  }

  /** @throws AppError ERASURE_REFUSED when it cannot be erased now, saying what to do instead */
  async ask(acting: Acting, body: AskErasureBody): Promise<ErasureView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const earlier = (await tx.use(ErasureRepository).newestAbout([body.subject.id])).get(
        body.subject.id,
      );
      if (earlier?.state === 'asked') throw refused('Somebody asked for this already.');
      const scope =
        body.measure === 'erase'
          ? await scopeOf(tx, body)
          : { threadId: await threadOf(tx, body), items: [body.subject] };
      const erasure = await this.keep(tx, acting, body, scope.threadId);
      if (body.measure === 'restrict') await this.restrict(tx, acting, erasure);
      else await this.tell(tx, acting, erasure);
      return this.view(tx, acting, erasure);
    });
  }

  /**
   * The second person agrees, and everything is destroyed in the same transaction; or refuses, or
   * whoever asked takes it back.
   *
   * @throws AppError NOT_FOUND, ERASURE_REFUSED
   */
  async decide(acting: Acting, id: string, body: DecideErasureBody): Promise<ErasureView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const erasure = await this.locked(tx, id);
      const takesBack = !body.agreed && erasure.askedBy === acting.memberId;
      const may = mayDecide(acting, erasure);
      if (!may.allowed && !(takesBack && erasure.state === 'asked')) throw refused(may.reason);
      if (body.agreed) await this.erase(tx, acting, erasure);
      else await this.refuse(tx, acting, erasure, takesBack);
      return this.view(tx, acting, erasure);
    });
  }

  /** @throws AppError NOT_FOUND, ERASURE_REFUSED when there is no restriction to lift */
  async lift(acting: Acting, id: string): Promise<ErasureView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const erasure = await this.locked(tx, id);
      const may = mayLift(acting, erasure);
      if (!may.allowed) throw refused(may.reason);
      await tx.use(SealedTexts).restrict(erasure.subjectId, false);
      await tx.use(FragmentRepository).readAgain(erasure.subjectId);
      await tx.due.hasten('keep-fragments', tx.practiceId, tx.now);
      await tx.use(ErasureRepository).decide(erasure, 'lifted', acting.memberId);
      this.log(tx, acting, erasure, 'restriction.lifted', {});
      return this.view(tx, acting, erasure);
    });
  }

  private async erase(tx: Transaction, acting: Acting, erasure: Erasure): Promise<void> {
    const { items } = await scopeOf(tx, {
      subject: { type: erasure.subjectType, id: erasure.subjectId },
      withReplies: erasure.withReplies,
    });
    await tx.use(ErasureRepository).decide(erasure, 'done', acting.memberId);
    await eraseItems(tx, items, {
      actor: actorOf(acting),
      subject: { type: 'erasure', id: erasure.id },
      threadId: erasure.threadId,
      data: { ...factsOf(erasure), why: 'request', asked: erasure.askedBy },
    });
  }

  private async refuse(
    tx: Transaction,
    acting: Acting,
    erasure: Erasure,
    takenBack: boolean,
  ): Promise<void> {
    await tx.use(ErasureRepository).decide(erasure, 'refused', acting.memberId);
    this.log(tx, acting, erasure, 'erasure.refused', { takenBack });
  }

  private async restrict(tx: Transaction, acting: Acting, erasure: Erasure): Promise<void> {
    await tx.use(SealedTexts).restrict(erasure.subjectId, true);
    await tx.use(FragmentRepository).forget([erasure.subjectId]);
    await tx.use(ErasureRepository).decide(erasure, 'done', acting.memberId);
    if (erasure.subjectType === 'comment') tx.live('comments', erasure.subjectId);
  }

  private async keep(
    tx: Transaction,
    acting: Acting,
    body: AskErasureBody,
    threadId: string | null,
  ): Promise<Erasure> {
    const id = tx.ids.next();
    const reason = await tx.use(SealedTexts).seal(id, 'reason', body.reason);
    const erasure: Erasure = {
      id,
      practiceId: tx.practiceId,
      measure: body.measure,
      subjectType: body.subject.type,
      subjectId: body.subject.id,
      threadId,
      ground: body.ground,
      withReplies: body.withReplies,
      reasonId: reason.id,
      state: 'asked',
      askedBy: acting.memberId,
      askedAt: tx.now,
      decidedBy: null,
      decidedAt: null,
    };
    await tx.use(ErasureRepository).add(erasure);
    const kind = body.measure === 'erase' ? 'erasure.asked' : 'restriction.placed';
    this.log(tx, acting, erasure, kind, { withReplies: body.withReplies }, { reason });
    return erasure;
  }

  private log(
    tx: Transaction,
    acting: Acting,
    erasure: Erasure,
    kind: 'erasure.asked' | 'erasure.refused' | 'restriction.placed' | 'restriction.lifted',
    data: JsonObject,
    texts: Record<string, SealedRef> = {},
  ): void {
    tx.log.append({
      kind,
      actor: actorOf(acting),
      subject: { type: 'erasure', id: erasure.id },
      thread: erasure.threadId,
      data: { ...factsOf(erasure), ...data },
      texts,
    });
  }

  private async tell(tx: Transaction, acting: Acting, erasure: Erasure): Promise<void> {
    await this.notices.tell(tx, {
      kind: 'erasure-waiting',
      toRoles: keeperRoles,
      exceptMembers: [acting.memberId],
      subject: { type: 'erasure', id: erasure.id },
      sentence: 'Somebody asked for something to be erased. A second person has to agree.',
      link: '/log/erasures',
    });
  }

  private async locked(tx: Transaction, id: string): Promise<Erasure> {
    const erasure = await tx.use(ErasureRepository).lock(id);
    if (!erasure) throw new AppError('NOT_FOUND', 'There is no such request.');
    return erasure;
  }

  private async view(tx: Transaction, acting: Acting, erasure: Erasure): Promise<ErasureView> {
    const [view] = await erasureViews(tx, acting, [erasure]);
    if (!view) throw new AppError('NOT_FOUND', 'There is no such request.');
    return view;
  }
}

function factsOf({ subjectType, subjectId, ground }: Erasure): JsonObject {
  return { type: subjectType, of: subjectId, ground };
}

type Wanted = Pick<AskErasureBody, 'subject' | 'withReplies'>;

async function scopeOf(tx: Transaction, wanted: Wanted): Promise<ErasureScope> {
  try {
    return await erasureScope(tx, wanted.subject, wanted.withReplies);
  } catch (error) {
    if (error instanceof NotErasable) throw refused(error.message);
    throw error;
  }
}

/** The thread of what is to be restricted, which may be open and may be held. */
async function threadOf(tx: Transaction, { subject }: Wanted): Promise<string | null> {
  const erasures = tx.use(ErasureRepository);
  const closed = await tx.use(SealedTexts).closedItems([subject.id]);
  if (closed.has(subject.id)) throw refused('It is erased or restricted already.');
  switch (subject.type) {
    case 'comment': {
      const comment = await erasures.comment(subject.id);
      if (comment) return comment.threadId;
      break;
    }
    case 'post': {
      const post = await tx.use(PostRepository).lock(subject.id);
      if (post) return post.threadId;
      break;
    }
    case 'media':
      if (await erasures.media(subject.id)) return null;
  }
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}

function refused(reason: string | null): AppError {
  return new AppError('ERASURE_REFUSED', reason ?? 'This cannot be erased now.');
}
