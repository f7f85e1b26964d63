/** How much approval an item needs; T4 cannot be approved. */
export const tiers = ['T0', 'T1', 'T2', 'T3', 'T4'] as const;
export type Tier = (typeof tiers)[number];

/** What decides the tier of a revision. */
export interface TierFacts {
  /** What the guidance engine found in the text itself. */
  hint: 'T1' | 'T2' | 'T3';
  /** The findings of the last screening, with whether each block was cleared as a false alarm. */
  findings: readonly { severity: 'block' | 'review' | 'advise'; cleared?: boolean }[];
  /** Declared interests; any makes it T3. */
  declarations?: readonly unknown[];
  /** Whether identifiable people appear by their consent. */
  showsPeopleByConsent?: boolean;
  isReply?: boolean;
  /** Whether the comment being answered is negative or clinical. */
  answersNegativeOrClinical?: boolean;
  /** Whether only the slots of a pre-approved pattern were changed. */
  fromApprovedPattern?: boolean;
}

/** The tier of a revision, and why it is not a lower one (plain English, most important first). */
export function explainTier(facts: TierFacts): { tier: Tier; reasons: string[] } {
  const blocks = facts.findings.filter((finding) => finding.severity === 'block');
  if (blocks.some((block) => block.cleared !== true)) {
    return { tier: 'T4', reasons: ['A finding blocks it until it is changed or cleared.'] };
  }
  const third: string[] = [];
  if (blocks.length > 0) third.push('A block was cleared as a false alarm.');
  if ((facts.declarations ?? []).length > 0) third.push('An interest is declared.');
  if (facts.showsPeopleByConsent) third.push('It shows people who gave their consent.');
  if (facts.hint === 'T3') {
    third.push('It touches children, bereavement, the law, the press or an interest.');
  }
  if (third.length > 0) return { tier: 'T3', reasons: third };
  const second: string[] = [];
  if (facts.hint === 'T2') second.push('It makes a clinical claim or gives figures.');
  if (facts.isReply && facts.answersNegativeOrClinical) {
    second.push('It answers a negative or clinical comment.');
  }
  if (second.length > 0) return { tier: 'T2', reasons: second };
  const plain = facts.findings.every((finding) => finding.severity === 'advise');
  if (facts.fromApprovedPattern && plain && !facts.isReply) {
    return { tier: 'T0', reasons: ['It is a notice from a pre-approved pattern.'] };
  }
  return { tier: 'T1', reasons: ['It is ordinary news.'] };
}

/** The tier of a revision (the Approvals table of the product). */
export function tierOf(facts: TierFacts): Tier {
  return explainTier(facts).tier;
}
