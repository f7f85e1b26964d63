import {
  type ClaimedWork,
  NoticeRepository,
  PostRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Mailer } from '@canteen/platform';
import { describe } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';

const TRIES = 6;
/** What an e-mail is called that is about something else than work that waits. */
const subjects: Readonly<Partial<Record<string, string>>> = {
  'way-in-changed': 'Canteen: how your account is signed in to has changed',
};

/** Sends notices by e-mail. The mail says what waits, and where; it never holds patient text. */
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
    const letter = await this.uow.run(work.practiceId, (tx) => letterOf(tx, work.subjectId));
    if (!letter?.notice.email || letter.notice.mailState !== 'waiting') return { done: true };
    const { notice, paragraphs } = letter;
    const outcome = await this.mailer.send({
      to: letter.notice.email,
      subject: subjects[notice.kind] ?? 'Canteen: something needs you',
      text: [...paragraphs, `${this.config.publicUrl}${notice.link}\n`].join('\n\n'),
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

/** A notice with what its mail says: whose it is, what there is to tell, and about which post. */
async function letterOf(tx: Transaction, noticeId: string) {
  const notice = await tx.use(NoticeRepository).byId(noticeId);
  if (!notice) return null;
  const { name, timeZone } = await tx.use(PracticeRepository).get();
  const post =
    notice.subjectType === 'post' ? await tx.use(PostRepository).byId(notice.subjectId) : null;
  const due = post?.dueAt ? [`Its time: ${describe(post.dueAt, timeZone, tx.now)}.`] : [];
  return { notice, paragraphs: [`${name}:`, notice.sentence, ...due] };
}
