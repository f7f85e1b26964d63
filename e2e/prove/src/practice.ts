import {
  type ChannelView,
  type DraftContent,
  type MemberView,
  type Network,
  type PolicyView,
  type PostDetail,
  type ReviewDetail,
  type Schedule,
  type Role,
  type SessionView,
  emptyDraft,
  routes,
} from '@canteen/contracts';
import { type Networks, type SandboxPage } from './journal';
import { Person, Refused } from './person';
import { becomesTrue } from './waiting';

const PASSWORD = 'kettle-window-meadow-lantern';

/** A page of the sandbox with the channel that the practice has for it. */
export interface Connected extends SandboxPage {
  channelId: string;
}

/** A post that waits for its approval, with what will stand on the networks. */
export interface ReadyPost {
  id: string;
  text: string;
  seal: string;
  checklist: Record<string, boolean>;
  channels: readonly Connected[];
  /** What the approver sees, which is what an approval is sealed to. */
  revision: ReviewDetail['revision'];
}

/** A post with more than words, or with a time of its own. */
export interface PostPlan {
  text: string;
  /** When it goes out; once it is approved, unless said otherwise. */
  schedule?: Schedule;
  images?: DraftContent['images'];
  /** How long after its time it may still go out, in minutes. */
  validForMinutes?: number;
}

/** Where somebody joins, and who invites them. */
interface Place {
  address: string;
  name: string;
  manager: Person;
}

/** Somebody is invited, follows the link and signs in. */
async function join(
  { address, name, manager }: Place,
  who: string,
  called: string,
  roles: Role[],
  registered: { registeredName?: string; gmcNumber?: string } = {},
): Promise<{ member: MemberView; person: Person }> {
  const email = addressOf(name, who);
  const body = { name: called, email, jobTitle: who, roles, ...registered };
  const member = await manager.post<MemberView>(routes.people, body);
  await Person.join(address, member.setUpUrl ?? '', called, PASSWORD);
  return { member, person: await Person.signIn(address, email, PASSWORD) };
}

/** A practice of its own for one proof, with its people signed in. */
export class Practice {
  readonly channels: Connected[] = [];

  private constructor(
    readonly id: string,
    private readonly place: Place,
    readonly author: Person,
    readonly approver: Person,
    readonly approverMember: MemberView,
  ) {}

  /** @param setUpUrl the link that `canteen practice create` printed */
  static async begin(address: string, name: string, setUpUrl: string): Promise<Practice> {
    await Person.join(address, setUpUrl, 'Mara Quill', PASSWORD);
    const manager = await Person.signIn(address, addressOf(name, 'manager'), PASSWORD);
    const joins = (who: string, called: string, roles: Role[]) =>
      join({ address, name, manager }, who, called, roles);
    const author = await joins('author', 'Tobias Fenn', ['author']);
    const approver = await joins('compliance', 'Ines Calder', ['compliance']);
    const { practice } = await manager.get<SessionView>(routes.session);
    return new Practice(
      practice.id,
      { address, name, manager },
      author.person,
      approver.person,
      approver.member,
    );
  }

  get manager(): Person {
    return this.place.manager;
  }

  /** Another colleague, who approves what makes a clinical claim. */
  async hireDoctor(called: string): Promise<Person> {
    const registered = { registeredName: called, gmcNumber: '7654321' };
    return (await join(this.place, 'doctor', called, ['clinical-approver'], registered)).person;
  }

  /** Connects new pages, each empty and this practice's alone. */
  async connect(networks: Networks, kinds: readonly Network[]): Promise<void> {
    for (const network of kinds) {
      const page = await networks.newPage(network, `Page ${this.channels.length + 1}`);
      const channel = await this.open(page);
      this.channels.push({ ...page, channelId: channel.id });
    }
    await networks.giveCredits();
  }

  get pages(): ReadonlySet<string> {
    return new Set(this.channels.map(({ id }) => id));
  }

  /** Writes a post, submits it and waits until it was screened. It goes out once it is approved. */
  async prepare(text: string, channels: readonly Connected[]): Promise<ReadyPost> {
    return this.plan({ text }, channels);
  }

  /** As `prepare`, for a post that is more than a text. */
  async plan(plan: PostPlan, channels: readonly Connected[]): Promise<ReadyPost> {
    const { text } = plan;
    const draft: DraftContent = {
      ...emptyDraft,
      schedule: { kind: 'when-approved' },
      ...plan,
      variants: channels.map(({ channelId }) => ({ channelId, text: null })),
    };
    const { id, version } = await this.author.post<PostDetail>(routes.posts, { draft });
    await this.author.post(routes.postSubmit(id), { version });
    let review: ReviewDetail | undefined;
    const screened = await becomesTrue(
      async () => {
        review = await this.review(id);
        // A busy machine may run out of the time that screening has; a person asks for another.
        if (review?.item.notScreened === true) await this.screenAgain(id);
        return review?.may.approve.allowed === true;
      },
      60_000,
      150,
    );
    if (!screened || !review) {
      throw new Error(`The post was not ready to approve: ${review?.may.approve.reason ?? ''}`);
    }
    const checklist = Object.fromEntries(review.checklist.map((question) => [question.id, true]));
    const { revision } = review;
    return { id, text, seal: revision.seal, checklist, channels, revision };
  }

  /** @throws Refused when the product does not take the approval */
  async approve({ id, seal, checklist }: ReadyPost, by = this.approver): Promise<void> {
    const body = { seal, decision: 'approve', checklist, note: '' };
    await by.post(routes.reviewDecision(id), body);
  }

  /** Stops everything that goes out. */
  async pause(): Promise<void> {
    await this.manager.post(routes.policyPause, { reason: 'Something happened in the town.' });
  }

  /** Ends a pause; everything that was held goes out after all. @returns how much that was */
  async resume(): Promise<number> {
    const { heldItems } = await this.manager.get<PolicyView>(routes.policy);
    const items = heldItems.map(({ publicationId }) => ({ publicationId, go: true }));
    await this.manager.post(routes.policyResume, { items });
    return items.length;
  }

  /** Connects the account of a channel, for the first time or again. */
  async open({ network, token, appSecret }: SandboxPage): Promise<ChannelView> {
    const body = { network, token, ...(appSecret !== undefined && { appSecret }) };
    return this.manager.post<ChannelView>(routes.channels, body);
  }

  async detail(postId: string): Promise<PostDetail> {
    return this.author.get<PostDetail>(routes.post(postId));
  }

  private async screenAgain(postId: string): Promise<void> {
    try {
      await this.approver.post(routes.reviewScreenAgain(postId));
    } catch (error) {
      // It is being screened already.
      if (!(error instanceof Refused)) throw error;
    }
  }

  private async review(postId: string): Promise<ReviewDetail | undefined> {
    try {
      return await this.approver.get<ReviewDetail>(routes.reviewItem(postId));
    } catch (error) {
      // Not in review yet.
      if (error instanceof Refused && [404, 409].includes(error.status)) return undefined;
      throw error;
    }
  }
}

/** The e-mail address of somebody at a practice of the proofs. */
export function addressOf(practice: string, who: string): string {
  return `${who}@${practice}.example`;
}
