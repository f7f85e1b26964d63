import { type HoldView, type PlaceHoldBody, type ThreadKeeping } from '@canteen/contracts';
import {
  type Erasure,
  ErasureRepository,
  type KeptItem,
  type LegalHold,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { logReaders } from '../log/log-roles';
import { erasureLimits, keeperRoles } from './erasure-rules';
import { erasureViews, holdView, keeperOnly, no } from './erasure-views';

/** Legal holds on threads, and what is kept of a thread. */
@Injectable()
export class HoldDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /** What a thread keeps, its hold, and what this member may do about them. */
  async keeping(acting: Acting, threadId: string): Promise<ThreadKeeping> {
    requireRole(acting, ...logReaders);
    return this.uow.run(acting.practiceId, async (tx) => {
      const erasures = tx.use(ErasureRepository);
      const hold = await erasures.openHold(threadId);
      const items = await erasures.itemsOf(threadId);
      const ids = items.map(({ id }) => id);
      const closed = await tx.use(SealedTexts).closedItems(ids);
      const requests = await requestViews(tx, acting, await erasures.newestAbout(ids));
      const role = keeperOnly(acting);
      return {
        hold: hold && (await holdView(tx, hold)),
        items: items.map((item) => {
          const state = closed.get(item.id) ?? 'kept';
          const request = requests.get(item.id) ?? null;
          return {
            subject: { type: item.type, id: item.id },
            label: labelOf(item),
            state,
            request,
            may: itemMay(role, state, request?.state ?? null, hold !== null),
          };
        }),
        may: {
          hold: hold ? no('There is a legal hold already.') : role,
          release: mayRelease(acting, hold),
        },
        limits: [...erasureLimits],
      };
    });
  }

  /** @throws AppError CONFLICT when there is a hold already */
  async place(acting: Acting, body: PlaceHoldBody): Promise<HoldView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const erasures = tx.use(ErasureRepository);
      if (await erasures.openHold(body.threadId)) {
        throw new AppError('CONFLICT', 'There is a legal hold on this thread already.');
      }
      if ((await erasures.itemsOf(body.threadId)).length === 0) {
        throw new AppError('NOT_FOUND', 'There is no such thread.');
      }
      const id = tx.ids.next();
      const reason = await tx.use(SealedTexts).seal(id, 'reason', body.reason);
      const hold: LegalHold = {
        id,
        practiceId: tx.practiceId,
        threadId: body.threadId,
        ground: body.ground,
        reasonId: reason.id,
        placedBy: acting.memberId,
        placedAt: tx.now,
        releasedBy: null,
        releasedAt: null,
      };
      await erasures.addHold(hold);
      tx.log.append({
        kind: 'hold.placed',
        actor: actorOf(acting),
        subject: { type: 'hold', id },
        thread: body.threadId,
        data: { ground: body.ground },
        texts: { reason },
      });
      return holdView(tx, hold);
    });
  }

  /** @throws AppError NOT_FOUND; ERASURE_REFUSED for whoever placed it, because what then goes is gone */
  async release(acting: Acting, id: string): Promise<HoldView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const hold = await tx.use(ErasureRepository).lockHold(id);
      if (!hold) throw new AppError('NOT_FOUND', 'There is no such hold.');
      const may = mayRelease(acting, hold);
      if (!may.allowed) throw new AppError('ERASURE_REFUSED', may.reason ?? '');
      await tx.use(ErasureRepository).releaseHold(hold, acting.memberId);
      tx.log.append({
        kind: 'hold.released',
        actor: actorOf(acting),
        subject: { type: 'hold', id },
        thread: hold.threadId,
        data: { ground: hold.ground, placed: hold.placedBy },
      });
      return holdView(tx, hold);
    });
  }
}

function mayRelease(acting: Acting, hold: LegalHold | null) {
  if (hold?.releasedAt !== null) return no('There is no legal hold to release.');
  if (hold.placedBy === acting.memberId) {
    return no('You placed this hold. Somebody else has to release it.');
  }
  return keeperOnly(acting);
}

function itemMay(
  role: ReturnType<typeof keeperOnly>,
  state: 'kept' | 'restricted' | 'erased',
  request: Erasure['state'] | null,
  held: boolean,
) {
  if (!role.allowed) return { erase: role, restrict: role };
  if (state === 'erased') {
    return { erase: no('It is erased already.'), restrict: no('It is erased already.') };
  }
  const waits = request === 'asked' ? no('A request waits for a second person.') : null;
  const hold = held ? no('A legal hold keeps it. Restrict it instead.') : null;
  const restricted = state === 'restricted' ? no('It is restricted already.') : null;
  return { erase: waits ?? hold ?? role, restrict: waits ?? restricted ?? role };
}

async function requestViews(
  tx: Transaction,
  acting: Acting,
  requests: ReadonlyMap<string, Erasure>,
) {
  const views = await erasureViews(tx, acting, [...requests.values()]);
  return new Map(views.map((view) => [view.subject.id, view]));
}

const labels: Record<string, string> = {
  comment: 'Comment',
  mention: 'Mention',
  'visitor-post': 'Post on our page',
  post: 'Our post',
  reply: 'Our reply',
};

function labelOf({ type, kind }: KeptItem): string {
  return type === 'media' ? 'Picture' : (labels[kind] ?? 'Item');
}
