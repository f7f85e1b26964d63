import {
  type Confirmable,
  type ConfirmationList,
  type ConfirmationView,
  confirmables,
} from '@canteen/contracts';
import {
  ChannelRepository,
  MemberRepository,
  PracticeRepository,
  StandingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { checkStanding } from '@canteen/guidance';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, everyRole, requireRole } from '../access/acting';
import { Confirmed } from './confirmed';
import { worksHere } from './standing-facts';

const statements: Readonly<Record<Confirmable, string>> = {
  policy: 'I have read the practice’s policy as it is now, and work by it.',
  traceability: 'I know that what I post without my name can usually be traced to me.',
  standards: 'I know that professional standards hold for what I post in private, too.',
  'privacy-settings': 'I have looked at the privacy settings of my own accounts.',
};

/** The rule that asks for each of them. */
const rulesAsking: Readonly<Record<Confirmable, string>> = {
  policy: 'conduct.organisation-policy',
  traceability: 'identity.traceable-notice',
  standards: 'conduct.off-duty',
  'privacy-settings': 'identity.privacy-settings-review',
};

/** What everybody confirms of themselves, and an administrator of the practice's accounts. */
@Injectable()
export class ConfirmationDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /** What the acting member has confirmed, and what of it is due again. Nothing for an auditor from outside. */
  async list(acting: Acting): Promise<ConfirmationList> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => ({
      confirmations: await confirmationsOf(tx, acting),
    }));
  }

  /** Keeps that the acting member confirms one of them now. */
  async confirm(acting: Acting, what: Confirmable): Promise<ConfirmationList> {
    requireRole(acting, ...everyRole);
    await this.uow.run(acting.practiceId, async (tx) => {
      const { policyVersion } = await tx.use(PracticeRepository).get();
      const { memberId } = acting;
      const by = { policyVersion, confirmedBy: memberId };
      await tx.use(StandingRepository).confirm({ subjectId: memberId, what, ...by });
      tx.log.append({
        kind: 'member.confirmed',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { what, policyVersion },
      });
      // The next check may come sooner than tomorrow: what was found of this person may be gone.
      await tx.due.hasten('check-standing', acting.practiceId, tx.now);
    });
    return this.list(acting);
  }

  /**
   * Keeps that somebody looked at the privacy settings of an account on its network today.
   *
   * @throws AppError NOT_FOUND
   */
  async reviewPrivacy(acting: Acting, channelId: string): Promise<void> {
    requireRole(acting, 'administrator');
    await this.uow.run(acting.practiceId, async (tx) => {
      const channel = await tx.use(ChannelRepository).byId(channelId);
      if (!channel) {
        throw new AppError(
          'NOT_FOUND',
          'There is no such channel. It may have been disconnected. Go back to Channels.',
        );
      }
      const { policyVersion } = await tx.use(PracticeRepository).get();
      await tx.use(StandingRepository).confirm({
        subjectId: channelId,
        what: 'privacy-settings',
        policyVersion,
        confirmedBy: acting.memberId,
      });
      tx.log.append({
        kind: 'channel.privacy-reviewed',
        actor: actorOf(acting),
        subject: { type: 'channel', id: channelId },
        thread: null,
        channelId,
        data: { name: channel.name, network: channel.network },
      });
      await tx.due.hasten('check-standing', acting.practiceId, tx.now);
      tx.live('channels', channelId);
    });
  }
}

/** What a member confirms, as of now. */
export async function confirmationsOf(
  tx: Transaction,
  { memberId }: Pick<Acting, 'memberId'>,
): Promise<ConfirmationView[]> {
  const member = await tx.use(MemberRepository).byId(memberId);
  if (!member || !worksHere(member)) return [];
  const confirmed = await Confirmed.read(tx, await tx.use(PracticeRepository).get());
  const findings = checkStanding(confirmed.member(member));
  return confirmables.map((what) => ({
    what,
    statement: statements[what],
    confirmedAt: confirmed.at(memberId, what),
    due: findings.find(({ rule }) => rule === rulesAsking[what])?.message ?? null,
  }));
}
