import { RetentionClass, type RetentionPreview, retentionLabels } from '@canteen/contracts';
import {
  type ClaimedWork,
  type DueItem,
  PracticeRepository,
  RetentionRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type JsonObject } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Acting, requireRole, systemActor } from '../access/acting';
import { later } from '../comments/comment-moves';
import { logReaders } from '../log/log-roles';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { eraseItems } from './erase-items';
import { classBasis } from './retention-classes';

const BATCH = 100;
const MOST_COUNTED = 1_000;
const EXAMPLES = 5;
const DAY_MS = 24 * 3_600_000;

const keeper = systemActor('retention');

/**
 * Erases what is older than the practice's policy keeps it. Each item is an entry of the log. A legal
 * hold or a restriction stops it, whatever its age.
 */
@Injectable()
export class RetentionKeeper implements WorkHandler {
  readonly kind = 'run-retention';

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    for (const of of RetentionClass.options) {
      while ((await this.eraseSome(work.practiceId, of)) === BATCH);
    }
    const now = await this.uow.run(work.practiceId, (tx) => Promise.resolve(tx.now));
    return { againAt: later(now, this.config.waits.retentionEvery) };
  }

  /** What would go if it ran now, and what only a hold or a restriction keeps. Changes nothing. */
  async preview(acting: Acting): Promise<RetentionPreview> {
    requireRole(acting, ...logReaders);
    return this.uow.run(acting.practiceId, async (tx) => {
      const retention = tx.use(RetentionRepository);
      const classes: RetentionPreview['classes'] = [];
      for (const of of RetentionClass.options) {
        const { days, before } = await timeOf(tx, of);
        const examples = await retention.due(of, before, 'due', EXAMPLES);
        classes.push({
          class: of,
          label: retentionLabels[of],
          basis: classBasis[of],
          days,
          before,
          due: await retention.count(of, before, 'due', MOST_COUNTED),
          held: await retention.count(of, before, 'held', MOST_COUNTED),
          examples: examples.map(({ id, threadId, at }) => ({ id, threadId, at })),
        });
      }
      return { nextRun: await retention.nextRun(), classes };
    });
  }

  /** One batch in a transaction of its own. @returns how many items it held */
  private async eraseSome(practiceId: string, of: RetentionClass): Promise<number> {
    return this.uow.run(practiceId, async (tx) => {
      const { days, before } = await timeOf(tx, of);
      const items = await tx.use(RetentionRepository).due(of, before, 'due', BATCH);
      const facts = { class: of, days };
      if (of === 'sign-ins') await deleteSessions(tx, items, facts);
      else for (const item of items) await eraseOne(tx, item, facts);
      return items.length;
    });
  }
}

async function timeOf(
  tx: Transaction,
  of: RetentionClass,
): Promise<{ days: number; before: string }> {
  const { policy } = await tx.use(PracticeRepository).get();
  const days = policy.retention[of];
  return { days, before: later(tx.now, -days * DAY_MS) };
}

async function eraseOne(tx: Transaction, item: DueItem, facts: JsonObject): Promise<void> {
  const { type, id } = item;
  if (type === 'session') return;
  const pictures = type === 'post' ? await tx.use(RetentionRepository).ownPictures(id) : [];
  const items = [{ type, id }, ...pictures.map((of) => ({ type: 'media' as const, id: of }))];
  await eraseItems(tx, items, {
    actor: keeper,
    subject: { type, id },
    threadId: item.threadId,
    data: { ...facts, why: 'retention', type, of: id, since: item.at },
  });
}

async function deleteSessions(
  tx: Transaction,
  items: readonly DueItem[],
  facts: JsonObject,
): Promise<void> {
  if (items.length === 0) return;
  await tx.use(RetentionRepository).deleteSessions(items.map(({ id }) => id));
  tx.log.append({
    kind: 'retention.deleted',
    actor: keeper,
    subject: { type: 'practice', id: tx.practiceId },
    thread: null,
    data: { ...facts, records: items.length },
  });
}
