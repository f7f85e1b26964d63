import {
  IdentityGate,
  PostRepository,
  PracticeListRepository,
  PracticeRepository,
  type PublishedWording,
  RevisionRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type Severity } from '@canteen/guidance';
import { addMinutes } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { GuidanceEngine } from './guidance-engine';
import { screenRuns } from './run-screening';
import { ScreeningContextBuilder } from './screening-context-builder';

const MINUTES_PER_DAY = 24 * 60;
/** As many published wordings as one practice is looked back on. */
const MOST = 10_000;
/** Wordings screened in one transaction, so that none stays open for minutes. */
const AT_ONCE = 100;

/** What the rules of today say of one thing that was published. */
export interface PastConcern {
  postId: string;
  kind: 'post' | 'reply';
  /** When it first stood on a network (ISO). */
  publishedAt: string;
  rules: { rule: string; severity: Severity }[];
}

/** One published wording after it was looked at; no rules where it could not be screened. */
export interface PastLook extends Omit<PastConcern, 'rules'> {
  revisionId: string;
  rules: PastConcern['rules'] | null;
}

/** How many published things one rule concerns. */
export interface RuleCount {
  rule: string;
  severity: Severity;
  items: number;
}

/** What the rules of today say of everything one practice published since a day. */
export interface PastReport {
  practiceId: string;
  practice: string;
  ruleset: string;
  /** ISO. */
  since: string;
  screened: number;
  /** Their texts were erased, or the engine broke off. */
  notScreened: number;
  /** The commonest first. */
  byRule: RuleCount[];
  /** The newest first. */
  concerns: PastConcern[];
}

const RANK: Readonly<Record<Severity, number>> = { block: 2, review: 1, advise: 0 };

/**
 * Screens what was published under today's rules. Nothing is stored here
 * and nothing changes: what is public was decided under the rules of its day. A text is compared with
 * everything else that was published, later things among them.
 */
@Injectable()
export class PastScreener {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly builder: ScreeningContextBuilder,
    private readonly engine: GuidanceEngine,
  ) {}

  /** One report for every practice, the oldest practice first. @param days how far back, counted from now */
  async lookBack(days: number): Promise<PastReport[]> {
    const ids = await this.identity.run((tx) => tx.use(PracticeListRepository).ids());
    const reports: PastReport[] = [];
    for (const id of ids) reports.push(await this.lookBackOn(id, days));
    return reports;
  }

  /** The report for one practice. */
  async lookBackOn(practiceId: string, days: number): Promise<PastReport> {
    const { name, since, wordings } = await this.uow.run(practiceId, async (tx) => {
      const from = addMinutes(tx.now, -days * MINUTES_PER_DAY);
      return {
        name: (await tx.use(PracticeRepository).get()).name,
        since: from,
        wordings: await tx.use(RevisionRepository).publishedSince(from, MOST),
      };
    });
    const looks: PastLook[] = [];
    for (let start = 0; start < wordings.length; start += AT_ONCE) {
      const some = wordings.slice(start, start + AT_ONCE);
      looks.push(...(await this.uow.run(practiceId, (tx) => this.lookAt(tx, some))));
    }
    const answered = looks.flatMap(({ postId, kind, publishedAt, rules }) =>
      rules === null ? [] : [{ postId, kind, publishedAt, rules }],
    );
    return {
      practiceId,
      practice: name,
      ruleset: this.engine.ruleset,
      since,
      screened: answered.length,
      notScreened: looks.length - answered.length,
      byRule: countByRule(answered),
      concerns: answered.filter(({ rules }) => rules.length > 0),
    };
  }

  /** Screens some published wordings with the rules in force; one that is gone is left out. */
  async lookAt(tx: Transaction, wordings: readonly PublishedWording[]): Promise<PastLook[]> {
    if (wordings.length === 0) return [];
    const around = await this.builder.surroundings(tx);
    const posts = await tx.use(PostRepository).byIds(wordings.map(({ postId }) => postId));
    const revisions = await tx
      .use(RevisionRepository)
      .byIds(wordings.map(({ revisionId }) => revisionId));
    const looks: PastLook[] = [];
    for (const { postId, revisionId, kind, at } of wordings) {
      const post = posts.get(postId);
      const revision = revisions.get(revisionId);
      if (!post || !revision) continue;
      const runs = await this.builder.runsFor(tx, post, revision, around);
      const report = screenRuns(this.engine, runs);
      const isErased = runs.every(({ input }) => input.text === '');
      const isScreened = report.status === 'done' && !isErased;
      looks.push({
        revisionId,
        postId,
        kind,
        publishedAt: new Date(at).toISOString(),
        rules: isScreened ? severest(report.findings) : null,
      });
    }
    return looks;
  }
}

/** Each rule once, with its gravest severity. */
function severest(findings: readonly { rule: string; severity: Severity }[]): PastConcern['rules'] {
  const gravest = new Map<string, Severity>();
  for (const { rule, severity } of findings) {
    const known = gravest.get(rule);
    if (known === undefined || RANK[known] < RANK[severity]) gravest.set(rule, severity);
  }
  return [...gravest].map(([rule, severity]) => ({ rule, severity }));
}

function countByRule(concerns: readonly PastConcern[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of concerns.flatMap(({ rules }) => rules)) {
    const count = counts.get(rule) ?? { rule, severity, items: 0 };
    counts.set(rule, {
      rule,
      severity: RANK[severity] > RANK[count.severity] ? severity : count.severity,
      items: count.items + 1,
    });
  }
  return [...counts.values()].sort((a, b) => b.items - a.items || a.rule.localeCompare(b.rule));
}
