import {
  IdentityGate,
  PracticeListRepository,
  PracticeRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { pausePractice } from '../policy/pause-practice';

/** Stops everything that goes out of an installation, for whoever runs the computer. */
@Injectable()
export class InstallationPauser {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /**
   * Pauses every practice that is not paused. The people of each end it, with an answer for each post that
   * was held.
   *
   * @param reason as those people read it
   * @returns the names of the practices that were paused now
   */
  async pauseAll(reason: string): Promise<string[]> {
    const practices = await this.identity.run((tx) => tx.use(PracticeListRepository).ids());
    const paused: string[] = [];
    for (const id of practices) {
      const name = await this.pause(id, reason);
      if (name !== null) paused.push(name);
    }
    return paused;
  }

  private pause(practiceId: string, reason: string): Promise<string | null> {
    return this.uow.run(practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).lock();
      if (practice.pausedAt !== null) return null;
      const actor = systemActor('command line');
      await pausePractice(tx, this.notices, practice, { reason, code: 'installation', actor });
      return practice.name;
    });
  }
}
