import {
  type GuidanceProfileView,
  type InterestBody,
  type PauseBody,
  type PolicyView,
  type ResumeBody,
  type RuleList,
  type SavePolicyBody,
} from '@canteen/contracts';
import {
  MemberRepository,
  type PracticeRecord,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { RULESET, rules } from '@canteen/guidance';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, hasRole, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { PublicationHolds } from '../publishing/publication-holds';
import { fullChecklist } from '../review/checklist';

/** The practice's policy: what it lists, whom it names, its interests, and the pause. */
@Injectable()
export class PolicyDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly holds: PublicationHolds,
  ) {}

  async view(acting: Acting): Promise<PolicyView> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).get();
      return {
        practiceName: practice.name,
        timeZone: practice.timeZone,
        policy: practice.policy,
        version: practice.policyVersion,
        pause: await this.pauseState(tx, practice),
        heldItems: await this.holds.heldItems(tx),
        interests: await tx.use(PracticeRepository).interests(),
        checklist: fullChecklist,
        may: {
          change: permission(acting, 'administrator', 'Only an administrator can change this.'),
          pause: { allowed: true, reason: null },
        },
      };
    });
  }

  /** @throws AppError PROOF_NEEDED; CONFLICT when somebody saved a newer version meanwhile */
  async save(acting: Acting, body: SavePolicyBody): Promise<PolicyView> {
    requireRole(acting, 'administrator');
    await this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const practice = await tx.use(PracticeRepository).lock();
      if (practice.policyVersion !== body.version) {
        throw new AppError(
          'CONFLICT',
          'Somebody else changed the policy meanwhile. Reload to see it, then make your change again.',
        );
      }
      await tx.use(PracticeRepository).savePolicy(body.policy);
      tx.log.append({
        kind: 'policy.changed',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: {
          version: body.version + 1,
          changed: changedKeys(practice.policy, body.policy),
        },
      });
      tx.live('policy');
    });
    return this.view(acting);
  }

  /** Stops everything that goes out. Anybody may, at once; nothing is lost. */
  async pause(acting: Acting, body: PauseBody): Promise<PolicyView> {
    requireRole(acting, ...everyRole);
    await this.uow.run(acting.practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).lock();
      if (practice.pausedAt !== null) return;
      await tx.use(PracticeRepository).pause(acting.memberId, body.reason);
      tx.log.append({
        kind: 'policy.paused',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: { reason: body.reason },
      });
      tx.live('policy');
      tx.live('session');
    });
    return this.view(acting);
  }

  /** Ends the pause, with an answer for each item that was held meanwhile. */
  async resume(acting: Acting, body: ResumeBody): Promise<PolicyView> {
    requireRole(acting, 'administrator', 'compliance', 'caldicott-guardian');
    await this.uow.run(acting.practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).lock();
      if (practice.pausedAt === null) {
        throw new AppError('STATE_REFUSED', 'Nothing is paused.');
      }
      await tx.use(PracticeRepository).resume();
      for (const item of body.items) {
        await this.holds.release(tx, acting, item.publicationId, item.go);
      }
      tx.log.append({
        kind: 'policy.resumed',
        actor: actorOf(acting),
        subject: { type: 'practice', id: acting.practiceId },
        thread: null,
        data: { released: body.items.filter((item) => item.go).length, asked: body.items.length },
      });
      tx.live('policy');
      tx.live('session');
    });
    return this.view(acting);
  }

  async declareInterest(acting: Acting, body: InterestBody): Promise<PolicyView> {
    requireRole(acting, 'administrator', 'compliance');
    await this.uow.run(acting.practiceId, async (tx) => {
      const id = tx.ids.next();
      await tx.use(PracticeRepository).addInterest({ id, ...body, memberId: acting.memberId });
      tx.log.append({
        kind: 'interest.declared',
        actor: actorOf(acting),
        subject: { type: 'interest', id },
        thread: null,
        data: { ...body },
      });
      tx.live('policy');
    });
    return this.view(acting);
  }

  /** @throws AppError NOT_FOUND */
  async endInterest(acting: Acting, id: string): Promise<PolicyView> {
    requireRole(acting, 'administrator', 'compliance');
    await this.uow.run(acting.practiceId, async (tx) => {
      if (!(await tx.use(PracticeRepository).endInterest(id))) {
        throw new AppError(
          'NOT_FOUND',
          'That interest was ended already. Reload to see the register.',
        );
      }
      tx.log.append({
        kind: 'interest.ended',
        actor: actorOf(acting),
        subject: { type: 'interest', id },
        thread: null,
        data: {},
      });
      tx.live('policy');
    });
    return this.view(acting);
  }

  /** The rules as the settings screen shows them. */
  rules(acting: Acting): RuleList {
    requireRole(acting, ...everyRole);
    return {
      ruleset: RULESET.id,
      rules: rules.map((rule) => ({
        id: rule.id,
        family: rule.family,
        title: rule.title,
        sentence: rule.sentence,
        severity: rule.severity,
        appliesTo: [...rule.appliesTo],
        sources: rule.sources.map((source) => ({ label: source.label })),
        clearable: rule.clearable,
      })),
    };
  }

  /** What the dashboard needs to screen while somebody types. */
  async guidanceProfile(acting: Acting): Promise<GuidanceProfileView> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const practice = await tx.use(PracticeRepository).get();
      return {
        ruleset: RULESET.id,
        practiceName: practice.name,
        policy: practice.policy,
        interests: await tx.use(PracticeRepository).interests(),
      };
    });
  }

  private async pauseState(tx: Transaction, practice: PracticeRecord) {
    const by = practice.pausedBy;
    const names = await tx.use(MemberRepository).namesOf(by === null ? [] : [by]);
    return {
      paused: practice.pausedAt !== null,
      reason: practice.pauseReason,
      byName: by === null ? null : (names.get(by) ?? null),
      at: practice.pausedAt,
    };
  }
}

function permission(acting: Acting, role: 'administrator', reason: string) {
  const allowed = hasRole(acting, role);
  return { allowed, reason: allowed ? null : reason };
}

function changedKeys(before: object, after: object): string[] {
  const earlier = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(earlier.get(key)))
    .map(([key]) => key);
}
