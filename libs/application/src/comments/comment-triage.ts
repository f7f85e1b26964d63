import { type Lane } from '@canteen/contracts';
import {
  type Comment,
  CommentRepository,
  type CommentVersion,
  type FindingRow,
  ScreeningRepository,
  type Transaction,
} from '@canteen/data-access';
import { modelVersions, type ScreeningReport, type Triage } from '@canteen/guidance';
import { type CommentEvent } from '@canteen/scheduling';
import { systemActor } from '../access/acting';
import { type ScreeningFailure } from '../screening/guidance-engine';
import { MOST_FINDINGS } from '../screening/keep-screening';
import { dueOf } from './comment-due';
import { type HeldComment, commentStateAfter, showComment } from './comment-moves';

/** What came of screening a comment. */
export type CommentReport =
  | { status: 'done'; report: ScreeningReport; triage: Triage }
  | { status: 'not-screened'; failure: ScreeningFailure };

/** Nobody knows what is in a comment that was not screened: a person reads it. */
const LANE_OF_THE_UNSCREENED: Lane = 'hold';

const screener = systemActor('screening');

/**
 * Keeps the screening of a comment's current wording, and puts the comment in front of people. Where
 * people had it before them unscreened, the time it is due counts from the day it came, and the lane
 * they chose for it meanwhile stays, unless a life may be at risk.
 *
 * @returns the lane it is in now
 */
export async function triageComment(
  tx: Transaction,
  { comment, version, replies }: HeldComment,
  screened: CommentReport,
  ruleset: string,
): Promise<Lane> {
  const screeningId = await keepScreening(tx, version, screened, ruleset);
  const found = screened.status === 'done' ? screened.triage.lane : LANE_OF_THE_UNSCREENED;
  const from = comment.state;
  const isAgain = from === 'open';
  const isChosen = isAgain && comment.lane !== LANE_OF_THE_UNSCREENED;
  const lane = isChosen && found !== 'life-safety' ? comment.lane : found;
  const since = isAgain && lane !== 'life-safety' ? comment.capturedAt : tx.now;
  // Answering goes on where a reply was begun before the comment was edited.
  const events: CommentEvent[] =
    replies.length > 0 ? ['triage', 'open', 'start-answer'] : ['triage', 'open'];
  await tx.use(CommentRepository).change(comment, {
    lane,
    sentiment: screened.status === 'done' ? screened.triage.sentiment : null,
    state: commentStateAfter(comment, events),
    dueAt: await dueOf(tx, lane, since),
  });
  logTriage(tx, comment, { screened, screeningId, ruleset, from });
  showComment(tx, comment);
  return lane;
}

async function keepScreening(
  tx: Transaction,
  version: CommentVersion,
  screened: CommentReport,
  ruleset: string,
): Promise<string> {
  const id = tx.ids.next();
  const findings = screened.status === 'done' ? screened.report.findings : [];
  await tx.use(ScreeningRepository).add(
    {
      id,
      practiceId: tx.practiceId,
      subjectKind: 'comment-version',
      subjectId: version.id,
      purpose: 'import',
      status: screened.status,
      ruleset,
      failure: screened.status === 'done' ? null : screened.failure,
      triage: screened.status === 'done' ? screened.triage : null,
      startedAt: tx.now,
      finishedAt: tx.now,
    },
    findings.map((finding): FindingRow => {
      return {
        id: tx.ids.next(),
        practiceId: tx.practiceId,
        screeningId: id,
        rule: finding.rule,
        severity: finding.severity,
        action: finding.action ?? null,
        field: finding.field,
        channelId: null,
        spanStart: finding.start,
        spanEnd: finding.end,
        message: finding.message,
        why: finding.why,
        source: finding.source,
        confidencePercent: Math.round(finding.confidence * 100),
      };
    }),
  );
  return id;
}

function logTriage(
  tx: Transaction,
  comment: Comment,
  facts: { screened: CommentReport; screeningId: string; ruleset: string; from: string },
): void {
  const { screened } = facts;
  tx.log.append({
    kind: screened.status === 'done' ? 'comment.screened' : 'comment.not-screened',
    actor: screener,
    subject: { type: 'comment', id: comment.id },
    thread: comment.threadId,
    channelId: comment.channelId,
    data: {
      version: comment.currentVersion,
      screening: facts.screeningId,
      ruleset: facts.ruleset,
      models: modelVersions(),
      from: facts.from,
      to: comment.state,
      lane: comment.lane,
      due: comment.dueAt,
      ...(screened.status === 'done'
        ? {
            sentiment: screened.triage.sentiment,
            rules: screened.report.findings
              .slice(0, MOST_FINDINGS)
              .map(({ rule, severity, action, start, end, confidence }) => ({
                rule,
                severity,
                action: action ?? null,
                start,
                end,
                percent: Math.round(confidence * 100),
              })),
          }
        : { failure: screened.failure }),
    },
  });
}
