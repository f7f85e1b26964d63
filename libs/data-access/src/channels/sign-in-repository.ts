import { IsNull, LessThan } from 'typeorm';
import { NetworkSignIn } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Sign-ins at the networks that are in progress. */
export class SignInRepository extends BoundRepository {
  /** Keeps a new one, and forgets those whose time is over with whatever tokens they held. */
  async add(signIn: Omit<NetworkSignIn, 'practiceId' | 'createdAt'>): Promise<void> {
    await this.manager.delete(NetworkSignIn, {
      practiceId: this.practiceId,
      expiresAt: LessThan(this.scope.now),
    });
    await this.manager.insert(NetworkSignIn, {
      ...signIn,
      practiceId: this.practiceId,
      createdAt: this.scope.now,
    });
  }

  /**
   * Takes the answer of a sign-in, once: the second time there is none.
   *
   * @param stateHash SHA-256 of the state that came back
   */
  async take(stateHash: Buffer, sessionId: string): Promise<NetworkSignIn | null> {
    const signIn = await this.manager.findOne(NetworkSignIn, {
      where: { practiceId: this.practiceId, stateHash, sessionId, usedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!signIn || signIn.expiresAt <= this.scope.now) return null;
    await this.change(signIn.id, { usedAt: this.scope.now });
    return signIn;
  }

  /** A sign-in whose accounts wait for a choice. */
  async offered(id: string, sessionId: string): Promise<NetworkSignIn | null> {
    const signIn = await this.manager.findOne(NetworkSignIn, {
      where: { id, practiceId: this.practiceId, sessionId, endedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    return signIn && signIn.expiresAt > this.scope.now && signIn.offers !== null ? signIn : null;
  }

  async change(
    id: string,
    changes: Partial<Pick<NetworkSignIn, 'usedAt' | 'endedAt' | 'offers'>>,
  ): Promise<void> {
    await this.manager.update(NetworkSignIn, { id, practiceId: this.practiceId }, changes);
  }
}
