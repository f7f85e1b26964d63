import { type Ids } from '@canteen/platform';
import { type EntityManager } from 'typeorm';

/** A one-use link by which somebody chooses a password; only the hash of its token is kept. */
export interface NewSetUpLink {
  personId: string;
  practiceId: string;
  tokenHash: Buffer;
  /** ISO, UTC. */
  expiresAt: string;
}

/** Keeps a link, in the transaction of whoever makes it: an administrator's, or that of nobody signed in. */
export async function addSetUpLink(
  { manager, ids, now }: { manager: EntityManager; ids: Ids; now: string },
  link: NewSetUpLink,
): Promise<void> {
  await manager.query(
    `INSERT INTO set_up_links (id, token_hash, person_id, practice_id, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [ids.next(), link.tokenHash, link.personId, link.practiceId, now, link.expiresAt],
  );
}
