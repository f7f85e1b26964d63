import { type LiveEvent } from '@canteen/contracts';
import { IdentityGate, SessionRepository } from '@canteen/data-access';
import { LiveBus } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { Observable } from 'rxjs';
import { type Acting } from '../access/acting';
import { SESSION_IDLE_MS } from './sign-in-desk';

const HEARTBEAT_MS = 20_000;

/** Tells an open window what changed at its practice, for as long as its session lasts. */
@Injectable()
export class LiveFeed {
  constructor(
    private readonly bus: LiveBus,
    private readonly identity: IdentityGate,
  ) {}

  /**
   * What changes, and a heartbeat now and then, which keeps proxies from closing the stream. It ends
   * with the session: at once where that is announced, by the next heartbeat where its time ran out.
   * The last thing it says is that something about the session changed.
   */
  follow(acting: Acting): Observable<LiveEvent | 'still-here'> {
    return new Observable((subscriber) => {
      const endWithSession = async () => {
        if (!(await this.isEnded(acting))) return;
        subscriber.next({ topic: 'session', id: null });
        subscriber.complete();
      };
      // Out of reach of the database nothing is known; the next heartbeat asks again.
      const look = () => void endWithSession().catch(() => undefined);
      const leave = this.bus.subscribe(acting.practiceId, (event) => {
        subscriber.next(event);
        if (event.topic === 'session') look();
      });
      const beats = setInterval(() => {
        subscriber.next('still-here');
        look();
      }, HEARTBEAT_MS);
      return () => {
        leave();
        clearInterval(beats);
      };
    });
  }

  /** Asking does not count as a visit: a forgotten window ends when its session does. */
  private async isEnded({ sessionId, practiceId }: Acting): Promise<boolean> {
    return this.identity.run(async (tx) => {
      const idleSince = new Date(Date.parse(tx.now) - SESSION_IDLE_MS).toISOString();
      return !(await tx.use(SessionRepository).isLive(sessionId, practiceId, idleSince));
    });
  }
}
