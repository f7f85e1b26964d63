import {
  type Account,
  ConnectorRegistry,
  type Outcome as NetworkOutcome,
} from '@canteen/connectors';
import {
  type Channel,
  type ClaimedWork,
  type Comment,
  CommentRepository,
  OutcomeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type Actor } from '@canteen/ledger';
import { AppError, Clock } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { AccountOpener } from '../channels/account-opener';
import { soonAfterRenewal, waitsForRenewal } from '../channels/renewal-wait';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import {
  commentAllows,
  commentStateAfter,
  lockComment,
  readComment,
  showComment,
} from './comment-moves';
import { dueOf, nextWorkingDay } from './comment-due';
import { channelOf } from './inbox-facts';
import { supersedeOutcome } from './outcome-book';

/** Why a hidden comment is shown again. */
type RestoreReason = 'refused' | 'taken-back' | 'nobody-agreed';

interface Target {
  comment: Comment;
  channel: Channel;
  account: Account;
}

/** The account's token is being renewed: in a second or two all is well again. */
class RenewedJustNow extends AppError {
  constructor(readonly againAt: string) {
    super(
      'NETWORK_UNREACHABLE',
      'The access to the account is being renewed, so nothing is recorded. Try again in a few seconds.',
    );
  }
}

/**
 * Hides and shows comments on the network. A hiding that no second person agreed to in time is undone
 * by itself, so that hiding never becomes quiet censorship.
 */
@Injectable()
export class CommentHider implements WorkHandler {
  readonly kind = 'confirm-hide';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /**
   * Hides a comment on the network now; call it outside a transaction. Hiding twice does no harm.
   *
   * @throws AppError OUTCOME_REFUSED when the network refuses, NETWORK_UNREACHABLE when it gave no clear answer
   */
  async hide(practiceId: string, commentId: string): Promise<void> {
    const target = await this.target(practiceId, commentId);
    requireDone(await this.send(target, true), 'hidden');
  }

  /**
   * Hides a comment without a person, where the practice turned that on. When the network does not
   * take it, the comment stays as it is: people were told of it already.
   *
   * @returns when to try it again, where the account's token is being renewed
   */
  async hideAutomatically(practiceId: string, commentId: string): Promise<WorkResult> {
    try {
      await this.hide(practiceId, commentId);
    } catch (error) {
      if (error instanceof RenewedJustNow) return { againAt: error.againAt };
      if (error instanceof AppError) return { done: true };
      throw error;
    }
    await this.uow.run(practiceId, async (tx) => {
      const { comment } = await lockComment(tx, commentId);
      if (comment.hiddenAt !== null) return;
      await this.recordHidden(tx, comment, {
        actor: systemActor('inbox'),
        reason: 'automatic',
        confirmBy: await nextWorkingDay(tx),
      });
      showComment(tx, comment);
    });
    return { done: true };
  }

  /** Records what `hide` did, in the transaction that records why. */
  async recordHidden(
    tx: Transaction,
    comment: Comment,
    facts: { actor: Actor; reason: string; confirmBy: string },
  ): Promise<void> {
    await tx.use(CommentRepository).change(comment, { hiddenAt: tx.now });
    await tx.due.add('confirm-hide', comment.id, facts.confirmBy);
    tx.log.append({
      kind: 'comment.hidden-upstream',
      actor: facts.actor,
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: {
        version: comment.currentVersion,
        reason: facts.reason,
        confirmBy: facts.confirmBy,
      },
    });
  }

  /**
   * Shows a hidden comment again on the network, then opens it again in the inbox.
   *
   * @throws AppError as `hide`; nothing changed then
   */
  async restore(
    practiceId: string,
    commentId: string,
    facts: { actor: Actor; reason: RestoreReason; also?: (tx: Transaction) => Promise<void> },
  ): Promise<void> {
    const target = await this.target(practiceId, commentId);
    const outcome = await this.send(target, false);
    // What is gone from the network needs no showing.
    if (!(outcome.kind === 'rejected' && outcome.class === 'gone')) requireDone(outcome, 'shown');
    await this.uow.run(practiceId, async (tx) => {
      const { comment } = await lockComment(tx, commentId);
      if (comment.hiddenAt === null) return;
      await facts.also?.(tx);
      await this.recordRestored(tx, comment, facts);
    });
  }

  /**
   * Undoes a hiding to which nobody agreed by its time.
   *
   * @throws AppError when the network did not show it; it is tried again
   */
  async handle(work: ClaimedWork): Promise<WorkResult> {
    const isWaiting = await this.uow.run(work.practiceId, async (tx) => {
      const found = await tx.use(CommentRepository).byId(work.subjectId);
      if (!found || found.comment.hiddenAt === null) return false;
      return !(await tx.use(OutcomeRepository).hideAgreed(work.subjectId));
    });
    if (!isWaiting) return { done: true };
    try {
      await this.restore(work.practiceId, work.subjectId, {
        actor: systemActor('inbox'),
        reason: 'nobody-agreed',
      });
    } catch (error) {
      if (error instanceof RenewedJustNow) return { againAt: error.againAt };
      // Whatever kept it hidden: people hear of it once, and it is tried again and again.
      if (work.tries === 0) await this.sayStillHidden(work);
      throw error;
    }
    return { done: true };
  }

  private async recordRestored(
    tx: Transaction,
    comment: Comment,
    facts: { actor: Actor; reason: RestoreReason },
  ): Promise<void> {
    const outcome = await supersedeOutcome(tx, comment);
    const reopens = commentAllows(comment, 'reopen');
    await tx.use(CommentRepository).change(comment, {
      hiddenAt: null,
      ...(reopens && {
        state: commentStateAfter(comment, ['reopen']),
        closedAt: null,
        dueAt: await dueOf(tx, comment.lane, tx.now),
      }),
    });
    await tx.due.remove('confirm-hide', comment.id);
    tx.log.append({
      kind: 'comment.restored-upstream',
      actor: facts.actor,
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: { version: comment.currentVersion, reason: facts.reason, outcome },
    });
    await this.notices.tell(tx, {
      kind: 'comment-restored',
      toRoles: ['author', 'compliance'],
      subject: { type: 'comment', id: comment.id },
      sentence:
        facts.reason === 'nobody-agreed'
          ? 'A hidden comment is public again: no second person agreed to hide it in time.'
          : 'A hidden comment is public again. Look what it needs.',
      link: `/inbox/${comment.id}`,
    });
    showComment(tx, comment);
  }

  private async sayStillHidden(work: ClaimedWork): Promise<void> {
    await this.uow.run(work.practiceId, (tx) =>
      this.notices.tell(tx, {
        kind: 'comment-not-restored',
        toRoles: ['compliance', 'administrator'],
        subject: { type: 'comment', id: work.subjectId },
        sentence:
          'Nobody agreed to hide a comment, but the network did not let us show it again. Look at it there.',
        link: `/inbox/${work.subjectId}`,
      }),
    );
  }

  private async target(practiceId: string, commentId: string): Promise<Target> {
    const target = await this.uow.run(practiceId, async (tx) => {
      const { comment } = await readComment(tx, commentId);
      const channel = await channelOf(tx, comment);
      // What it wrote down for the renewal is kept: the refusal comes after the commit.
      if (await waitsForRenewal(tx, channel)) return soonAfterRenewal(tx);
      return { comment, channel, account: await this.accounts.open(tx, channel) };
    });
    if ('againAt' in target) throw new RenewedJustNow(target.againAt);
    return target;
  }

  private send({ comment, channel, account }: Target, hidden: boolean): Promise<NetworkOutcome> {
    const connector = this.connectors.for(channel.network);
    return connector.hide(account, comment.remoteId, hidden, this.clock.now());
  }
}

function requireDone(outcome: NetworkOutcome, what: 'hidden' | 'shown'): void {
  switch (outcome.kind) {
    case 'confirmed':
      return;
    case 'rejected':
      throw new AppError('OUTCOME_REFUSED', `It was not ${what}. ${outcome.message}`);
    case 'not-accepted':
    case 'unknown':
      throw new AppError(
        'NETWORK_UNREACHABLE',
        `The network gave no clear answer, so nothing is recorded. Try again in a minute.`,
      );
  }
}
