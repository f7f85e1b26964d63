import { PracticeRepository, type Transaction, UnitOfWork } from '@canteen/data-access';
import { describe } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf } from '../access/acting';
import { Notices } from '../notices/notices';

/** A way to sign in that somebody added to their account, or removed from it. */
export interface WayInChange {
  kind: `member.${'passkey' | 'second-factor'}-${'added' | 'removed'}`;
  /** What it was, at the beginning of a sentence, such as `The passkey “Reception PC”`. */
  what: string;
}

/**
 * Writes down who can sign in by what, and tells the account's owner by e-mail: somebody who came in with a
 * stolen session or password must not be able to make themselves at home unseen (OWASP ASVS 5.0 §6.3.7).
 */
@Injectable()
export class WayInRecorder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** Logs a change to somebody's own account, and tells them and their open screens. */
  async record(acting: Acting, { kind, what }: WayInChange): Promise<void> {
    await this.uow.run(acting.practiceId, async (tx) => {
      tx.log.append({
        kind,
        actor: actorOf(acting),
        subject: { type: 'member', id: acting.memberId },
        thread: null,
        data: { name: acting.name },
      });
      const done = kind.endsWith('-added') ? 'was added to' : 'was removed from';
      await this.tell(tx, acting.memberId, (at) => `${what} ${done} your account on ${at}.`);
      tx.live('session');
      tx.live('people');
    });
  }

  /**
   * Tells a member what became of their ways to sign in, and what to do if it was not meant.
   *
   * @param happened one sentence, from the wall time of the practice
   */
  async tell(tx: Transaction, memberId: string, happened: (at: string) => string): Promise<void> {
    const { name, timeZone } = await tx.use(PracticeRepository).get();
    await this.notices.tell(tx, {
      kind: 'way-in-changed',
      toMembers: [memberId],
      subject: { type: 'member', id: memberId },
      sentence: `${happened(describe(tx.now, timeZone, tx.now))} If that was you, there is nothing to do. If it was not: choose a new password by “Forgotten password” at signing in, look under “Your account” at what lets somebody in, and tell an administrator of ${name} now.`,
      link: '/account',
    });
  }
}
