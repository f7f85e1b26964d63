import { type Network } from '@canteen/channels';
import { type CommentDetail, type ConfirmOutcomeBody, type OutcomeBody } from '@canteen/contracts';
import {
  type Comment,
  type Outcome,
  OutcomeRepository,
  type SealedRef,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, AppError } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { Notices } from '../notices/notices';
import { nextWorkingDay } from './comment-due';
import { CommentHider } from './comment-hider';
import { type HeldComment, lockComment, showComment } from './comment-moves';
import { confirmingRoles, inboxRoles } from './comment-roles';
import { Inbox } from './inbox';
import { inboxFacts, requireAllowed, requireNotAboutYou } from './inbox-facts';
import { confirmRefusal, endRefusal, hideRefusal, waitsForSecond } from './inbox-permissions';
import { type Decision, closeAgreed, recordOutcome, waitingKinds } from './outcome-book';
import { cancelReplies } from './reply-voider';

/** Records how comments end, and lets a second person agree where one is needed. */
@Injectable()
export class OutcomeDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly hider: CommentHider,
    private readonly notices: Notices,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Records the end of a comment. Hiding happens on the network first, at once.
   *
   * @throws AppError NOT_FOUND, ABOUT_YOU, STATE_REFUSED, OUTCOME_REFUSED, NETWORK_UNREACHABLE
   */
  async record(acting: Acting, id: string, body: OutcomeBody): Promise<CommentDetail> {
    requireRole(acting, ...inboxRoles);
    if (body.kind === 'hidden') {
      await this.uow.run(acting.practiceId, (tx) => this.requireEnd(tx, acting, id, body));
      await this.hider.hide(acting.practiceId, id);
    }
    await this.uow.run(acting.practiceId, async (tx) => {
      const held = await this.requireEnd(tx, acting, id, body);
      await this.keep(tx, acting, held, body);
    });
    return this.inbox.detail(acting, id);
  }

  /**
   * A second person agrees to an outcome or refuses it. Whoever decided first cannot agree, but can
   * take it back. A hiding that is refused is undone on the network first.
   *
   * @throws AppError NOT_FOUND, ABOUT_YOU, OUTCOME_REFUSED, NETWORK_UNREACHABLE
   */
  async confirm(acting: Acting, id: string, body: ConfirmOutcomeBody): Promise<CommentDetail> {
    requireRole(acting, ...confirmingRoles);
    const outcome = await this.uow.run(acting.practiceId, async (tx) => {
      const held = await lockComment(tx, id);
      const waiting = await this.requireWaiting(tx, acting, held, body);
      if (body.agreed) await this.agree(tx, acting, held, waiting, body);
      else if (waiting.kind !== 'hidden')
        await this.refuse(tx, acting, held.comment, waiting, body);
      return waiting;
    });
    if (!body.agreed && outcome.kind === 'hidden') await this.show(acting, id, outcome, body);
    return this.inbox.detail(acting, id);
  }

  private async show(
    acting: Acting,
    id: string,
    outcome: Outcome,
    body: ConfirmOutcomeBody,
  ): Promise<void> {
    await this.hider.restore(acting.practiceId, id, {
      actor: actorOf(acting),
      reason: outcome.byId === acting.memberId ? 'taken-back' : 'refused',
      also: async (tx) => {
        const held = await lockComment(tx, id);
        const waiting = await this.requireWaiting(tx, acting, held, body);
        await this.refuse(tx, acting, held.comment, waiting, body);
      },
    });
  }

  private async requireEnd(
    tx: Transaction,
    acting: Acting,
    id: string,
    body: OutcomeBody,
  ): Promise<HeldComment> {
    const held = await lockComment(tx, id);
    const facts = await inboxFacts(tx, acting, held);
    requireNotAboutYou(facts);
    requireAllowed(endRefusal(facts), 'OUTCOME_REFUSED');
    if (body.kind === 'hidden') requireAllowed(hideRefusal(facts), 'OUTCOME_REFUSED');
    if (body.kind === 'answered') this.requireAddress(facts.channel.network, body.url);
    return held;
  }

  private async keep(
    tx: Transaction,
    acting: Acting,
    held: HeldComment,
    body: OutcomeBody,
  ): Promise<void> {
    const { comment } = held;
    // A comment that still waits for a second person may yet be answered.
    if (body.kind !== 'no-reply') await cancelReplies(tx, acting, held);
    const confirmBy = waitingKinds.has(body.kind) ? await nextWorkingDay(tx) : undefined;
    const current = await lockComment(tx, comment.id);
    if (body.kind === 'hidden' && confirmBy !== undefined) {
      await this.hider.recordHidden(tx, current.comment, {
        actor: actorOf(acting),
        reason: body.reason,
        confirmBy,
      });
    }
    await recordOutcome(tx, current.comment, { ...decisionOf(acting, body), confirmBy });
    if (confirmBy === undefined) return;
    await this.notices.tell(tx, {
      kind: 'outcome-waiting',
      toRoles: confirmingRoles,
      exceptMembers: [acting.memberId],
      subject: { type: 'comment', id: comment.id },
      sentence:
        body.kind === 'hidden'
          ? 'A comment was hidden and waits for a second person to agree.'
          : 'A comment is to be left without a reply and waits for a second person to agree.',
      link: `/inbox/${comment.id}`,
    });
  }

  private async requireWaiting(
    tx: Transaction,
    acting: Acting,
    held: HeldComment,
    body: ConfirmOutcomeBody,
  ): Promise<Outcome> {
    const facts = await inboxFacts(tx, acting, held);
    const { outcome } = facts;
    if (!outcome || !waitsForSecond(outcome)) {
      throw new AppError(
        'OUTCOME_REFUSED',
        'Nothing waits for a second person here. Somebody may have decided meanwhile; reload the page.',
      );
    }
    const takesBack = !body.agreed && outcome.byId === acting.memberId;
    if (!takesBack) {
      requireNotAboutYou(facts);
      requireAllowed(confirmRefusal(acting, facts), 'OUTCOME_REFUSED');
    }
    if (body.agreed && facts.keptOutIds.includes(outcome.byId)) {
      throw new AppError(
        'OUTCOME_REFUSED',
        'The comment is about the person who decided this, so it cannot stand. Refuse it; then somebody else decides.',
      );
    }
    return outcome;
  }

  private async agree(
    tx: Transaction,
    acting: Acting,
    held: HeldComment,
    outcome: Outcome,
    body: ConfirmOutcomeBody,
  ): Promise<void> {
    if (outcome.kind === 'no-reply') await cancelReplies(tx, acting, held);
    const { comment } = await lockComment(tx, held.comment.id);
    await tx.use(OutcomeRepository).second(outcome, acting.memberId, true);
    await closeAgreed(tx, comment, outcome);
    if (outcome.kind === 'hidden') await tx.due.remove('confirm-hide', comment.id);
    await this.logSecond(tx, acting, comment, outcome, body);
    showComment(tx, comment);
  }

  private async refuse(
    tx: Transaction,
    acting: Acting,
    comment: Comment,
    outcome: Outcome,
    body: ConfirmOutcomeBody,
  ): Promise<void> {
    await tx.use(OutcomeRepository).second(outcome, acting.memberId, false);
    await tx.use(OutcomeRepository).supersede(outcome);
    await this.logSecond(tx, acting, comment, outcome, body);
    await this.notices.tell(tx, {
      kind: 'outcome-refused',
      toMembers: [outcome.byId],
      exceptMembers: [acting.memberId],
      subject: { type: 'comment', id: comment.id },
      sentence: 'A colleague did not agree to the outcome you recorded. The comment is open again.',
      link: `/inbox/${comment.id}`,
    });
    showComment(tx, comment);
  }

  private async logSecond(
    tx: Transaction,
    acting: Acting,
    comment: Comment,
    outcome: Outcome,
    body: ConfirmOutcomeBody,
  ): Promise<void> {
    const note: SealedRef | null =
      body.note === ''
        ? null
        : await tx.use(SealedTexts).seal(comment.id, 'second-note', body.note);
    tx.log.append({
      kind: body.agreed ? 'comment.outcome-confirmed' : 'comment.outcome-refused',
      actor: actorOf(acting),
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: {
        outcome: outcome.id,
        kind: outcome.kind,
        by: outcome.byId,
        takenBack: outcome.byId === acting.memberId,
        state: comment.state,
      },
      ...(note && { texts: { note } }),
    });
  }

  /**
   * The address of an answer given by hand is on the network of the comment.
   *
   * @throws AppError OUTCOME_REFUSED
   */
  private requireAddress(network: Network, address: string): void {
    const url = new URL(address);
    const { sandboxUrl } = this.config;
    if (sandboxUrl !== null && url.origin === new URL(sandboxUrl).origin) return;
    const isThere = hostsOf[network].some(
      (host) => url.hostname === host || url.hostname.endsWith(`.${host}`),
    );
    if (url.protocol === 'https:' && isThere) return;
    throw new AppError(
      'OUTCOME_REFUSED',
      `This is not an address on ${networkNames[network]}. Copy the address of your answer from there.`,
    );
  }
}

const hostsOf: Record<Network, readonly string[]> = {
  facebook: ['facebook.com'],
  x: ['x.com', 'twitter.com'],
};
const networkNames: Record<Network, string> = { facebook: 'Facebook', x: 'X' };

function decisionOf(acting: Acting, body: OutcomeBody): Decision {
  const by = { byId: acting.memberId, actor: actorOf(acting), reference: null };
  switch (body.kind) {
    case 'moved-private':
      return { ...by, kind: body.kind, reason: body.route, note: body.note };
    case 'no-reply':
    case 'hidden':
      return { ...by, kind: body.kind, reason: body.reason, note: body.note };
    case 'reported':
      return { ...by, kind: body.kind, reason: 'to-network', note: noteWithReference(body) };
    case 'escalated':
      return { ...by, kind: body.kind, reason: body.to, note: noteWithReference(body) };
    case 'answered':
      return {
        ...by,
        kind: body.kind,
        reason: 'by-hand',
        reference: body.url,
        note: '',
        replyConfirmed: true,
      };
  }
}

/** A reference may name somebody, so it is sealed with the note. */
function noteWithReference({ reference, note }: { reference: string; note: string }): string {
  return [reference === '' ? '' : `Reference: ${reference}`, note]
    .filter((line) => line !== '')
    .join('\n');
}
