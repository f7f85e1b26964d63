import {
  type ConsentBody,
  type ConsentList,
  type ConsentUse,
  type ConsentView,
  type PostState,
  type Role,
} from '@canteen/contracts';
import {
  type Consent,
  ConsentRepository,
  MemberRepository,
  type Post,
  PostRepository,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { localDate } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import {
  type Acting,
  actorOf,
  everyRole,
  hasRole,
  requireRole,
  rolesInWords,
} from '../access/acting';
import { Notices } from '../notices/notices';
import { excerptOf, openDrafts } from '../posts/drafts';
import {
  lockPost,
  showPost,
  stateAfter,
  stopPublications,
  voidApprovals,
} from '../posts/post-moves';
import { SealedFacts, referenceOf } from './consent-facts';

/** Whoever writes or answers for the practice may take a consent down, and its withdrawal. */
const recordingRoles: readonly Role[] = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
  'administrator',
];

/** Waits for its time or its approvals: a withdrawal brings it back to its author. */
const notYetOut: ReadonlySet<PostState> = new Set(['in-review', 'approved', 'scheduled']);
const ended: ReadonlySet<PostState> = new Set(['cancelled', 'taken-down']);

/** Keeps the register of who agreed to be pictured, for what, where and until when. */
@Injectable()
export class ConsentRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** The whole register, the newest first, with the posts that rest on each. */
  async list(acting: Acting): Promise<ConsentList> {
    requireRole(acting, ...everyRole);
    return this.uow.run(acting.practiceId, async (tx) => {
      const allowed = hasRole(acting, ...recordingRoles);
      const reason = allowed ? null : `Only ${rolesInWords(recordingRoles)} can do this.`;
      return {
        consents: await consentViews(tx, await tx.use(ConsentRepository).all(), acting.timeZone),
        may: { record: { allowed, reason }, withdraw: { allowed, reason } },
      };
    });
  }

  /** @throws AppError INVALID_INPUT when its last day has passed */
  async record(acting: Acting, body: ConsentBody): Promise<ConsentList> {
    requireRole(acting, ...recordingRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      if (body.validTo !== null && body.validTo < localDate(tx.now, acting.timeZone)) {
        throw new AppError('INVALID_INPUT', 'That consent has ended already. Choose a later day.', {
          fields: { validTo: 'Choose a day that is still to come.' },
        });
      }
      const consents = tx.use(ConsentRepository);
      const id = tx.ids.next();
      const { person, purpose, evidence } = body;
      const facts: SealedFacts = { person, purpose, evidence };
      const sealed = await tx.use(SealedTexts).seal(id, 'consent', JSON.stringify(facts));
      const consent: Consent = {
        id,
        practiceId: tx.practiceId,
        number: await consents.nextNumber(),
        factsId: sealed.id,
        kind: body.kind,
        networks: body.networks,
        validTo: body.validTo,
        recordedBy: acting.memberId,
        recordedAt: tx.now,
        withdrawnAt: null,
      };
      await consents.add(consent);
      tx.log.append({
        kind: 'consent.recorded',
        actor: actorOf(acting),
        subject: { type: 'consent', id },
        thread: null,
        data: {
          reference: referenceOf(consent),
          pictured: body.kind,
          networks: body.networks,
          validTo: body.validTo,
        },
        texts: { consent: sealed },
      });
      tx.live('policy');
    });
    return this.list(acting);
  }

  /**
   * Somebody changed their mind. What waits and rests on it comes back to its author at once; what
   * is out is listed, for somebody to take down.
   *
   * @throws AppError NOT_FOUND; STATE_REFUSED when it was withdrawn before, or a post is being sent
   */
  async withdraw(acting: Acting, id: string): Promise<ConsentList> {
    requireRole(acting, ...recordingRoles);
    await this.uow.run(acting.practiceId, async (tx) => {
      const consents = tx.use(ConsentRepository);
      const consent = (await consents.byIds([id])).get(id);
      if (!consent) throw new AppError('NOT_FOUND', 'There is no such consent.');
      if (!(await consents.withdraw(id))) {
        throw new AppError('STATE_REFUSED', 'It was withdrawn before.');
      }
      const resting = (await consents.postsBy([id])).get(id) ?? [];
      const waiting = resting.filter((post) => notYetOut.has(post.state));
      for (const post of waiting) await this.bringBack(tx, acting, post.id);
      tx.log.append({
        kind: 'consent.withdrawn',
        actor: actorOf(acting),
        subject: { type: 'consent', id },
        thread: null,
        data: {
          reference: referenceOf(consent),
          stopped: waiting.length,
          posts: resting.map((post) => post.id),
        },
      });
      tx.live('policy');
    });
    return this.list(acting);
  }

  private async bringBack(tx: Transaction, acting: Acting, postId: string): Promise<void> {
    const post = await lockPost(tx, postId);
    const state = stateAfter(post, 'screened-blocked');
    await stopPublications(tx, post, 'cancel');
    await voidApprovals(tx, post, actorOf(acting), 'consent-withdrawn');
    await tx.use(PostRepository).change(post, { state, version: post.version + 1 });
    await this.notices.tell(tx, {
      kind: 'changes-needed',
      toMembers: [post.authorId, ...post.editorIds],
      subject: { type: 'post', id: post.id },
      sentence: 'A consent for a picture in a post of yours was withdrawn. Use another picture.',
      link: `/posts/${post.id}`,
    });
    showPost(tx, post);
  }
}

async function consentViews(
  tx: Transaction,
  consents: readonly Consent[],
  zone: string,
): Promise<ConsentView[]> {
  const texts = await tx.use(SealedTexts).open(consents.map((consent) => consent.factsId));
  const names = await tx.use(MemberRepository).namesOf(consents.map((each) => each.recordedBy));
  const posts = await tx.use(ConsentRepository).postsBy(consents.map(({ id }) => id));
  const drafts = await openDrafts(tx, [...posts.values()].flat());
  const use = (post: Post): ConsentUse => {
    const draft = drafts.get(post.id);
    return { postId: post.id, state: post.state, excerpt: draft ? excerptOf(draft) : '' };
  };
  const today = localDate(tx.now, zone);
  return consents.map((consent) => ({
    id: consent.id,
    reference: referenceOf(consent),
    ...factsFrom(texts.get(consent.factsId)),
    kind: consent.kind,
    networks: consent.networks,
    validTo: consent.validTo,
    state: stateOf(consent, today),
    recordedBy: {
      memberId: consent.recordedBy,
      name: names.get(consent.recordedBy) ?? 'Somebody',
    },
    recordedAt: consent.recordedAt,
    withdrawnAt: consent.withdrawnAt,
    uses: (posts.get(consent.id) ?? []).filter((post) => !ended.has(post.state)).map(use),
  }));
}

function factsFrom(text: string | undefined): SealedFacts {
  // Erased: the register still says that there was a consent, not whose.
  if (text === undefined) return { person: 'Erased', purpose: 'Erased', evidence: 'Erased' };
  return SealedFacts.parse(JSON.parse(text));
}

function stateOf(consent: Consent, today: string): ConsentView['state'] {
  if (consent.withdrawnAt !== null) return 'withdrawn';
  return consent.validTo !== null && consent.validTo < today ? 'ended' : 'valid';
}
