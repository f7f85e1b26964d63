import {
  type ChangeMemberBody,
  type InviteBody,
  type MemberList,
  type MemberView,
} from '@canteen/contracts';
import {
  type MemberRecord,
  MemberRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type Actor } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig, AppError, SecretTokens } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Acting,
  actorOf,
  everyRole,
  hasRole,
  requireRole,
  systemActor,
} from '../access/acting';
import { Notices } from '../notices/notices';

const LINK_LASTS_MS = 7 * 24 * 3_600_000;

/** The people of a practice: who is in, in which roles, who is invited, who has left. */
@Injectable()
export class PeopleRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tokens: SecretTokens,
    private readonly notices: Notices,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async list(acting: Acting): Promise<MemberList> {
    requireRole(acting, ...everyRole);
    const members = await this.uow.run(acting.practiceId, (tx) => tx.use(MemberRepository).all());
    const allowed = hasRole(acting, 'administrator');
    return {
      members: members.map((member) => toView(member, null)),
      may: {
        invite: { allowed, reason: allowed ? null : 'Only an administrator can invite people.' },
      },
    };
  }

  /**
   * Invites somebody; they are told by e-mail, and the one-use link is shown to the administrator.
   *
   * @throws AppError EMAIL_IN_USE when they are a member already
   */
  async invite(acting: Acting, body: InviteBody): Promise<MemberView> {
    requireRole(acting, 'administrator');
    requireRegistration(body);
    const secret = this.tokens.create();
    return this.uow.run(acting.practiceId, async (tx) => {
      const members = tx.use(MemberRepository);
      await members.lockAll();
      const known = (await members.all()).find((member) => member.email === body.email);
      if (known) throw new AppError('EMAIL_IN_USE', `${known.name} already has this address.`);
      const person = await this.findOrAddPerson(tx, body);
      const memberId = tx.ids.next();
      await members.add({ id: memberId, personId: person.id, ...body });
      const link = person.hasPassword
        ? null
        : await this.addLink(tx, person.id, secret.hash, secret.token);
      tx.log.append({
        kind: 'member.invited',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: body.name, roles: body.roles, gmcNumber: body.gmcNumber },
      });
      await this.notices.tell(tx, {
        kind: 'invited',
        toMembers: [memberId],
        subject: { type: 'member', id: memberId },
        sentence: `${acting.name} invited you to ${(await tx.use(PracticeRepository).get()).name} on Canteen.`,
        link: link === null ? '/' : new URL(link).pathname,
      });
      tx.live('people');
      const added = await members.byId(memberId);
      if (!added) throw new Error('The invited member is missing.');
      return toView(added, link);
    });
  }

  /**
   * Changes somebody's job and roles. Approvals of a role they lose stop counting at the gate.
   *
   * @throws AppError NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async change(acting: Acting, memberId: string, body: ChangeMemberBody): Promise<MemberView> {
    requireRole(acting, 'administrator');
    requireRegistration(body);
    return this.uow.run(acting.practiceId, async (tx) => {
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
      return toView({ ...before, ...body }, null);
    });
  }

  /**
   * Ends a membership; their sessions at this practice end in the same moment.
   *
   * @throws AppError NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async end(acting: Acting, memberId: string): Promise<void> {
    requireRole(acting, 'administrator');
    await this.endAs(actorOf(acting), acting.practiceId, memberId);
  }

  /**
   * As `end`, from the command line of the computer that runs Canteen: when nobody who may can.
   *
   * @throws AppError NOT_FOUND, or LAST_ADMINISTRATOR
   */
  async endFromCommandLine(practiceId: string, memberId: string): Promise<void> {
    await this.endAs(systemActor('command line'), practiceId, memberId);
  }

  private async endAs(actor: Actor, practiceId: string, memberId: string): Promise<void> {
    await this.uow.run(practiceId, async (tx) => {
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
    });
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

  private async findOrAddPerson(
    tx: Transaction,
    body: InviteBody,
  ): Promise<{ id: string; hasPassword: boolean }> {
    const members = tx.use(MemberRepository);
    const known = await members.personByEmail(body.email);
    if (known) return known;
    const id = tx.ids.next();
    await members.addPerson({ id, email: body.email, name: body.name });
    return { id, hasPassword: false };
  }

  private async addLink(
    tx: Transaction,
    personId: string,
    tokenHash: Buffer,
    token: string,
  ): Promise<string> {
    const expiresAt = new Date(Date.parse(tx.now) + LINK_LASTS_MS).toISOString();
    await tx.use(MemberRepository).addSetUpLink({ personId, tokenHash, expiresAt });
    return `${this.config.publicUrl}/set-up/${token}`;
  }
}

/** A clinical approver signs as a registered clinician: name and number are needed. */
function requireRegistration(body: ChangeMemberBody): void {
  const missing = body.registeredName === null || body.gmcNumber === null;
  if (!body.roles.includes('clinical-approver') || !missing) return;
  throw new AppError(
    'INVALID_INPUT',
    'A clinical approver needs a registered name and a GMC number.',
    { fields: { gmcNumber: 'Give the seven digits of the GMC number.' } },
  );
}

function toView(member: MemberRecord, setUpUrl: string | null): MemberView {
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    jobTitle: member.jobTitle,
    roles: member.roles,
    registeredName: member.registeredName,
    gmcNumber: member.gmcNumber,
    state: member.endedAt !== null ? 'ended' : member.hasPassword ? 'active' : 'invited',
    lastSeenAt: member.lastSeenAt,
    setUpUrl,
  };
}
