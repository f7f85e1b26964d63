import { type PasswordLinkBody } from '@canteen/contracts';
import { IdentityGate, SessionRepository, SetUpRepository } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError, Log, Mailer, SecretTokens } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { limitKey } from './limit-key';

const MINUTE_MS = 60_000;
const LINK_LASTS_MINUTES = 30;
const WINDOW_MS = 60 * MINUTE_MS;
const LINKS_PER_PERSON = 3;
const ASKS_PER_ADDRESS = 30;

/**
 * Sends people who forgot their password a one-use link to choose another. Nobody learns from the
 * answer whether an e-mail address belongs to somebody (OWASP ASVS 5.0 §6.3.8): it is the same for
 * all, and given before anything is done that depends on it.
 */
@Injectable()
export class PasswordLinkSender {
  constructor(
    private readonly identity: IdentityGate,
    private readonly tokens: SecretTokens,
    private readonly mailer: Mailer,
    private readonly log: Log,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Notes that a link is wanted, and gives the sending that follows. A person gets three an hour at
   * most; who asks for more is not told.
   *
   * @param address the caller's network address, for the rate limit
   * @returns the sending, which an answer must not wait for; it never fails
   * @throws AppError SIGN_IN_TOO_OFTEN when one network address asks too often, for whomever
   */
  async ask({ email }: PasswordLinkBody, address: string): Promise<{ sending: Promise<void> }> {
    const keys = { person: limitKey('link', email), address: limitKey('link-address', address) };
    const isMore = await this.identity.run(async (tx) => {
      const sessions = tx.use(SessionRepository);
      const since = new Date(Date.parse(tx.now) - WINDOW_MS).toISOString();
      const asked = await sessions.failures(keys.person, since);
      if ((await sessions.failures(keys.address, since)) >= ASKS_PER_ADDRESS) return null;
      await sessions.addFailure(keys.person);
      await sessions.addFailure(keys.address);
      return asked >= LINKS_PER_PERSON;
    });
    if (isMore === null) {
      throw new AppError(
        'SIGN_IN_TOO_OFTEN',
        'There were too many tries. Wait an hour, or ask an administrator of your practice for a link.',
      );
    }
    return { sending: isMore ? Promise.resolve() : this.send(email) };
  }

  private async send(email: string): Promise<void> {
    try {
      const link = await this.makeLink(email);
      if (link !== null) await this.mailer.send(linkMail(email, link));
    } catch (error) {
      // The database is out of reach: nobody waits for this, and whoever asked can ask again.
      this.log.error('A link for a new password could not be made.', { err: error });
    }
  }

  /** Null for an address that belongs to nobody who may sign in anywhere. */
  private async makeLink(email: string): Promise<string | null> {
    return this.identity.run(async (tx) => {
      const sessions = tx.use(SessionRepository);
      const person = await sessions.personByEmail(email);
      if (!person || person.disabled) return null;
      const practiceId = (await sessions.practicesOf(person.id))[0];
      if (practiceId === undefined) return null;
      const secret = this.tokens.create();
      const until = Date.parse(tx.now) + LINK_LASTS_MINUTES * MINUTE_MS;
      await tx.use(SetUpRepository).add({
        personId: person.id,
        practiceId,
        tokenHash: secret.hash,
        expiresAt: new Date(until).toISOString(),
      });
      return `${this.config.publicUrl}/set-up/${secret.token}`;
    });
  }
}

function linkMail(to: string, link: string) {
  return {
    to,
    subject: 'A new password for Canteen',
    text:
      'Somebody, probably you, asked for a new password for Canteen.\n\n' +
      `Choose one here within ${LINK_LASTS_MINUTES} minutes. The link works once:\n${link}\n\n` +
      'If it was not you, do nothing: your password stays as it is.\n',
  };
}
