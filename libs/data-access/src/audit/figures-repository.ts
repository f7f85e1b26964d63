import { BoundRepository } from '../unit-of-work/bound-scope';
import { type Span } from './audit-repository';

/** How quickly comments of a lane ended. Minutes are whole; null where none ended. */
export interface LaneTimes {
  lane: string;
  captured: number;
  ended: number;
  late: number;
  median: number | null;
  ninetieth: number | null;
}

/** One word with how often it came up. */
export interface Counted {
  word: string;
  count: number;
}

/** What a month saw; months as `2026-11` in the practice's zone. */
export interface MonthFigures {
  month: string;
  comments: number;
  withoutOutcome: number;
  publications: number;
}

/** Adds up what the reports show. Every figure is of one span. */
export class FiguresRepository extends BoundRepository {
  async laneTimes(span: Span): Promise<LaneTimes[]> {
    return this.query(
      `SELECT lane, count(*)::int AS captured, count(closed_at)::int AS ended,
              (count(*) FILTER (WHERE coalesce(closed_at, app_now()) > due_at))::int AS late,
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - captured_at) / 60))::int AS median,
              round(percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - captured_at) / 60))::int AS ninetieth
         FROM comments WHERE practice_id = $1 AND captured_at >= $2 AND captured_at < $3
        GROUP BY lane ORDER BY lane`,
      span,
    );
  }

  /** Outcomes that count, by kind. */
  async outcomes(span: Span): Promise<Counted[]> {
    return this.query(
      `SELECT kind AS word, count(*)::int AS count FROM outcomes
        WHERE practice_id = $1 AND at >= $2 AND at < $3 AND superseded_at IS NULL
        GROUP BY kind ORDER BY count DESC, kind`,
      span,
    );
  }

  /** Hidden comments by reason, also those shown again since. */
  async hidden(span: Span): Promise<(Counted & { restored: number })[]> {
    return this.query(
      `SELECT reason AS word, count(*)::int AS count,
              (count(*) FILTER (WHERE superseded_at IS NOT NULL))::int AS restored
         FROM outcomes WHERE practice_id = $1 AND kind = 'hidden' AND at >= $2 AND at < $3
        GROUP BY reason ORDER BY count DESC, reason`,
      span,
    );
  }

  /** Blocks cleared as false alarms, by rule. */
  async overrides(span: Span): Promise<Counted[]> {
    return this.query(
      `SELECT rule AS word, count(*)::int AS count FROM clearances
        WHERE practice_id = $1 AND at >= $2 AND at < $3 GROUP BY rule ORDER BY count DESC, rule`,
      span,
    );
  }

  /** What reviewers decided. */
  async decisions(span: Span): Promise<Counted[]> {
    return this.query(
      `SELECT decision AS word, count(*)::int AS count FROM approvals
        WHERE practice_id = $1 AND at >= $2 AND at < $3 GROUP BY decision ORDER BY count DESC, decision`,
      span,
    );
  }

  /** What comments were about: the rules that found something in them, the most frequent first. */
  async themes(span: Span, limit: number): Promise<Counted[]> {
    return this.query(
      `SELECT f.rule AS word, count(DISTINCT v.comment_id)::int AS count
         FROM comments c
         JOIN comment_versions v ON v.comment_id = c.id
         JOIN screenings s ON s.subject_id = v.id
         JOIN findings f ON f.screening_id = s.id
        WHERE c.practice_id = $1 AND c.captured_at >= $2 AND c.captured_at < $3
        GROUP BY f.rule ORDER BY count DESC, f.rule LIMIT $4`,
      span,
      limit,
    );
  }

  /** Comments and publications by month. @param zone IANA zone of the practice */
  async months(span: Span, zone: string): Promise<MonthFigures[]> {
    return this.query(
      `SELECT month, sum(comments)::int AS comments, sum(open)::int AS "withoutOutcome", sum(publications)::int AS publications
         FROM (
           SELECT to_char(captured_at AT TIME ZONE $4, 'YYYY-MM') AS month, count(*) AS comments,
                  count(*) FILTER (WHERE state <> 'closed') AS open, 0 AS publications
             FROM comments WHERE practice_id = $1 AND captured_at >= $2 AND captured_at < $3 GROUP BY 1
           UNION ALL
           SELECT to_char(confirmed_at AT TIME ZONE $4, 'YYYY-MM'), 0, 0, count(*)
             FROM publications WHERE practice_id = $1 AND confirmed_at >= $2 AND confirmed_at < $3 GROUP BY 1) each
        GROUP BY month ORDER BY month`,
      span,
      zone,
    );
  }

  /** Threads with a comment captured in the span, in an order that nobody chose. */
  async randomThreads(span: Span, limit: number): Promise<string[]> {
    const rows = await this.query<{ thread: string }>(
      `SELECT thread_id AS thread FROM (
         SELECT DISTINCT thread_id FROM comments
          WHERE practice_id = $1 AND captured_at >= $2 AND captured_at < $3) each
        ORDER BY random() LIMIT $4`,
      span,
      limit,
    );
    return rows.map(({ thread }) => thread);
  }

  private async query<Row>(sql: string, { from, until }: Span, ...more: unknown[]): Promise<Row[]> {
    return this.manager.query(sql, [
      this.practiceId,
      from ?? '-infinity',
      until ?? 'infinity',
      ...more,
    ]);
  }
}
