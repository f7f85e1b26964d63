import { In, IsNull } from 'typeorm';
import { Consent, Post, RevisionConsent } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** The register of consents of the bound practice, and the revisions that rest on them. */
export class ConsentRepository extends BoundRepository {
  /** Every consent, the newest first; withdrawn ones too. */
  async all(): Promise<Consent[]> {
    return this.manager.find(Consent, {
      where: { practiceId: this.practiceId },
      order: { number: 'DESC' },
    });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Consent>> {
    if (ids.length === 0) return new Map();
    const found = await this.manager.findBy(Consent, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(found.map((consent) => [consent.id, consent]));
  }

  /** The number after the last; two who record at once are kept apart by the unique index. */
  async nextNumber(): Promise<number> {
    const last = await this.manager.maximum(Consent, 'number', { practiceId: this.practiceId });
    return (last ?? 0) + 1;
  }

  async add(consent: Consent): Promise<void> {
    await this.manager.insert(Consent, consent);
  }

  /** @returns whether it stood until now */
  async withdraw(id: string): Promise<boolean> {
    const { affected } = await this.manager.update(
      Consent,
      { id, practiceId: this.practiceId, withdrawnAt: IsNull() },
      { withdrawnAt: this.scope.now },
    );
    return (affected ?? 0) > 0;
  }

  async addUses(uses: readonly RevisionConsent[]): Promise<void> {
    if (uses.length > 0) await this.manager.insert(RevisionConsent, [...uses]);
  }

  /** By consent: the posts whose present revision rests on it. */
  async postsBy(consentIds: readonly string[]): Promise<Map<string, Post[]>> {
    const uses = await this.manager.findBy(RevisionConsent, {
      consentId: In([...consentIds]),
      practiceId: this.practiceId,
    });
    const posts = await this.manager.findBy(Post, {
      id: In(uses.map((use) => use.postId)),
      practiceId: this.practiceId,
    });
    const byRevision = new Map(posts.map((post) => [post.revisionId, post]));
    const found = new Map<string, Post[]>();
    for (const { consentId, revisionId } of uses) {
      const post = byRevision.get(revisionId);
      if (post) found.set(consentId, [...(found.get(consentId) ?? []), post]);
    }
    return found;
  }
}
