import { type ItemVerdict } from '@canteen/contracts';
import { DataRequest, DataRequestItem } from '../entities';
import { type Page, decodeCursor, pageFrom } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** How many items of a request are where. */
export type ItemCounts = Record<ItemVerdict, number>;

/** What may change about a request. */
type RequestChanges = Partial<
  Pick<
    DataRequest,
    | 'state'
    | 'dueOn'
    | 'identity'
    | 'identityOn'
    | 'extendedAt'
    | 'search'
    | 'answeredAt'
    | 'closedBy'
    | 'closedAt'
  >
>;

/** Requests for people's own data, and what was found for each. */
export class DataRequestRepository extends BoundRepository {
  async add(request: DataRequest): Promise<void> {
    await this.manager.insert(DataRequest, request);
  }

  async byId(id: string): Promise<DataRequest | null> {
    return this.manager.findOneBy(DataRequest, { id, practiceId: this.practiceId });
  }

  /** As `byId`, held until the commit. */
  async lock(id: string): Promise<DataRequest | null> {
    return this.manager.findOne(DataRequest, {
      where: { id, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes the changes and makes them stand in the request that was read. */
  async change(request: DataRequest, changes: RequestChanges): Promise<void> {
    await this.manager.update(
      DataRequest,
      { id: request.id, practiceId: this.practiceId },
      changes,
    );
    Object.assign(request, changes);
  }

  /** Open ones, the soonest due first; or those that are closed, the last due first. */
  async page(
    state: 'open' | 'closed',
    after: string | undefined,
    limit: number,
  ): Promise<Page<DataRequest>> {
    const isOpen = state === 'open';
    const query = this.manager
      .createQueryBuilder(DataRequest, 'request')
      .where('request.practiceId = :practice', { practice: this.practiceId })
      .andWhere(isOpen ? `request.state = 'open'` : `request.state <> 'open'`)
      .orderBy('request.dueOn', isOpen ? 'ASC' : 'DESC')
      .addOrderBy('request.id', isOpen ? 'ASC' : 'DESC')
      .limit(limit + 1);
    const cursor = decodeCursor(after, 2);
    if (cursor) {
      query.andWhere(`(request.dueOn, request.id) ${isOpen ? '>' : '<'} (:key, :id)`, {
        key: cursor[0],
        id: cursor[1],
      });
    }
    return pageFrom(await query.getMany(), limit, ({ dueOn, id }) => [dueOn, id]);
  }

  /** Keeps what was found; what was found before stays as it is. */
  async addItems(items: readonly DataRequestItem[]): Promise<void> {
    if (items.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(DataRequestItem)
      .values([...items])
      .orIgnore()
      .execute();
  }

  /** Which of these sources were found for a request before. */
  async knownSources(requestId: string, sources: readonly string[]): Promise<Set<string>> {
    const rows: { source: string }[] = await this.manager.query(
      `SELECT source FROM data_request_items
        WHERE practice_id = $1 AND request_id = $2 AND source = ANY($3::text[])`,
      [this.practiceId, requestId, sources],
    );
    return new Set(rows.map(({ source }) => source));
  }

  async lockItem(requestId: string, id: string): Promise<DataRequestItem | null> {
    return this.manager.findOne(DataRequestItem, {
      where: { id, requestId, practiceId: this.practiceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes down what was decided about an item. */
  async review(
    item: DataRequestItem,
    changes: Pick<DataRequestItem, 'verdict' | 'reason' | 'covers' | 'reviewedBy' | 'reviewedAt'>,
  ): Promise<void> {
    await this.manager.update(
      DataRequestItem,
      { id: item.id, practiceId: this.practiceId },
      changes,
    );
    Object.assign(item, changes);
  }

  /** What was found for a request, the oldest first. */
  async items(
    requestId: string,
    verdict: ItemVerdict | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<Page<DataRequestItem>> {
    const query = this.manager
      .createQueryBuilder(DataRequestItem, 'item')
      .where('item.practiceId = :practice', { practice: this.practiceId })
      .andWhere('item.requestId = :requestId', { requestId })
      .orderBy('item.at', 'ASC')
      .addOrderBy('item.id', 'ASC')
      .limit(limit + 1);
    if (verdict !== undefined) query.andWhere('item.verdict = :verdict', { verdict });
    const cursor = decodeCursor(after, 2);
    if (cursor) {
      query.andWhere('(item.at, item.id) > (:key, :id)', { key: cursor[0], id: cursor[1] });
    }
    return pageFrom(await query.getMany(), limit, ({ at, id }) => [at, id]);
  }

  /** How many items of a request wait, go out and are left out. */
  async counts(requestId: string): Promise<ItemCounts> {
    const rows: { verdict: ItemVerdict; count: number }[] = await this.manager.query(
      `SELECT verdict, count(*)::int AS count FROM data_request_items
        WHERE practice_id = $1 AND request_id = $2 GROUP BY verdict`,
      [this.practiceId, requestId],
    );
    const counts: ItemCounts = { open: 0, included: 0, 'left-out': 0 };
    for (const { verdict, count } of rows) counts[verdict] = count;
    return counts;
  }
}
