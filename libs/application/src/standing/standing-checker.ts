import {
  ChannelRepository,
  type ClaimedWork,
  StandingRepository,
  type StandingRecord,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { checkStanding, RULESET, type Standing, type StandingFinding } from '@canteen/guidance';
import { type JsonObject } from '@canteen/ledger';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../access/acting';
import { later } from '../comments/comment-moves';
import { type WorkHandler, type WorkResult } from '../due-work/work-handler';
import { type StandingFact, standingFacts } from './standing-facts';

const checker = systemActor('daily check');

type Found = Omit<StandingRecord, 'id' | 'practiceId' | 'openedAt' | 'seenAt' | 'goneAt'>;

/**
 * Asks the rules about accounts, people and steps of the work once a day, and keeps what they found:
 * since when it stands, when it was last there, and when it was gone. Both ends are entries of the log.
 */
@Injectable()
export class StandingChecker implements WorkHandler {
  readonly kind = 'check-standing';

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'waits'>,
  ) {}

  async handle(work: ClaimedWork): Promise<WorkResult> {
    return this.uow.run(work.practiceId, async (tx) => {
      const found = (await standingFacts(tx, RULESET.id)).flatMap(findingsOf);
      await keep(tx, found);
      return { againAt: later(tx.now, this.config.waits.standingEvery) };
    });
  }
}

function findingsOf({ subject, standing }: StandingFact): Found[] {
  return checkStanding(standing)
    .filter((finding) => stillToDo(standing, finding))
    .map(({ rule, severity }) => ({
      rule,
      severity,
      subjectType: subject.type,
      subjectId: subject.id,
      threadId: subject.threadId,
      ruleset: RULESET.id,
    }));
}

/** What was said once, when something was taken down, is not said again each day. */
function stillToDo({ of }: Standing, { severity }: StandingFinding): boolean {
  return of !== 'published' || severity !== 'advise';
}

const keyOf = ({ rule, severity, subjectId }: Found): string => `${rule} ${severity} ${subjectId}`;

async function keep(tx: Transaction, found: readonly Found[]): Promise<void> {
  const standing = tx.use(StandingRepository);
  const known = new Map((await standing.open()).map((record) => [keyOf(record), record]));
  const now = new Map(found.map((each) => [keyOf(each), each]));
  const opened = [...now].filter(([key]) => !known.has(key)).map(([, each]) => each);
  const gone = [...known].filter(([key]) => !now.has(key)).map(([, record]) => record);
  const still = [...known].filter(([key]) => now.has(key)).map(([, record]) => record);
  await standing.add(
    opened.map((each) => ({
      ...each,
      id: tx.ids.next(),
      practiceId: tx.practiceId,
      openedAt: tx.now,
      seenAt: tx.now,
      goneAt: null,
    })),
  );
  await standing.stillThere(
    still.map(({ id }) => id),
    RULESET.id,
  );
  await standing.gone(gone.map(({ id }) => id));
  await tell(tx, 'standing.found', opened);
  await tell(tx, 'standing.gone', gone);
  if (opened.length + gone.length > 0) tx.live('people');
}

async function tell(
  tx: Transaction,
  kind: 'standing.found' | 'standing.gone',
  findings: readonly Found[],
): Promise<void> {
  const channels = await tx
    .use(ChannelRepository)
    .byIds(findings.flatMap((each) => (each.subjectType === 'channel' ? [each.subjectId] : [])));
  for (const { rule, severity, ruleset, subjectType, subjectId, threadId } of findings) {
    const channel = channels.get(subjectId);
    const about: JsonObject = channel
      ? { name: channel.name, network: channel.network }
      : subjectType === 'member'
        ? { member: subjectId }
        : {};
    tx.log.append({
      kind,
      actor: checker,
      subject: { type: subjectType, id: subjectId },
      thread: threadId,
      ...(channel && { channelId: channel.id }),
      data: { rule, severity, ruleset, ...about },
    });
  }
}
