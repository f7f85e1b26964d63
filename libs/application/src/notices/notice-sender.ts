import {
  type ClaimedWork,
  type NoticeRecord,
  NoticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Mailer } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { later } from '../comments/comment-moves';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { gatheredKinds } from './notice-kinds';
import { type Letter, letterOf } from './notice-letter';

const TRIES = 6;
/** The most that one letter tells; what is beyond it follows in the next. */
const NOTICES_IN_A_LETTER = 50;

/**
 * Sends notices by e-mail. An alarm goes at once and by itself; what is no alarm is gathered for a
 * minute, and what waits for the same person by then comes in one letter: thirty posts sent for
 * approval together are one mail and not thirty.
 */
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
    const plan = await this.uow.run(work.practiceId, (tx) => this.plan(tx, work.subjectId));
    if (plan === null) return { done: true };
    if ('againAt' in plan) return plan;
    const { letter, notices } = plan;
    const outcome = await this.mailer.send(letter);
    if (!outcome.sent && outcome.reason === 'unreachable' && work.tries < TRIES) {
      throw new Error('The mail server could not be reached.');
    }
    const state = outcome.sent
      ? 'sent'
      : outcome.reason === 'not-configured'
        ? 'not-configured'
        : 'failed';
    await this.uow.run(work.practiceId, (tx) => keepMailed(tx, notices, state));
    return { done: true };
  }

  /** What is to be mailed now, or when to look again; null where there is nothing to mail any more. */
  private async plan(
    tx: Transaction,
    noticeId: string,
  ): Promise<{ letter: Letter; notices: NoticeRecord[] } | { againAt: string } | null> {
    const notice = await tx.use(NoticeRepository).byId(noticeId);
    if (!notice?.email || notice.mailState !== 'waiting') return null;
    const notices = await this.gather(tx, notice);
    if ('againAt' in notices) return notices;
    const letter = await letterOf(tx, { to: notice.email, notices, at: this.config.publicUrl });
    return { letter, notices };
  }

  /**
   * The notices that go with this one. Only the oldest of them takes the others along, so that two workers never
   * mail the same; the others look again later and find themselves mailed.
   */
  private async gather(
    tx: Transaction,
    notice: NoticeRecord,
  ): Promise<NoticeRecord[] | { againAt: string }> {
    if (notice.memberId === null || !gatheredKinds.includes(notice.kind)) return [notice];
    const ripe = later(notice.createdAt, this.config.waits.gatherMailFor);
    if (Date.parse(ripe) > Date.parse(tx.now)) return { againAt: ripe };
    const waiting = await tx
      .use(NoticeRepository)
      .toMail(notice.memberId, gatheredKinds, NOTICES_IN_A_LETTER);
    return waiting[0]?.id === notice.id
      ? waiting
      : { againAt: later(tx.now, this.config.waits.gatherMailFor) };
  }
}

async function keepMailed(
  tx: Transaction,
  notices: readonly NoticeRecord[],
  state: 'sent' | 'not-configured' | 'failed',
): Promise<void> {
  await tx.use(NoticeRepository).mailed(
    notices.map(({ id }) => id),
    state,
  );
  // Where e-mail was never set up, nothing was sent and there is nothing to record.
  if (state === 'not-configured') return;
  for (const notice of notices) {
    tx.log.append({
      kind: 'notice.sent',
      actor: systemActor('notices'),
      subject: { type: 'notice', id: notice.id },
      thread: null,
      data: { notice: notice.kind, by: 'e-mail', result: state, member: notice.memberId },
    });
  }
}
