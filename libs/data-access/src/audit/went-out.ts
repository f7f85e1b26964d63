/** The members whose approval of a publication `p` of a revision `r` counted when it went out. */
export const approvers = `
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT a.member_id), '{}') AS approvers,
           coalesce(bool_or(a.member_id = r.author_id OR a.member_id = ANY(r.editor_ids)), false) AS own
      FROM approvals a
     WHERE a.revision_id = r.id AND a.decision = 'approve' AND a.at <= p.confirmed_at
       AND (a.voided_at IS NULL OR a.voided_at > p.confirmed_at)) d`;

/** Publications `q` of the time asked about. */
export const inTime = `q.practice_id = $1 AND q.confirmed_at >= $2 AND q.confirmed_at < $3 AND q.confirmed_at <= $4`;
