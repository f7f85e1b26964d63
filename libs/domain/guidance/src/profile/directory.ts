import { type Interest, type PracticeProfile } from '../types';

const TITLES = /^(?:dr|doctor|mr|mrs|ms|miss|mx|prof|professor|sister|nurse|matron)\.?\s+/i;
const COMPANY_SUFFIX = /\b(?:ltd|limited|plc|llp|inc|cic|group|holdings|uk|the)\b\.?/gi;

/** Answers what the practice has listed: staff, volunteers, phones, addresses and interests. */
export class PracticeDirectory {
  private readonly people: ReadonlySet<string>;
  private readonly phones: ReadonlySet<string>;
  private readonly emails: ReadonlySet<string>;

  constructor(readonly profile: PracticeProfile) {
    const people = new Set<string>();
    for (const { name } of [...profile.staff, ...profile.volunteers]) {
      const parts = partsOfName(name);
      people.add(parts.join(' '));
      for (const part of parts) people.add(part);
    }
    this.people = people;
    this.phones = new Set([...profile.listedPhones, ...profile.helplines].map(dialled));
    this.emails = new Set(profile.listedEmails.map((email) => email.trim().toLowerCase()));
  }

  /** Whether a name is one of ours: every part of it belongs to listed staff or volunteers. */
  lists(name: string): boolean {
    const parts = name.replace(TITLES, '').toLowerCase().replace(/'s$/, '').split(/\s+/);
    return parts.length > 0 && parts.every((part) => this.people.has(part.replace(/'s$/, '')));
  }

  /** Whether a phone number in any notation is listed. */
  listsPhone(number: string): boolean {
    return this.phones.has(dialled(number));
  }

  /** Whether an e-mail address is listed. */
  listsEmail(address: string): boolean {
    return this.emails.has(address.toLowerCase());
  }

  /** Whether a text is part of one of the practice's own addresses. */
  listsAddress(text: string): boolean {
    const wanted = squeezed(text);
    return (this.profile.ownAddresses ?? []).some((own) => squeezed(own).includes(wanted));
  }

  /** Every interest of staff and practice, with the words that name its organisation. */
  get interests(): readonly Interest[] {
    const ofStaff = this.profile.staff.flatMap((member) =>
      (member.interests ?? []).map((nature) => ({
        holder: member.name,
        organisation: organisationIn(nature),
        nature,
      })),
    );
    return [...ofStaff, ...(this.profile.interests ?? [])];
  }
}

/** The parts of a name in lower case, without a title. */
export function partsOfName(name: string): string[] {
  return name.trim().replace(TITLES, '').toLowerCase().split(/\s+/);
}

/** An address as letters and digits only, so that commas and the space of a postcode do not matter. */
function squeezed(address: string): string {
  return address.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The digits of a British number as dialled at home; words beside it are left out. */
function dialled(number: string): string {
  const digits = number.replace(/\(.*?[a-z].*?\)/gi, '').replace(/\D/g, '');
  return digits.replace(/^(?:0044|44)0?/, '0');
}

/** The organisation in a description such as "25% shareholder, Tideway Physio Ltd". */
export function organisationIn(description: string): string {
  const names = description.match(/[A-Z][\w&'-]*(?: (?:and |of |& )?[A-Z][\w&'-]*)*/g) ?? [];
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '');
  return (longest || description).replace(COMPANY_SUFFIX, '').replace(/\s+/g, ' ').trim();
}
