import { type FirstStep, type HomeView } from '@canteen/contracts';
import { MemberRepository, PracticeRepository, UnitOfWork } from '@canteen/data-access';
import { Injectable } from '@nestjs/common';
import { type Acting, everyRole, hasRole, requireRole } from '../access/acting';
import { ChannelDesk } from '../channels/channel-desk';
import { Inbox } from '../comments/inbox';
import { PostReader } from '../posts/post-reader';
import { ReviewDesk } from '../review/review-desk';
import { confirmationsOf } from '../standing/confirmation-desk';
import { standingGroups } from '../standing/standing-groups';
import { logReaders } from '../log/log-roles';
import { firstSteps } from './first-steps';

const FEW = 5;
const SOME = 20;

/** What needs me now, what went out, what is stuck. */
@Injectable()
export class HomeDesk {
  constructor(
    private readonly posts: PostReader,
    private readonly review: ReviewDesk,
    private readonly inbox: Inbox,
    private readonly channels: ChannelDesk,
    private readonly uow: UnitOfWork,
  ) {}

  async view(acting: Acting): Promise<HomeView> {
    requireRole(acting, ...everyRole);
    const [review, lifeSafety, comments, returned, stuck, upcoming, out, channels] =
      await Promise.all([
        this.review.queue(acting, { limit: SOME }),
        this.inbox.list(acting, { view: 'open', lane: 'life-safety', limit: SOME }),
        this.inbox.list(acting, { view: 'open', limit: FEW }),
        hasRole(acting, 'author') ? this.posts.returned(acting, FEW) : [],
        this.posts.list(acting, { view: 'stuck', limit: FEW }),
        this.posts.upcoming(acting, FEW),
        this.posts.list(acting, { view: 'out', limit: FEW }),
        this.channels.list(acting),
      ]);
    return {
      firstSteps: hasRole(acting, 'administrator')
        ? await this.firstSteps(acting, channels.channels.length)
        : [],
      lifeSafety: lifeSafety.items,
      review: review.items.filter((item) => item.mayDecide.allowed),
      comments: comments.items,
      returned,
      stuck: stuck.items,
      upcoming,
      out: out.items,
      troubledChannels: channels.channels
        .filter((channel) => channel.status !== 'healthy')
        .map(({ id, name, sentence }) => ({ id, name, sentence })),
      ...(await this.standing(acting)),
    };
  }

  /** What this person has to confirm, and what the daily check found, for those who answer for it. */
  private standing(acting: Acting): Promise<Pick<HomeView, 'toConfirm' | 'standing'>> {
    return this.uow.run(acting.practiceId, async (tx) => ({
      toConfirm: (await confirmationsOf(tx, acting)).filter(({ due }) => due !== null).length,
      standing: hasRole(acting, ...logReaders) ? await standingGroups(tx) : [],
    }));
  }

  private firstSteps(acting: Acting, channels: number): Promise<FirstStep[]> {
    return this.uow.run(acting.practiceId, async (tx) => {
      const { policy } = await tx.use(PracticeRepository).get();
      const members = await tx.use(MemberRepository).activeWithRoles(everyRole);
      return firstSteps({
        roles: members.filter(({ hasPassword }) => hasPassword).flatMap(({ roles }) => roles),
        contactRoles: policy.contacts.map(({ role }) => role),
        listedPhones: policy.listedPhones.length,
        channels,
      });
    });
  }
}
