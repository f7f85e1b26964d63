import { PracticePolicy, type Role } from '@canteen/contracts';
import { MemberRepository, PracticeRepository, UnitOfWork } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, Ids, SecretTokens } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { later } from '../comments/comment-moves';
import { nextMailing } from '../log/checkpoint-mailer';

const LINK_LASTS_MS = 7 * 24 * 3_600_000;
const FIRST_ROLES: Role[] = ['administrator', 'author'];

/** A practice about to exist, and the person who will set it up. */
export interface NewPractice {
  name: string;
  odsCode: string;
  /** IANA zone. */
  timeZone: string;
  demo: boolean;
  /** Whether everybody needs an authenticator app from the first day. */
  requireSecondFactor: boolean;
  administrator: { name: string; email: string; jobTitle: string };
  policy?: PracticePolicy;
}

/** A practice that now exists; the link lets its first administrator choose a password, once. */
export interface FoundedPractice {
  practiceId: string;
  memberId: string;
  personId: string;
  setUpUrl: string;
}

function firstPolicy({ odsCode, requireSecondFactor }: NewPractice): PracticePolicy {
  return PracticePolicy.parse({ odsCode, requireSecondFactor });
}

/** Founds practices. Runs from the command line only: no screen makes a practice. */
@Injectable()
export class PracticeFounder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly tokens: SecretTokens,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** @throws AppError EMAIL_IN_USE when somebody has the administrator's address already */
  async found(practice: NewPractice): Promise<FoundedPractice> {
    const practiceId = this.ids.next();
    const secret = this.tokens.create();
    const { administrator } = practice;
    return this.uow.run(practiceId, async (tx) => {
      const members = tx.use(MemberRepository);
      if (await members.personByEmail(administrator.email)) {
        throw new AppError('EMAIL_IN_USE', 'Somebody has this e-mail address already.');
      }
      await tx.use(PracticeRepository).create({
        name: practice.name,
        timeZone: practice.timeZone,
        demo: practice.demo,
        policy: practice.policy ?? firstPolicy(practice),
      });
      const personId = tx.ids.next();
      const memberId = tx.ids.next();
      await members.addPerson({
        id: personId,
        email: administrator.email,
        name: administrator.name,
      });
      await members.add({
        id: memberId,
        personId,
        roles: FIRST_ROLES,
        jobTitle: administrator.jobTitle,
        registeredName: null,
        gmcNumber: null,
      });
      const expiresAt = new Date(Date.parse(tx.now) + LINK_LASTS_MS).toISOString();
      await members.addSetUpLink({ personId, tokenHash: secret.hash, expiresAt });
      if (practice.demo) {
        tx.log.append({
          kind: 'practice.demo-history',
          actor: systemActor('demo'),
          subject: { type: 'practice', id: practiceId },
          thread: null,
          data: { statement: 'The history of this practice was generated for demonstration.' },
        });
      }
      tx.log.append({
        kind: 'practice.created',
        actor: systemActor('command line'),
        subject: { type: 'practice', id: practiceId },
        thread: null,
        data: { name: practice.name, odsCode: practice.odsCode, timeZone: practice.timeZone },
      });
      tx.log.append({
        kind: 'member.invited',
        actor: systemActor('command line'),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: administrator.name, roles: FIRST_ROLES, gmcNumber: null },
      });
      const nextRetention = later(tx.now, this.config.waits.retentionEvery);
      await tx.due.add('run-retention', practiceId, nextRetention);
      await tx.due.add('keep-fragments', practiceId, nextRetention);
      const tomorrow = later(tx.now, this.config.waits.standingEvery);
      await tx.due.add('look-back', practiceId, tomorrow);
      await tx.due.add('check-standing', practiceId, tomorrow);
      await tx.due.add('mail-checkpoint', practiceId, nextMailing(tx.now, practice.timeZone));
      const setUpUrl = `${this.config.publicUrl}/set-up/${secret.token}`;
      return { practiceId, memberId, personId, setUpUrl };
    });
  }
}
