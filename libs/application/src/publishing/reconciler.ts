import {
  type Account,
  ConnectorRegistry,
  type Found,
  type PublishIntent,
} from '@canteen/connectors';
import {
  type Attempt,
  type Channel,
  type ClaimedWork,
  type Post,
  type Publication,
  RevisionRepository,
  SendingRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { APP_CONFIG, type AppConfig, Clock } from '@canteen/platform';
import { addMilliseconds, compareInstants, publicationMachine } from '@canteen/scheduling';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { AccountOpener } from '../channels/account-opener';
import { soonAfterRenewal, waitsForRenewal } from '../channels/renewal-wait';
import { Notices } from '../notices/notices';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { OutcomeRecorder } from './outcome-recorder';
import { networkWord } from '../posts/network-word';
import { updateStanding } from './post-standing';
import { buildIntent } from './send-intent';
import { tellOfPost } from './tell-of-post';

interface Doubt {
  publication: Publication;
  post: Post;
  channel: Channel;
  attempt: Attempt;
}

interface Question {
  account: Account;
  intent: PublishIntent;
  attempt: Attempt;
}

const DONE: WorkResult = { done: true };
const actor = systemActor('reconciler');

/**
 * Finds out what became of a send without a clear answer, by reading the account's own timeline at
 * growing intervals. Finding it confirms; finding nothing never concludes: a person decides.
 */
@Injectable()
export class Reconciler implements WorkHandler {
  readonly kind = 'reconcile';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly connectors: ConnectorRegistry,
    private readonly accounts: AccountOpener,
    private readonly outcomes: OutcomeRecorder,
    private readonly notices: Notices,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.look(work.practiceId, work.subjectId);
  }

  /** Looks once, records what it found, and says when to look again. */
  async look(practiceId: string, publicationId: string): Promise<WorkResult> {
    const question = await this.uow.run(practiceId, (tx) => this.question(tx, publicationId));
    if (!question) return DONE;
    if ('againAt' in question) return question;
    const { account, intent, attempt } = question;
    const found = await this.connectors.for(account.network).findPublished(account, intent, {
      armedAt: attempt.armedAt,
      now: this.clock.now(),
    });
    return this.uow.run(practiceId, (tx) => this.answer(tx, publicationId, found));
  }

  private async question(
    tx: Transaction,
    publicationId: string,
  ): Promise<Question | { againAt: string } | null> {
    const doubt = await this.doubt(tx, publicationId);
    if (!doubt) return null;
    if (await this.waits(tx, doubt)) return soonAfterRenewal(tx);
    const revision = await tx.use(RevisionRepository).byId(doubt.publication.revisionId);
    if (!revision) return null;
    return {
      account: await this.accounts.open(tx, doubt.channel),
      intent: await buildIntent(tx, { ...doubt, revision }),
      attempt: doubt.attempt,
    };
  }

  /** A token that is being renewed is waited for, but never longer than until a person is to be asked. */
  private async waits(tx: Transaction, { attempt, channel }: Doubt): Promise<boolean> {
    const last = this.config.waits.probeAfter.at(-1) ?? 0;
    if (compareInstants(addMilliseconds(attempt.armedAt, last), tx.now) <= 0) return false;
    return waitsForRenewal(tx, channel);
  }

  private async doubt(tx: Transaction, publicationId: string): Promise<Doubt | null> {
    const landed = await this.outcomes.lock(tx, publicationId);
    if (!landed) return null;
    if (!['unconfirmed', 'ask-a-person'].includes(landed.publication.state)) return null;
    const attempt = await tx.use(SendingRepository).openAttempt(publicationId);
    return attempt && { ...landed, attempt };
  }

  private async answer(tx: Transaction, publicationId: string, found: Found): Promise<WorkResult> {
    const doubt = await this.doubt(tx, publicationId);
    if (!doubt) return DONE;
    const { publication, attempt } = doubt;
    const sending = tx.use(SendingRepository);
    const probes = publication.probes + 1;
    await sending.change(publication, { probes });
    tx.log.append({
      kind: 'publication.probed',
      actor,
      subject: { type: 'publication', id: publication.id },
      thread: doubt.post.threadId,
      channelId: doubt.channel.id,
      data: { probe: probes, found: found.kind, attempt: attempt.number },
    });
    tx.live('posts', doubt.post.id);
    if (found.kind === 'found') {
      await this.outcomes.confirm(tx, doubt, { attempt, ...found });
      return DONE;
    }
    if (found.kind === 'absent') await sending.noteAbsent(attempt);
    return this.next(tx, doubt, probes);
  }

  private async next(tx: Transaction, doubt: Doubt, probes: number): Promise<WorkResult> {
    const { publication, attempt } = doubt;
    if (publication.state === 'ask-a-person') return DONE;
    const wait = this.config.waits.probeAfter[probes];
    if (wait !== undefined) {
      const at = addMilliseconds(attempt.armedAt, wait);
      return { againAt: at > tx.now ? at : addMilliseconds(tx.now, 1_000) };
    }
    await this.askAPerson(tx, doubt);
    return DONE;
  }

  private async askAPerson(tx: Transaction, doubt: Doubt): Promise<void> {
    const { publication, post, channel } = doubt;
    const next = publicationMachine.next(publication.state, 'probes-exhausted', {});
    if (!next.ok) return;
    await tx.use(SendingRepository).change(publication, {
      state: next.state,
      sentence: `${networkWord(channel)} did not answer clearly and we could not find it. Look at the page, then say whether it is live.`,
    });
    tx.log.append({
      kind: 'publication.asked-a-person',
      actor,
      subject: { type: 'publication', id: publication.id },
      thread: post.threadId,
      channelId: channel.id,
      data: { post: post.id, probes: publication.probes },
    });
    await updateStanding(tx, post);
    await tellOfPost(this.notices, tx, post, {
      kind: 'post-unconfirmed',
      sentence: `${networkWord(channel)} may have accepted a post. Look at the page and say whether it is live.`,
      toRoles: ['author', 'administrator'],
    });
  }
}
