import { type ClaimedWork, NoticeRepository, UnitOfWork } from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Mailer } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';

const TRIES = 6;
/** What an e-mail is called that is about something else than work that waits. */
const subjects: Readonly<Partial<Record<string, string>>> = {
  'way-in-changed': 'Canteen: how your account is signed in to has changed',
};

/** Sends notices by e-mail. The mail says what waits and where; it never holds patient text. */
@Injectable()
export class NoticeSender implements WorkHandler {
  readonly kind = 'send-notice';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** @throws Error when the mail server could not be reached, so that it is tried again */
  async handle(work: ClaimedWork): Promise<WorkResult> {
    const notice = await this.uow.run(work.practiceId, (tx) =>
      tx.use(NoticeRepository).byId(work.subjectId),
    );
    if (!notice?.email || notice.mailState !== 'waiting') return { done: true };
    const outcome = await this.mailer.send({
      to: notice.email,
      subject: subjects[notice.kind] ?? 'Canteen: something needs you',
      text: `${notice.sentence}\n\n${this.config.publicUrl}${notice.link}\n`,
    });
    if (!outcome.sent && outcome.reason === 'unreachable' && work.tries < TRIES) {
      throw new Error('The mail server could not be reached.');
    }
    const state = outcome.sent
      ? 'sent'
      : outcome.reason === 'not-configured'
        ? 'not-configured'
        : 'failed';
    await this.uow.run(work.practiceId, async (tx) => {
      await tx.use(NoticeRepository).mailed(notice.id, state);
      // Where e-mail was never set up, nothing was sent and there is nothing to record.
      if (state === 'not-configured') return;
      tx.log.append({
        kind: 'notice.sent',
        actor: systemActor('notices'),
        subject: { type: 'notice', id: notice.id },
        thread: null,
        data: { notice: notice.kind, by: 'e-mail', result: state, member: notice.memberId },
      });
    });
    return { done: true };
  }
}
