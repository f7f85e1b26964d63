import {
  type DataItemPage,
  type DataItemQuery,
  type DataItemView,
  type ReviewItemBody,
  mergedCovers,
} from '@canteen/contracts';
import {
  type DataRequestItem,
  DataRequestRepository,
  type FieldCover,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { keeperRoles } from '../erasure/erasure-rules';
import { ScreeningContextBuilder } from '../screening/screening-context-builder';
import { lockOpen, notFound } from './data-request-desk';
import { itemViews } from './data-request-views';
import { ItemReading } from './item-reading';
import { openItems } from './item-texts';

/** What was found for a request: a person looks at each item, and decides what of it goes out. */
@Injectable()
export class DataItemDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contexts: ScreeningContextBuilder,
  ) {}

  /** Found items, the oldest first, each with what is covered or would be. @throws AppError NOT_FOUND */
  async page(acting: Acting, requestId: string, query: DataItemQuery): Promise<DataItemPage> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const requests = tx.use(DataRequestRepository);
      const request = await requests.byId(requestId);
      if (!request) throw notFound();
      const { verdict, after, limit } = query;
      const { items, next } = await requests.items(requestId, verdict, after, limit);
      const profile = await this.contexts.profile(tx);
      const reading = await ItemReading.of(tx, request, items, profile);
      return { items: await itemViews(tx, items, reading), next };
    });
  }

  /** Keeps what somebody decided about an item. @throws AppError NOT_FOUND, STATE_REFUSED, INVALID_INPUT */
  async review(
    acting: Acting,
    requestId: string,
    itemId: string,
    body: ReviewItemBody,
  ): Promise<DataItemView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const request = await lockOpen(tx, requestId);
      const requests = tx.use(DataRequestRepository);
      const item = await requests.lockItem(requestId, itemId);
      if (!item) throw new AppError('NOT_FOUND', 'There is no such item.');
      const isDecided = body.verdict !== 'open';
      await requests.review(item, {
        verdict: body.verdict,
        reason: body.verdict === 'left-out' ? body.reason : null,
        covers: body.verdict === 'included' ? await coversIn(tx, item, body.covers) : [],
        reviewedBy: isDecided ? acting.memberId : null,
        reviewedAt: isDecided ? tx.now : null,
      });
      const profile = await this.contexts.profile(tx);
      const reading = await ItemReading.of(tx, request, [item], profile);
      const [view] = await itemViews(tx, [item], reading);
      if (!view) throw new AppError('NOT_FOUND', 'There is no such item.');
      return view;
    });
  }
}

/** The covers of each text, widened to whole characters. What does not lie in a text of the item is refused. */
async function coversIn(
  tx: Transaction,
  item: DataRequestItem,
  covers: readonly FieldCover[],
): Promise<FieldCover[]> {
  const texts = await openItems(tx, [item]);
  const lengthOf = (field: string) => texts.get(item.texts[field] ?? '')?.length ?? 0;
  if (covers.some(({ field, start, end }) => start >= end || end > lengthOf(field))) {
    throw new AppError('INVALID_INPUT', 'A mark lies outside the text. Reload and mark it again.');
  }
  return Object.entries(item.texts).flatMap(([field, id]) =>
    mergedCovers(
      texts.get(id) ?? '',
      covers.filter((cover) => cover.field === field),
    ).map((cover) => ({ ...cover, field })),
  );
}
