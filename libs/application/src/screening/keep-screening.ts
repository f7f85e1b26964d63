import {
  type Clearance,
  ClearanceRepository,
  type FindingRow,
  ParentCommentRepository,
  type Post,
  PostRepository,
  type Revision,
  RevisionRepository,
  type Screening,
  ScreeningRepository,
  type Transaction,
} from '@canteen/data-access';
import { modelVersions } from '@canteen/guidance';
import { type Actor } from '@canteen/ledger';
import { type TierFacts, explainTier } from '@canteen/scheduling';
import { clearanceOf, openBlocks } from './clearances';
import { type PlacedFinding, type RevisionReport } from './run-screening';

/** So many findings with their spans fit into one entry; the screening itself keeps them all. */
export const MOST_FINDINGS = 500;

/** A screening that was stored, with the blocks nobody has cleared. */
export interface KeptScreening {
  screening: Screening;
  findings: FindingRow[];
  open: FindingRow[];
}

/** What a screening keeps beside its findings, to work out the tier again when a block is cleared. */
interface KeptTriage {
  tierHint: TierFacts['hint'];
}

/** Stores a screening of a revision with its findings, and writes the entry. */
export async function keepScreening(
  tx: Transaction,
  facts: {
    post: Post;
    revision: Revision;
    report: RevisionReport;
    ruleset: string;
    purpose: 'submit' | 'gate';
    actor: Actor;
  },
): Promise<KeptScreening> {
  const { post, revision, report } = facts;
  const screening: Screening = {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    subjectKind: 'revision',
    subjectId: revision.id,
    purpose: facts.purpose,
    status: report.status,
    ruleset: facts.ruleset,
    failure: report.status === 'done' ? null : report.failure,
    triage: report.status === 'done' ? { tierHint: report.tierHint } : null,
    startedAt: tx.now,
    finishedAt: tx.now,
  };
  const findings =
    report.status === 'done'
      ? report.findings.map((finding) => rowOf(tx, screening.id, finding))
      : [];
  await tx.use(ScreeningRepository).add(screening, findings);
  const clearances = await clearancesOf(tx, revision);
  const counted = (severity: string) =>
    findings.filter((each) => each.severity === severity).length;
  tx.log.append({
    kind: report.status === 'done' ? 'post.screened' : 'post.not-screened',
    actor: facts.actor,
    subject: { type: 'post', id: post.id },
    thread: post.threadId,
    data: {
      revision: revision.id,
      number: revision.number,
      screening: screening.id,
      purpose: facts.purpose,
      ruleset: facts.ruleset,
      models: modelVersions(),
      ...(report.status === 'done'
        ? {
            blocks: counted('block'),
            reviews: counted('review'),
            advice: counted('advise'),
            rules: [...new Set(findings.map((finding) => finding.rule))].sort(),
            findings: findings.slice(0, MOST_FINDINGS).map((finding) => ({
              rule: finding.rule,
              severity: finding.severity,
              field: finding.field,
              channel: finding.channelId,
              start: finding.spanStart,
              end: finding.spanEnd,
              percent: finding.confidencePercent,
            })),
          }
        : { failure: report.failure }),
    },
  });
  return { screening, findings, open: openBlocks(findings, clearances) };
}

/** Works out the tier of a revision from its last screening and what was cleared since. */
export async function settleTier(
  tx: Transaction,
  post: Post,
  revision: Revision,
  kept: Pick<KeptScreening, 'screening' | 'findings'>,
): Promise<void> {
  const clearances = await clearancesOf(tx, revision);
  const sentiment = await parentSentiment(tx, post);
  const { tier, reasons } = explainTier({
    hint: (kept.screening.triage as KeptTriage | null)?.tierHint ?? 'T3',
    findings: kept.findings.map((finding) => ({
      severity: finding.severity,
      cleared: clearanceOf(finding, clearances) !== undefined,
    })),
    declarations: revision.declarations,
    isReply: post.kind === 'reply',
    answersNegativeOrClinical: sentiment === 'negative',
  });
  await tx.use(RevisionRepository).setTier(revision, tier, reasons);
  await tx.use(PostRepository).change(post, { tier });
}

async function clearancesOf(tx: Transaction, revision: Revision): Promise<Clearance[]> {
  const byRevision = await tx.use(ClearanceRepository).ofRevisions([revision.id]);
  return byRevision.get(revision.id) ?? [];
}

async function parentSentiment(tx: Transaction, post: Post) {
  if (post.parentCommentId === null) return null;
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  return parent?.comment.sentiment ?? null;
}

function rowOf(tx: Transaction, screeningId: string, finding: PlacedFinding): FindingRow {
  return {
    id: tx.ids.next(),
    practiceId: tx.practiceId,
    screeningId,
    rule: finding.rule,
    severity: finding.severity,
    action: finding.action ?? null,
    field: finding.field,
    channelId: finding.channelId,
    spanStart: finding.start,
    spanEnd: finding.end,
    message: finding.message,
    why: finding.why,
    source: finding.source,
    confidencePercent: Math.round(finding.confidence * 100),
  };
}
