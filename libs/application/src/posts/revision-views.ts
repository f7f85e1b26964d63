import {
  type ApprovalView,
  type FindingView,
  type RevisionView,
  type ScreeningView,
  Tier,
  routes,
} from '@canteen/contracts';
import {
  type Approval,
  type Channel,
  ChannelRepository,
  type Clearance,
  ClearanceRepository,
  type Consent,
  ConsentRepository,
  type FindingRow,
  type Media,
  MediaRepository,
  MemberRepository,
  type Revision,
  type Screening,
  ScreeningRepository,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { ruleById } from '@canteen/guidance';
import { referenceOf } from '../consents/consent-facts';
import { clearanceOf } from '../screening/clearances';
import { channelRef } from './post-views';

interface Surroundings {
  texts: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, Channel>;
  consents: ReadonlyMap<string, Consent>;
  media: ReadonlyMap<string, Media>;
  names: ReadonlyMap<string, string>;
  screenings: ReadonlyMap<string, Screening>;
  findings: ReadonlyMap<string, FindingRow[]>;
  clearances: ReadonlyMap<string, Clearance[]>;
}

/** Revisions with their texts and findings, by revision id. */
export async function revisionViews(
  tx: Transaction,
  revisions: readonly Revision[],
): Promise<Map<string, RevisionView>> {
  const around = await surroundingsOf(tx, revisions);
  return new Map(revisions.map((revision) => [revision.id, viewOf(revision, around)]));
}

async function surroundingsOf(
  tx: Transaction,
  revisions: readonly Revision[],
): Promise<Surroundings> {
  const ids = revisions.map((revision) => revision.id);
  const screenings = await tx.use(ScreeningRepository).latestOf(ids);
  const clearances = await tx.use(ClearanceRepository).ofRevisions(ids);
  const cleared = [...clearances.values()].flat();
  const parts = revisions.flatMap((revision) => revision.parts);
  const images = revisions.flatMap((revision) => revision.images);
  return {
    screenings,
    clearances,
    texts: await tx
      .use(SealedTexts)
      .open([
        ...parts.map((part) => part.textId),
        ...images.map((image) => image.altId),
        ...cleared.map((clearance) => clearance.reasonId),
      ]),
    channels: await tx.use(ChannelRepository).byIds(parts.map((part) => part.channelId)),
    consents: await tx
      .use(ConsentRepository)
      .byIds(images.flatMap(({ consentIds = [] }) => consentIds)),
    media: await tx.use(MediaRepository).byIds(images.map((image) => image.mediaId)),
    names: await tx
      .use(MemberRepository)
      .namesOf([
        ...revisions.map((revision) => revision.authorId),
        ...cleared.map((clearance) => clearance.memberId),
      ]),
    findings: await tx
      .use(ScreeningRepository)
      .findingsOf([...screenings.values()].map((screening) => screening.id)),
  };
}

function viewOf(revision: Revision, around: Surroundings): RevisionView {
  return {
    id: revision.id,
    number: revision.number,
    seal: revision.seal.toString('hex'),
    parts: revision.parts.flatMap((part) => {
      const channel = around.channels.get(part.channelId);
      const text = around.texts.get(part.textId) ?? '';
      return channel ? [{ channel: channelRef(channel), text }] : [];
    }),
    images: revision.images.map(({ mediaId, altId, consentIds = [] }) => ({
      mediaId,
      url: routes.mediaFile(mediaId),
      alt: around.texts.get(altId) ?? '',
      width: around.media.get(mediaId)?.width ?? 0,
      height: around.media.get(mediaId)?.height ?? 0,
      consents: consentIds.flatMap((id) => {
        const consent = around.consents.get(id);
        return consent ? [referenceOf(consent)] : [];
      }),
    })),
    whenApproved: revision.whenApproved,
    dueAt: revision.dueAt,
    validUntil: revision.validUntil,
    declarations: revision.declarations,
    signedAs: revision.signedAs,
    author: {
      memberId: revision.authorId,
      name: around.names.get(revision.authorId) ?? 'Somebody',
    },
    createdAt: revision.createdAt,
    tier: revision.tier === null ? null : Tier.parse(revision.tier),
    screening: screeningView(revision, around),
  };
}

function screeningView(revision: Revision, around: Surroundings): ScreeningView {
  const screening = around.screenings.get(revision.id);
  if (!screening) return { status: 'waiting', ruleset: null, finishedAt: null, findings: [] };
  const clearances = around.clearances.get(revision.id) ?? [];
  return {
    status: screening.status,
    ruleset: screening.ruleset,
    finishedAt: screening.finishedAt,
    findings: (around.findings.get(screening.id) ?? []).map((finding) =>
      findingView(finding, clearanceOf(finding, clearances), around),
    ),
  };
}

/** A finding as screens show it. */
export function findingView(
  finding: FindingRow,
  clearance: Clearance | undefined,
  { names, texts }: Pick<Surroundings, 'names' | 'texts'>,
): FindingView {
  const rule = ruleById(finding.rule);
  return {
    id: finding.id,
    rule: finding.rule,
    title: rule?.title ?? finding.rule,
    severity: finding.severity,
    action: finding.action,
    field: finding.field,
    channelId: finding.channelId,
    start: finding.spanStart,
    end: finding.spanEnd,
    message: finding.message,
    why: finding.why,
    source: finding.source,
    confidence: finding.confidencePercent / 100,
    clearable: finding.severity === 'block' && (rule?.clearable ?? false),
    cleared: clearance
      ? {
          byName: names.get(clearance.memberId) ?? 'Somebody',
          reason: texts.get(clearance.reasonId) ?? '',
          at: clearance.at,
        }
      : null,
  };
}

/** Decisions as screens show them, the oldest first. */
export async function approvalViews(
  tx: Transaction,
  approvals: readonly Approval[],
  revisionNumbers: ReadonlyMap<string, number>,
): Promise<ApprovalView[]> {
  const members = await tx.use(MemberRepository).byIds(approvals.map((each) => each.memberId));
  const notes = await tx.use(SealedTexts).open(approvals.flatMap((each) => each.noteId ?? []));
  return approvals.map((approval) => {
    const member = members.get(approval.memberId);
    return {
      id: approval.id,
      revisionNumber: revisionNumbers.get(approval.revisionId) ?? 0,
      member: { memberId: approval.memberId, name: member?.name ?? 'Somebody' },
      roles: approval.roles,
      registration: member?.gmcNumber ? `GMC ${member.gmcNumber}` : null,
      decision: approval.decision,
      note: approval.noteId === null ? null : (notes.get(approval.noteId) ?? null),
      at: approval.at,
      voidedAt: approval.voidedAt,
      voidReason: approval.voidReason,
    };
  });
}
