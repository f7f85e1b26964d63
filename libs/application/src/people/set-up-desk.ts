import { Role, type SetUpBody, type SetUpView } from '@canteen/contracts';
import {
  IdentityGate,
  PracticeRepository,
  type SetUpRecord,
  SetUpRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError, Passwords, SecretTokens } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

const invalid = () =>
  new AppError(
    'SET_UP_LINK_INVALID',
    'This link was used already or has run out. Ask an administrator of your practice for a new one.',
  );

/** Where an invited person chooses a name and a password, once. */
@Injectable()
export class SetUpDesk {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly tokens: SecretTokens,
  ) {}

  /** @throws AppError SET_UP_LINK_INVALID */
  async view(token: string): Promise<SetUpView> {
    const link = await this.identity.run((tx) =>
      tx.use(SetUpRepository).usable(this.tokens.hashOf(token)),
    );
    if (!link) throw invalid();
    const practice = await this.uow.run(link.practiceId, (tx) => tx.use(PracticeRepository).get());
    return { email: link.email, name: link.name, practiceName: practice.name };
  }

  /**
   * Sets the password and uses the link up.
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
      await links.setPassword(found.personId, body.name, passwordHash);
      await links.use(found.personId);
      return found;
    });
    await this.logJoining(link, body.name);
  }

  private async logJoining(link: SetUpRecord, name: string): Promise<void> {
    const member = await this.identity.run((tx) =>
      tx.use(SetUpRepository).memberOf(link.personId, link.practiceId),
    );
    if (!member) return;
    await this.uow.run(link.practiceId, async (tx) => {
      tx.log.append({
        kind: 'member.joined',
        actor: { type: 'member', id: member.id, name, roles: Role.array().parse(member.roles) },
        subject: { type: 'member', id: member.id },
        thread: null,
        data: {},
      });
      tx.live('people');
      return Promise.resolve();
    });
  }
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
