import { type NoticePage, type PageQuery } from '@canteen/contracts';
import { NoticeRepository, UnitOfWork } from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, requireRole } from '../access/acting';

/** A member's own notices. */
@Injectable()
export class NoticeBoard {
  constructor(private readonly uow: UnitOfWork) {}

  async page(acting: Acting, query: PageQuery): Promise<NoticePage> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const notices = tx.use(NoticeRepository);
      const page = await notices.page(acting.memberId, query);
      return {
        items: page.items.map(({ id, kind, sentence, link, createdAt, readAt }) => ({
          id,
          kind,
          sentence,
          link,
          at: createdAt,
          readAt,
        })),
        next: page.next,
        unread: await notices.unread(acting.memberId),
      };
    });
  }

  async markRead(acting: Acting): Promise<void> {
    requireRole(acting, ...everyRole);
    await this.uow.run(acting.practiceId, async (tx) => {
      await tx.use(NoticeRepository).markRead(acting.memberId);
      tx.live('notices');
    });
  }
}
