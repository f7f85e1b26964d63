/** The version of the rules; it is stored with every screening. */
export const RULESET: { id: string; inForceFrom: string; changes: string[] } = {
  id: '2026.11.1',
  inForceFrom: '2026-11-22',
  changes: [
    'First ruleset: confidentiality, boundaries, identity, conduct, conflicts, consent, concerns, feedback, advertising, legal and accessibility.',
  ],
};
