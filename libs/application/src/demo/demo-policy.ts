import { type InterestBody, PracticePolicy } from '@canteen/contracts';
import { type Acting } from '../access/acting';
import { demoCast, type DemoRole } from './demo-cast';

/**
 * The policy of the demo practice. Telephone numbers come from the range Ofcom keeps for drama,
 * addresses from a domain that exists nowhere.
 */
export function demoPolicy(as: (role: DemoRole) => Acting): PracticePolicy {
  const contact = (role: string, who: DemoRole, telephone: string) => ({
    role,
    name: demoCast[who].name,
    email: demoCast[who].email,
    telephone,
    memberId: as(who).memberId,
  });
  return PracticePolicy.parse({
    odsCode: 'Z99999',
    nation: 'England',
    sites: [
      'Waterfront Surgery, 1 Quay Street, Merrowby',
      'Hillside Branch, 12 Mill Lane, Merrowby',
    ],
    listedPhones: ['01632 960117', '01632 960118', '01632 960250'],
    listedEmails: ['hello@waterfront.example', 'concerns@waterfront.example'],
    helplines: ['999', '111', '116 123', '0800 1111'],
    otherServices: ['Merrowby Pharmacy', 'Merrowby Community Hospital', 'NHS 111'],
    staff: Object.values(demoCast)
      .filter(({ roles }) => !roles.some((role) => role === 'auditor'))
      .map(({ name, jobTitle }) => ({ name, role: jobTitle })),
    contacts: [
      contact('duty-clinician', 'doctor', '01632 960121'),
      contact('next-contact', 'secondDoctor', '01632 960122'),
      contact('safeguarding-lead', 'guardian', '01632 960123'),
      contact('complaints-manager', 'manager', '01632 960124'),
      contact('data-protection-officer', 'compliance', '01632 960125'),
    ],
    xMonthlyBudgetCents: 500,
  });
}

/** The register of interests of the demo practice. */
export const demoInterests: readonly InterestBody[] = [
  {
    holder: demoCast.guardian.name,
    organisation: 'Merrowby Travel Clinic',
    nature: 'Part owner of the private travel vaccination clinic next door',
  },
  {
    holder: demoCast.doctor.name,
    organisation: 'Harbour Runners',
    nature: 'Unpaid trustee of the local running charity',
  },
];
