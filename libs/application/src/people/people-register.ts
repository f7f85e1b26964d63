import { type ChangeMemberBody, type MemberList, type MemberView } from '@canteen/contracts';
import {
  type MemberRecord,
  MemberRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type Actor } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import {
  type Acting,
  actorOf,
  everyRole,
  hasRole,
  requireRole,
  systemActor,
} from '../access/acting';
import { requireProof } from '../access/require-proof';
import { memberView, requireOnlyHere, requireRegistration } from './member-view';
import { WayInRecorder } from './way-in-recorder';

/** The people of a practice: who is in, in which roles, who is invited, who has left. */
@Injectable()
export class PeopleRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly waysIn: WayInRecorder,
  ) {}

  async list(acting: Acting): Promise<MemberList> {
    requireRole(acting, ...everyRole);
    const members = await this.uow.run(acting.practiceId, (tx) => tx.use(MemberRepository).all());
    const allowed = hasRole(acting, 'administrator');
    return {
      members: members.map((member) => memberView(member, null)),
      may: {
        invite: { allowed, reason: allowed ? null : 'Only an administrator can invite people.' },
      },
    };
  }

  /**
   * Changes somebody's job and roles. Approvals of a role they lose stop counting at the gate.
   *
   * @throws AppError PROOF_NEEDED, NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async change(acting: Acting, memberId: string, body: ChangeMemberBody): Promise<MemberView> {
    requireRole(acting, 'administrator');
    requireRegistration(body);
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const members = tx.use(MemberRepository);
      await members.lockAll();
      const before = await this.activeMember(tx, memberId);
      if (!body.roles.includes('administrator')) await this.keepAnAdministrator(tx, memberId);
      await members.change(memberId, body);
      tx.log.append({
        kind: 'member.changed',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: before.name, from: before.roles, to: body.roles, gmcNumber: body.gmcNumber },
      });
      tx.live('people');
      tx.live('session');
      return memberView({ ...before, ...body }, null);
    });
  }

  /**
   * For somebody who lost telephone, passkeys and recovery codes: they sign in with the password alone,
   * and add new ones. Their sessions end.
   *
   * @throws AppError PROOF_NEEDED; NOT_FOUND; STATE_REFUSED when they have neither; FORBIDDEN for oneself, and for
   *   somebody who works at another practice too, where this practice has no say
   */
  async removeSecondFactor(acting: Acting, memberId: string): Promise<void> {
    requireRole(acting, 'administrator');
    if (memberId === acting.memberId) {
      throw new AppError('FORBIDDEN', 'Remove your own app and passkeys under “Your account”.');
    }
    await this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const members = tx.use(MemberRepository);
      const member = await this.activeMember(tx, memberId);
      await requireOnlyHere(tx, member);
      if (!(await members.removeSecondFactor(member.personId))) {
        throw new AppError(
          'STATE_REFUSED',
          `${member.name} has neither authenticator app nor passkey.`,
        );
      }
      tx.log.append({
        kind: 'member.second-factor-removed',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: member.name },
      });
      await this.waysIn.tell(
        tx,
        memberId,
        (at) => `${acting.name} removed your authenticator app and your passkeys on ${at}.`,
      );
      tx.live('people');
      tx.live('session');
    });
  }

  /**
   * Ends a membership; their sessions at this practice end in the same moment.
   *
   * @throws AppError PROOF_NEEDED, NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async end(acting: Acting, memberId: string): Promise<void> {
    requireRole(acting, 'administrator');
    await this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      await this.endAs(tx, actorOf(acting), memberId);
    });
  }

  /**
   * As `end`, from the command line of the computer that runs Canteen: when nobody who may can.
   *
   * @throws AppError NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async endFromCommandLine(practiceId: string, memberId: string): Promise<void> {
    await this.uow.run(practiceId, (tx) => this.endAs(tx, systemActor('command line'), memberId));
  }

  private async endAs(tx: Transaction, actor: Actor, memberId: string): Promise<void> {
    const members = tx.use(MemberRepository);
    await members.lockAll();
    const member = await this.activeMember(tx, memberId);
    await this.keepAnAdministrator(tx, memberId);
    await members.end(memberId);
    tx.log.append({
      kind: 'member.ended',
      actor,
      subject: { type: 'member', id: memberId },
      thread: null,
      data: { name: member.name, roles: member.roles },
    });
    tx.live('people');
    tx.live('session');
  }

  private async activeMember(tx: Transaction, memberId: string): Promise<MemberRecord> {
    const member = await tx.use(MemberRepository).byId(memberId);
    if (!member || member.endedAt !== null) {
      throw new AppError('NOT_FOUND', 'There is no such member of this practice any more.');
    }
    return member;
  }

  private async keepAnAdministrator(tx: Transaction, leavingId: string): Promise<void> {
    const administrators = await tx.use(MemberRepository).activeWithRoles(['administrator']);
    if (administrators.some((member) => member.id !== leavingId)) return;
    if (!administrators.some((member) => member.id === leavingId)) return;
    throw new AppError(
      'LAST_ADMINISTRATOR',
      'A practice needs an administrator. Make somebody else one first.',
    );
  }
}
