import { type PracticePolicy, type Role } from '@canteen/contracts';
import { Clock, Ids } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, readTogether } from '../unit-of-work/open-transaction';
import { hasSecondProof } from './second-proof';
import { SessionRepository, type SessionStrength } from './session-repository';

/** What of a practice decides how far a session lets somebody in. */
export interface AdmittingPractice {
  id: string;
  timeZone: string;
  policy: PracticePolicy;
}

/** A live session that acts in a practice, with the membership it acts in. */
export interface LiveSession {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  lastSeenAt: string;
  expiresAt: string;
  memberId: string;
  practiceId: string;
  jobTitle: string;
  roles: Role[];
  gmcNumber: string | null;
  strength: SessionStrength;
  /** When the person last showed who they are. */
  provedAt: string;
  /** Whether the person has a confirmed authenticator app or a passkey. */
  hasSecondFactor: boolean;
}

/** A live session, and the practice it acts in. */
export interface OpenedDoor {
  session: LiveSession;
  practice: AdmittingPractice;
}

/** The session of a token (`$1`) that was seen within so many seconds (`$2`), with what it acts in. */
const LIVE = `
  SELECT s.id AS "sessionId", s.person_id AS "personId", p.name, p.email,
         s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", m.id AS "memberId",
         m.practice_id AS "practiceId", m.job_title AS "jobTitle", m.roles,
         m.gmc_number AS "gmcNumber", s.strength, s.proved_at AS "provedAt",
         ${hasSecondProof('s.person_id')} AS "hasSecondFactor", app_now() AS now,
         set_config('app.practice', m.practice_id::text, true)
    FROM sessions s
    JOIN people p ON p.id = s.person_id AND p.disabled_at IS NULL
    JOIN members m ON m.person_id = s.person_id AND m.practice_id = s.practice_id
                  AND m.ended_at IS NULL
   WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > app_now()
     AND s.last_seen_at > app_now() - make_interval(secs => $2)`;

/** Row-level security shows a practice only to who is bound to it, as the statement before did. */
const PRACTICE =
  'SELECT id, time_zone AS "timeZone", policy FROM practices WHERE id = app_practice()';

/**
 * Looks up whom a session lets in. Every request asks it before anything else, so it takes one trip to the database: the
 * session binds the transaction to its practice, and the practice is read behind it without waiting.
 */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param idleMs so long after it was last seen a session lets nobody in any more
   * @param seenEveryMs being seen is written down when the last time is longer ago
   * @returns null when the session is not (or no longer) valid or acts in no practice
   */
  async open(
    tokenHash: Buffer,
    { idleMs, seenEveryMs }: { idleMs: number; seenEveryMs: number },
  ): Promise<OpenedDoor | null> {
    const { dataSource, clock, ids } = this;
    const beginning = { dataSource, clock, practiceId: null };
    const [sessions, practices] = await readTogether(beginning, [
      { text: LIVE, values: [tokenHash, idleMs / 1_000] },
      { text: PRACTICE },
    ]);
    const [session] = sessions as (LiveSession & { now: string })[];
    const [practice] = practices as AdmittingPractice[];
    if (!session || !practice) return null;
    if (Date.parse(session.now) - Date.parse(session.lastSeenAt) > seenEveryMs) {
      await inTransaction(beginning, (manager, now) =>
        new SessionRepository({ manager, now, ids }).seen(session.sessionId, session.memberId),
      );
    }
    return { session, practice };
  }
}
