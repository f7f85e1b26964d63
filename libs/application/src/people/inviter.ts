import { type InviteBody, type MemberView } from '@canteen/contracts';
import {
  type MemberRecord,
  MemberRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, Mailer, SecretTokens } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { requireProof } from '../access/require-proof';
import { memberView, requireOnlyHere, requireRegistration } from './member-view';

const LINK_LASTS_MS = 7 * 24 * 3_600_000;

/**
 * Lets people in: invites them, and gives a new link to somebody whose link ran out or who forgot the
 * password. The link is mailed and shown once to the administrator; only its hash is kept.
 */
@Injectable()
export class Inviter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tokens: SecretTokens,
    private readonly mailer: Mailer,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Invites somebody, or takes a former member back.
   *
   * @throws AppError PROOF_NEEDED; EMAIL_IN_USE when they are a member already
   */
  async invite(acting: Acting, body: InviteBody): Promise<MemberView> {
    requireRole(acting, 'administrator');
    requireRegistration(body);
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const members = tx.use(MemberRepository);
      await members.lockAll();
      const known = (await members.all()).find((member) => member.email === body.email);
      if (known?.endedAt === null) {
        throw new AppError('EMAIL_IN_USE', `${known.name} already has this address.`);
      }
      const person = await this.findOrAddPerson(tx, body);
      const memberId = known?.id ?? tx.ids.next();
      if (known) await members.takeBack(memberId, body);
      else await members.add({ id: memberId, personId: person.id, ...body });
      tx.log.append({
        kind: 'member.invited',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: body.name, roles: body.roles, gmcNumber: body.gmcNumber },
      });
      tx.live('people');
      const added = await this.member(tx, memberId);
      const link = person.hasPassword ? null : await this.addLink(tx, person.id);
      await this.mail(tx, acting, added, link);
      return memberView(added, link);
    });
  }

  /**
   * Gives a member a new link to choose a password. Their sessions end when they use it.
   *
   * @throws AppError PROOF_NEEDED; NOT_FOUND; FORBIDDEN for somebody who works at another practice too, where this
   *   practice has no say
   */
  async renewLink(acting: Acting, memberId: string): Promise<MemberView> {
    requireRole(acting, 'administrator');
    return this.uow.run(acting.practiceId, async (tx) => {
      requireProof(acting, tx.now);
      const member = await this.member(tx, memberId);
      await requireOnlyHere(tx, member);
      tx.log.append({
        kind: 'member.link-renewed',
        actor: actorOf(acting),
        subject: { type: 'member', id: memberId },
        thread: null,
        data: { name: member.name },
      });
      const link = await this.addLink(tx, member.personId);
      await this.mail(tx, acting, member, link);
      return memberView(member, link);
    });
  }

  private async member(tx: Transaction, memberId: string): Promise<MemberRecord> {
    const member = await tx.use(MemberRepository).byId(memberId);
    if (member?.endedAt === null) return member;
    throw new AppError('NOT_FOUND', 'There is no such member of this practice any more.');
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

  private async addLink(tx: Transaction, personId: string): Promise<string> {
    const secret = this.tokens.create();
    const expiresAt = new Date(Date.parse(tx.now) + LINK_LASTS_MS).toISOString();
    await tx.use(MemberRepository).addSetUpLink({ personId, tokenHash: secret.hash, expiresAt });
    return `${this.config.publicUrl}/set-up/${secret.token}`;
  }

  /** The link goes out by mail at once and is stored nowhere; without mail it is on the screen. */
  private async mail(
    tx: Transaction,
    acting: Acting,
    member: MemberRecord,
    link: string | null,
  ): Promise<void> {
    const practice = await tx.use(PracticeRepository).get();
    const message = {
      to: member.email,
      subject: `Canteen at ${practice.name}`,
      text: `${acting.name} lets you in to Canteen at ${practice.name}.\n\n${link ?? this.config.publicUrl}\n`,
    };
    tx.afterCommit(() => void this.mailer.send(message));
  }
}
