import { type Role } from '@canteen/contracts';
import { MemberRepository, NoticeRepository, type Transaction } from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { type NoticeKind } from './notice-kinds';

/** What somebody is told, and to whom. The sentence never holds a patient's words. */
export interface Announcement {
  kind: NoticeKind;
  toRoles?: readonly Role[];
  toMembers?: readonly string[];
  /** Named contacts who are not members, by e-mail address. */
  toAddresses?: readonly string[];
  exceptMembers?: readonly string[];
  subject: { type: string; id: string };
  sentence: string;
  /** Path in the dashboard, e.g. `/review/…`. */
  link: string;
}

/** Tells people, on screen and by e-mail, in the transaction that made it true. */
@Injectable()
export class Notices {
  async tell(tx: Transaction, announcement: Announcement): Promise<void> {
    for (const recipient of await this.recipients(tx, announcement)) {
      const id = tx.ids.next();
      await tx.use(NoticeRepository).add({
        id,
        memberId: recipient.memberId,
        email: recipient.email,
        kind: announcement.kind,
        subject: announcement.subject,
        sentence: announcement.sentence,
        link: announcement.link,
        mailState: 'waiting',
      });
      await tx.due.add('send-notice', id, tx.now);
    }
    tx.live('notices');
  }

  private async recipients(
    tx: Transaction,
    announcement: Announcement,
  ): Promise<{ memberId: string | null; email: string }[]> {
    const members = tx.use(MemberRepository);
    const byRole = await members.activeWithRoles(announcement.toRoles ?? []);
    const byId = await members.byIds(announcement.toMembers ?? []);
    const except = new Set(announcement.exceptMembers ?? []);
    const chosen = new Map(
      [...byRole, ...byId.values()]
        .filter((member) => member.endedAt === null && !except.has(member.id))
        .map((member) => [member.id, member.email]),
    );
    const addresses = [...new Set(announcement.toAddresses ?? [])].filter(
      (address) => ![...chosen.values()].includes(address),
    );
    return [
      ...[...chosen].map(([memberId, email]) => ({ memberId, email })),
      ...addresses.map((email) => ({ memberId: null, email })),
    ];
  }
}
