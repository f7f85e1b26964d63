import { Role, type SetUpBody, type SetUpView } from '@canteen/contracts';
import {
  IdentityGate,
  PracticeRepository,
  SessionRepository,
  type SetUpRecord,
  SetUpRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError, Mailer, Passwords, SecretTokens } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { limitKey } from './limit-key';

const invalid = () =>
  new AppError(
    'SET_UP_LINK_INVALID',
    'This link was used already or has run out. Ask for a new one where you sign in.',
  );

/** Where somebody with a one-use link chooses a password: the first, or one instead of a forgotten one. */
@Injectable()
export class SetUpDesk {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly tokens: SecretTokens,
    private readonly mailer: Mailer,
  ) {}

  /** @throws AppError SET_UP_LINK_INVALID */
  async view(token: string): Promise<SetUpView> {
    const link = await this.identity.run((tx) =>
      tx.use(SetUpRepository).usable(this.tokens.hashOf(token)),
    );
    if (!link) throw invalid();
    const practice = await this.uow.run(link.practiceId, (tx) => tx.use(PracticeRepository).get());
    return {
      email: link.email,
      name: link.name,
      practiceName: practice.name,
      replaces: link.replaces,
    };
  }

  /**
   * Sets the password and uses the link up. Every session of the person ends, wrong tries before are
   * forgotten, and they are told by e-mail when it took the place of another password.
   *
   * @throws AppError SET_UP_LINK_INVALID, or PASSWORD_TOO_WEAK when it holds the name or address
   */
  async complete(token: string, body: SetUpBody): Promise<void> {
    const passwordHash = await this.passwords.hash(body.password);
    const link = await this.identity.run(async (tx) => {
      const links = tx.use(SetUpRepository);
      const found = await links.usable(this.tokens.hashOf(token));
      if (!found) throw invalid();
      refuseGuessable(body.password, found);
      const name = found.replaces ? found.name : body.name;
      await links.setPassword(found.personId, name, passwordHash);
      await links.use(found.personId);
      const sessions = tx.use(SessionRepository);
      await sessions.forgetFailures(limitKey('account', found.email));
      return { ...found, name, practices: await sessions.practicesOf(found.personId) };
    });
    const practices = link.replaces ? link.practices : [link.practiceId];
    for (const practiceId of practices) await this.logPassword({ ...link, practiceId });
    if (link.replaces) void this.mailer.send(replacedMail(link.email));
  }

  private async logPassword(link: SetUpRecord): Promise<void> {
    const member = await this.identity.run((tx) =>
      tx.use(SetUpRepository).memberOf(link.personId, link.practiceId),
    );
    if (!member) return;
    await this.uow.run(link.practiceId, async (tx) => {
      tx.log.append({
        kind: link.replaces ? 'member.password-replaced' : 'member.joined',
        actor: {
          type: 'member',
          id: member.id,
          name: link.name,
          roles: Role.array().parse(member.roles),
        },
        subject: { type: 'member', id: member.id },
        thread: null,
        data: {},
      });
      tx.live('people');
      if (link.replaces) tx.live('session');
      return Promise.resolve();
    });
  }
}

function replacedMail(to: string) {
  return {
    to,
    subject: 'Your password for Canteen is new',
    text:
      'Your password for Canteen was replaced just now, by a link sent to this address.\n\n' +
      'If it was not you, tell an administrator of your practice at once.\n',
  };
}

function refuseGuessable(password: string, link: SetUpRecord): void {
  const lower = password.toLowerCase();
  const parts = [...link.name.toLowerCase().split(/\s+/), link.email.split('@')[0] ?? ''];
  const allSame = new Set(lower).size < 4;
  if (allSame || parts.some((part) => part.length > 3 && lower.includes(part))) {
    throw new AppError(
      'PASSWORD_TOO_WEAK',
      'Choose a password without your name or address in it. Three or four unrelated words work well.',
    );
  }
}
