import { Service, inject, signal } from '@angular/core';
import { ProofWays, routes } from '@canteen/contracts';
import { Api } from '../api/api';

/** A person is to show once more who they are. */
export interface ProofQuestion {
  /** @param proved false when they went back */
  answer(proved: boolean): void;
}

/**
 * Has people show once more who they are, where the server wants it before it goes on. Whoever asks
 * while the question stands waits for the same answer.
 */
@Service()
export class ProofAsker {
  private readonly api = inject(Api);
  private readonly asked = signal<ProofQuestion | null>(null);
  private waiting: Promise<boolean> | null = null;

  /** The question that waits for an answer. */
  readonly question = this.asked.asReadonly();

  /** Asks; answers whether the server took the proof. */
  ask(): Promise<boolean> {
    this.waiting ??= new Promise((resolve) => {
      this.asked.set({
        answer: (proved) => {
          this.asked.set(null);
          this.waiting = null;
          resolve(proved);
        },
      });
    });
    return this.waiting;
  }

  /** Asks where the last proof is not fresh; for what cannot be sent a second time, such as a download. */
  async ensure(): Promise<boolean> {
    const { fresh } = await this.api.get(routes.proof, ProofWays);
    return fresh || this.ask();
  }
}
