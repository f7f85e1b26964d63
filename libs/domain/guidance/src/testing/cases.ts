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
}

/** Findings of one rule for a case. */
export function findingsOf(rule: string, { kind = 'post', text, ...context }: Case): Finding[] {
  return screen({ kind, text, context, profile: PRACTICE }).findings.filter(
    (finding) => finding.rule === rule,
  );
}
