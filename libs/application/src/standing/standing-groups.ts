import { type StandingGroup } from '@canteen/contracts';
import {
  ChannelRepository,
  MemberRepository,
  type StandingRecord,
  StandingRepository,
  type StandingSubject,
  type Transaction,
} from '@canteen/data-access';
import { ruleById } from '@canteen/guidance';

const RANK = { block: 0, review: 1, advise: 2 } as const;

const links: Readonly<Record<StandingSubject, string>> = {
  channel: '/channels',
  member: '/reports/questions/account-hygiene',
  comment: '/reports/questions/no-outcome',
  post: '/reports/questions/breaches',
};

/** What the daily check found and still stands: one for each rule, the gravest first. */
export async function standingGroups(tx: Transaction): Promise<StandingGroup[]> {
  const open = await tx.use(StandingRepository).open();
  const idsOf = (type: StandingSubject) =>
    open.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []));
  const members = await tx.use(MemberRepository).namesOf(idsOf('member'));
  const channels = await tx.use(ChannelRepository).byIds(idsOf('channel'));
  const nameOf = (id: string) => members.get(id) ?? channels.get(id)?.name;
  const byRule = new Map<string, StandingRecord[]>();
  for (const record of open) {
    byRule.set(record.rule, [...(byRule.get(record.rule) ?? []), record]);
  }
  return [...byRule.values()]
    .map((records) => groupOf(records, nameOf))
    .filter((group) => group !== null)
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.title.localeCompare(b.title));
}

function groupOf(
  records: readonly StandingRecord[],
  nameOf: (id: string) => string | undefined,
): StandingGroup | null {
  const [first] = records;
  const rule = ruleById(first?.rule ?? '');
  // A rule that a later version no longer has is gone at its next check.
  if (!first || !rule) return null;
  const gravest = records.reduce((a, b) => (RANK[b.severity] < RANK[a.severity] ? b : a));
  return {
    rule: rule.id,
    severity: gravest.severity,
    title: rule.title,
    sentence: rule.sentence,
    source: rule.sources.map(({ label }) => label).join('; '),
    count: records.length,
    names: records.flatMap(({ subjectId }) => nameOf(subjectId) ?? []),
    since: first.openedAt,
    link: links[first.subjectType],
  };
}
