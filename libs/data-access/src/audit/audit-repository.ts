import { type LogKind } from '@canteen/contracts';
import { decodeCursor, encodeCursor, type Page } from '../paging';
import { BoundRepository } from '../unit-of-work/bound-scope';
import { type TableQuestion, auditLists } from './audit-lists';

/** From and until which instants (ISO) something counts; null for no limit. */
export interface Span {
  from: string | null;
  until: string | null;
}

/** Something a question found. */
export interface FoundRow {
  id: string;
  at: string;
  thread: string | null;
  /** Members who approved or decided it. */
  deciders: string[];
  facts: Record<string, unknown>;
}

/** Before any id; the first page starts at an infinite time, where ids do not matter. */
const NO_ID = '';

/** Finds what the saved questions ask for, in the tables of the bound practice. */
export class AuditRepository extends BoundRepository {
  /** Up to `limit` of what a question finds, the newest first. */
  async page(
    question: TableQuestion,
    span: Span,
    after: string | undefined,
    limit: number,
  ): Promise<Page<FoundRow>> {
    const [at = 'infinity', id = NO_ID] = decodeCursor(after, 2) ?? [];
    const rows: FoundRow[] = await this.manager.query(auditLists[question], [
      ...this.span(span),
      at,
      id,
      limit + 1,
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.at, last.id]) : null };
  }

  /** How many a question finds, counted up to `most`. */
  async count(question: TableQuestion, span: Span, most: number): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT count(*)::int AS count FROM (${auditLists[question]}) found`,
      [...this.span(span), 'infinity', NO_ID, most],
    );
    return rows[0]?.count ?? 0;
  }

  /** Numbers of the entries of some kinds below `before`, the newest first. */
  async entriesOf(
    kinds: readonly LogKind[],
    span: Span,
    before: number | null,
    limit: number,
  ): Promise<number[]> {
    const rows: { seq: number }[] = await this.manager.query(
      `SELECT e.seq FROM unnest($2::text[]) kind CROSS JOIN LATERAL (
         SELECT seq FROM log_entries
          WHERE practice_id = $1 AND log_entries.kind = kind.kind AND seq < $3
            AND at >= $4 AND at < $5
          ORDER BY seq DESC LIMIT $6) e
        ORDER BY e.seq DESC LIMIT $6`,
      [
        this.practiceId,
        kinds,
        before ?? Number.MAX_SAFE_INTEGER,
        span.from ?? '-infinity',
        span.until ?? 'infinity',
        limit,
      ],
    );
    return rows.map(({ seq }) => seq);
  }

  private span({ from, until }: Span): unknown[] {
    return [this.practiceId, from ?? '-infinity', until ?? 'infinity'];
  }
}
