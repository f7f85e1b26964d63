/** SQL: whether the person of `id` has more than a password: a confirmed app, or a passkey. */
export const hasSecondProof = (id: string): string => `(
  EXISTS (SELECT FROM second_factors f WHERE f.person_id = ${id} AND f.confirmed_at IS NOT NULL)
  OR EXISTS (SELECT FROM passkeys k WHERE k.person_id = ${id}))`;
