import { type PracticePolicy, type Role } from '@canteen/contracts';
import { Clock, Ids } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../unit-of-work/open-transaction';
import { SessionRepository, type SessionStrength } from './session-repository';

/** A live session: who began it, the membership it acts in, and what of the practice decides how far it lets them in. */
export interface OpenedDoor {
  sessionId: string;
  strength: SessionStrength;
  lastSeenAt: string;
  /** When the person last showed who they are. */
  provedAt: string;
  personId: string;
  name: string;
  email: string;
  /** Whether the person has a confirmed authenticator app or a passkey. */
  hasSecondFactor: boolean;
  memberId: string;
  jobTitle: string;
  roles: Role[];
  gmcNumber: string | null;
  practiceId: string;
  timeZone: string;
  policy: PracticePolicy;
}

const ADMISSION = `
  SELECT asked_at AS "askedAt", session_id AS "sessionId", strength, last_seen_at AS "lastSeenAt",
         proved_at AS "provedAt", person_id AS "personId", name, email,
         has_second_factor AS "hasSecondFactor", member_id AS "memberId", job_title AS "jobTitle", roles,
         gmc_number AS "gmcNumber", practice_id AS "practiceId", time_zone AS "timeZone", policy
    FROM admission($1, make_interval(secs => $2), $3)`;

/** Looks up whom a session lets in. Every request asks it before anything else, so it takes one statement. */
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
    const rows: (OpenedDoor & { askedAt: string })[] = await dataSource.query(ADMISSION, [
      tokenHash,
      idleMs / 1_000,
      clock.pinnedAt() ?? '',
    ]);
    const [row] = rows;
    if (!row) return null;
    const { askedAt, ...door } = row;
    if (Date.parse(askedAt) - Date.parse(door.lastSeenAt) > seenEveryMs) {
      await inTransaction({ dataSource, clock, practiceId: null }, (manager, now) =>
        new SessionRepository({ manager, now, ids }).seen(door.sessionId, door.memberId),
      );
    }
    return door;
  }
}
