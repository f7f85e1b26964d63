import { type PracticePolicy } from '@canteen/contracts';
import { Clock, Ids } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runTransaction, type Statement } from '../unit-of-work/open-transaction';
import { type SessionRecord, SessionRepository } from './session-repository';

/** What of a practice decides how far a session lets somebody in. */
export interface AdmittingPractice {
  id: string;
  timeZone: string;
  policy: PracticePolicy;
}

/** A live session that acts in a practice, and that practice. */
export interface OpenedDoor {
  session: SessionRecord & { memberId: string };
  practice: AdmittingPractice;
}

/**
 * Looks up whom a session lets in. Every request asks it before anything else, so it takes one transaction: the
 * practice is read with the commit, once the session has said which one it is.
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
    let practice: AdmittingPractice | undefined;
    const session = await runTransaction(
      { dataSource, clock, practiceId: null },
      async (manager, now) => {
        const sessions = new SessionRepository({ manager, now, ids });
        const agoMs = (time: string) => Date.parse(now) - Date.parse(time);
        const found = await sessions.live(
          tokenHash,
          new Date(Date.parse(now) - idleMs).toISOString(),
        );
        if (found && agoMs(found.lastSeenAt) > seenEveryMs) {
          await sessions.seen(found.sessionId, found.memberId);
        }
        const last = found?.practiceId ? practiceOf(found.practiceId) : [];
        const committed = ([, rows = []]: readonly unknown[][]) => {
          [practice] = rows as AdmittingPractice[];
        };
        return { value: found, last, committed };
      },
    );
    if (!session?.memberId || !practice) return null;
    return { session: { ...session, memberId: session.memberId }, practice };
  }
}

/** Row-level security shows a practice only to who is bound to it. */
function practiceOf(practiceId: string): Statement[] {
  return [
    { text: `SELECT set_config('app.practice', $1, true)`, values: [practiceId] },
    {
      text: 'SELECT id, time_zone AS "timeZone", policy FROM practices WHERE id = $1',
      values: [practiceId],
    },
  ];
}
