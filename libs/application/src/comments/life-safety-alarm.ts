import { type ContactRole, type NamedContact, type PracticePolicy } from '@canteen/contracts';
import {
  type ClaimedWork,
  type Comment,
  CommentRepository,
  type CommentVersion,
  MemberRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { later, showComment } from './comment-moves';

/** In which order people are called. */
const callOrder: readonly ContactRole[] = ['duty-clinician', 'next-contact', 'safeguarding-lead'];

/**
 * Calls people about a comment that may be about somebody's life: the duty clinician at once, then
 * one contact more each time, and everybody called before again, until somebody opens it.
 */
@Injectable()
export class LifeSafetyAlarm implements WorkHandler {
  readonly kind = 'escalate-comment';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Sounds the alarm for a comment that came into the lane. It counts as not opened until somebody looks anew. */
  async raise(tx: Transaction, comment: Comment): Promise<void> {
    const { policy } = await tx.use(PracticeRepository).get();
    const [first] = contactsOf(policy);
    const assignee = comment.assignedTo ?? (await activeMember(tx, first?.memberId ?? null));
    await tx.use(CommentRepository).change(comment, { firstOpenedAt: null, assignedTo: assignee });
    await this.call(tx, comment, policy, 0);
    await tx.due.add(
      'escalate-comment',
      comment.id,
      later(tx.now, this.config.waits.escalateAfter),
    );
  }

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, async (tx): Promise<WorkResult> => {
      const found = await tx.use(CommentRepository).lock(work.subjectId);
      if (!found || !isWaiting(found.comment)) return { done: true };
      const { policy } = await tx.use(PracticeRepository).get();
      await this.call(tx, found.comment, policy, this.step(tx.now, found.version));
      return { againAt: later(tx.now, this.config.waits.escalateAfter) };
    });
  }

  /** How many contacts beyond the first are called by now; at least one more. */
  private step(now: string, version: CommentVersion): number {
    const waited = Date.parse(now) - Date.parse(version.capturedAt);
    return Math.max(1, Math.round(waited / this.config.waits.escalateAfter));
  }

  private async call(
    tx: Transaction,
    comment: Comment,
    policy: PracticePolicy,
    step: number,
  ): Promise<void> {
    const contacts = contactsOf(policy).slice(0, step + 1);
    const members = contacts.flatMap((contact) => contact.memberId ?? []);
    // Without a named contact everybody who could act is called.
    const everybody = contacts.length === 0 || step >= contactsOf(policy).length;
    await this.notices.tell(tx, {
      kind: 'life-safety',
      toMembers: members,
      toAddresses: contacts.map((contact) => contact.email),
      ...(everybody && {
        toRoles: ['clinical-approver', 'caldicott-guardian', 'compliance', 'author'],
      }),
      subject: { type: 'comment', id: comment.id },
      sentence:
        step === 0
          ? 'A comment may be about a risk to somebody’s life. Open it now.'
          : 'A comment that may be about a risk to somebody’s life has not been opened. Open it now.',
      link: `/inbox/${comment.id}`,
    });
    tx.log.append({
      kind: 'comment.escalated',
      actor: systemActor('alarm'),
      subject: { type: 'comment', id: comment.id },
      thread: comment.threadId,
      channelId: comment.channelId,
      data: {
        step,
        contacts: contacts.map((contact) => contact.role),
        members,
        everybody,
      },
    });
    showComment(tx, comment);
  }
}

function isWaiting(comment: Comment): boolean {
  return (
    comment.lane === 'life-safety' && comment.state !== 'closed' && comment.firstOpenedAt === null
  );
}

/** The contacts in the order in which they are called. */
function contactsOf(policy: PracticePolicy): NamedContact[] {
  return callOrder.flatMap((role) => policy.contacts.filter((contact) => contact.role === role));
}

async function activeMember(tx: Transaction, memberId: string | null): Promise<string | null> {
  if (memberId === null) return null;
  const member = await tx.use(MemberRepository).byId(memberId);
  return member?.endedAt === null ? member.id : null;
}
