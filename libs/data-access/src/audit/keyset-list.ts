/** What one list is made of, as SQL. */
interface List {
  /** Tables and joins; `practice` is the alias whose practice and time lead. */
  from: string;
  lead: string;
  at: string;
  id?: string;
  thread?: string;
  /** Members who approved or decided; their own answers are marked. */
  deciders?: string;
  /** JSON of ids, codes, counts and times. */
  facts: string;
  where?: string;
}

/**
 * One keyset-paged list. $1 practice, $2 from, $3 until (both may be infinite), $4 and $5 the place
 * after which to go on, $6 how many.
 */
export function list({ from, lead, at, facts, where = 'true', ...rest }: List): string {
  const id = rest.id ?? `${lead}.id::text`;
  return `
    SELECT ${id} AS id, ${at} AS at, ${rest.thread ?? 'NULL::uuid'} AS thread,
           ${rest.deciders ?? `'{}'::uuid[]`} AS deciders, ${facts} AS facts
      FROM ${from}
     WHERE ${lead}.practice_id = $1 AND ${at} >= $2 AND ${at} < $3
       AND ${at} <= $4 AND (${at} < $4 OR ${id} < $5) AND ${where}
     ORDER BY ${at} DESC, ${id} DESC LIMIT $6`;
}
