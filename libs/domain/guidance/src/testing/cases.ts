import { ScreenedItem } from '../item';
import { allRules } from '../rules';
import { screen } from '../screen';
import { type Finding, type ItemKind, type PracticeProfile, type ScreeningContext } from '../types';

/** A fictional practice for the tables of cases. */
export const PRACTICE: PracticeProfile = {
  name: 'Harbour Lane Surgery',
  nation: 'England',
  staff: [
    {
      name: 'Dr Asha Verma',
      role: 'GP partner',
      interests: ['director, Saltmarsh Physio Ltd'],
      mediaConsent: true,
    },
    { name: 'Sister Meg Dunn', role: 'practice nurse', mediaConsent: true },
    { name: 'Owen Pratt', role: 'healthcare assistant' },
    { name: 'Carys Bevan', role: 'receptionist', mediaConsent: true },
  ],
  volunteers: [{ name: 'Stan Whitlock', role: 'patient group chair', consent: true }],
  listedPhones: ['01632 960200'],
  listedEmails: ['harbour.lane@example.nhs.uk'],
  helplines: ['999', '111', '116 123', '0800 1111'],
  otherServices: ['Camber Dock Medical Centre'],
  ownAddresses: ['1 Harbour Lane, PO1 1AA'],
  ownChannels: ['practice-facebook', 'practice-x'],
};

/** One row of a table: a text, and whatever of its context matters. */
export interface Case extends ScreeningContext {
  kind?: ItemKind;
  text: string;
  /** Where the practice is, when it is not England. */
  nation?: string;
}

/** A rule's table: what it must object to, and the near misses that it must leave alone. */
export interface RuleCases {
  rule: string;
  objects: readonly Case[];
  accepts: readonly Case[];
}

/** What one rule detects in a case; nothing when it does not apply to its kind, or does not exist. */
export function detectionsOf(rule: string, { kind = 'post', text, nation, ...context }: Case) {
  const found = allRules.find(({ id }) => id === rule);
  const profile = nation === undefined ? PRACTICE : { ...PRACTICE, nation };
  return found?.appliesTo.includes(kind) === true
    ? found.detect(new ScreenedItem({ kind, text, context, profile }))
    : [];
}

/** Everything found in a case. */
export function allFindingsOf({ kind = 'post', text, nation, ...context }: Case): Finding[] {
  const profile = nation === undefined ? PRACTICE : { ...PRACTICE, nation };
  return screen({ kind, text, context, profile }).findings;
}
