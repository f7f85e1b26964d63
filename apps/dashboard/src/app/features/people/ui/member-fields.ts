import { ChangeMemberBody, InviteBody, type MemberView, type Role } from '@canteen/contracts';

/** What the form holds, as typed. */
export interface MemberFields {
  name: string;
  email: string;
  jobTitle: string;
  roles: readonly Role[];
  registeredName: string;
  gmcNumber: string;
}

export const emptyMember: MemberFields = {
  name: '',
  email: '',
  jobTitle: '',
  roles: [],
  registeredName: '',
  gmcNumber: '',
};

/** What the form begins with for somebody who is a member already. */
export function memberFields(member: MemberView): MemberFields {
  const { name, email, jobTitle, roles, registeredName, gmcNumber } = member;
  return {
    name,
    email,
    jobTitle,
    roles,
    registeredName: registeredName ?? '',
    gmcNumber: gmcNumber ?? '',
  };
}

type Checked<B> = { ok: true; body: B } | { ok: false; errors: Record<string, string> };

const missing: Readonly<Record<string, string>> = {
  name: 'Enter the name',
  email: 'Enter the e-mail address, like name@practice.nhs.uk',
  jobTitle: 'Enter what they do, like Practice manager',
  roles: 'Choose at least one role',
  registeredName: 'A clinical approver needs a registered name',
  gmcNumber: 'Enter the seven digits of the GMC number',
};

/** What to send to invite somebody, or what is missing by field. */
export function inviteBody(fields: MemberFields): Checked<InviteBody> {
  return checked(fields, InviteBody.safeParse(bodyOf(fields)));
}

/** What to send to change somebody, or what is missing by field. */
export function changeBody(fields: MemberFields): Checked<ChangeMemberBody> {
  return checked(fields, ChangeMemberBody.safeParse(bodyOf(fields)));
}

function bodyOf(fields: MemberFields) {
  return {
    ...fields,
    registeredName: fields.registeredName.trim() || null,
    gmcNumber: fields.gmcNumber.replace(/\s/g, '') || null,
  };
}

interface Parsed<B> {
  success: boolean;
  data?: B;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}

function checked<B>(fields: MemberFields, parsed: Parsed<B>): Checked<B> {
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => String(path[0]));
  if (fields.roles.includes('clinical-approver')) {
    const body = bodyOf(fields);
    wrong.push(
      ...(['registeredName', 'gmcNumber'] as const).filter((field) => body[field] === null),
    );
  }
  if (parsed.data !== undefined && wrong.length === 0) {
    return { ok: true, body: parsed.data };
  }
  const errors: Record<string, string> = {};
  for (const field of wrong) {
    errors[field] = missing[field] ?? 'Check this';
  }
  return { ok: false, errors };
}
