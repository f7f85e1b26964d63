import { gmp2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const CLAIMED_ROLE =
  /(?:\b(?:our|the|a|an|as|is|your)\b[^.!?\n]{0,40}?\b|[,–-]\s?(?:our|the|your)?\s?[^.!?\n]{0,30}?\b)(doctor|gp|consultant|surgeon|specialist|nurse|sister|matron|pharmacist|physio(?:therapist)?|paramedic|midwife|psychologist|dieti[tc]ian|nutritionist|counsellor|podiatrist|dermatologist|cardiologist|psychiatrist|professor|nurse practitioner|physician)\b/;
const PROTECTED =
  /\b(?:doctor|gp|consultant|surgeon|physician|specialist|nurse|sister|matron|pharmacist|physio|paramedic|midwife|psychologist|dieti[tc]ian|nutritionist|counsellor|podiatrist|dermatologist|cardiologist|psychiatrist|professor)\b/;

/** A role or title right before the name: "our pharmacist Sam". */
const TITLE_BEFORE =
  /(?<!\b(?:with|to|and|or|from|for) (?:the|a|our) )\b(gp|consultant|surgeon|specialist|nurse|sister|matron|pharmacist|physio(?:therapist)?|paramedic|midwife|psychologist|dieti[tc]ian|nutritionist|counsellor|podiatrist|dermatologist|cardiologist|psychiatrist|professor|prof)\.?\s(?:Dr\.?\s)?$/i;

export const misleadingCredentials = defineRule({
  id: 'identity.misleading-credentials',
  title: 'Role that does not match the staff list',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'The role given does not match our staff list. Correct it.',
  why: 'Patients decide whom to trust by the title they are told.',
  sources: [gmp2024('¶82 and ¶89')],
  detect: (item) =>
    [...item.text.people]
      .filter((person) => person.listed)
      .flatMap((person) => mismatches(person.name, person, item)),
});

/** Ranks that a role may be dressed up with: "consultant pharmacist Sam". */
const RANK_BEFORE =
  /\b(consultant|specialist|advanced|chief|professor|senior consultant|qualified|fully qualified)\s(?:[a-z]+\s){0,2}$/i;
/** A role and a name set off by a comma: "our GP, Sam". */
const ROLE_THEN_COMMA =
  /\b(?:our|your|the|a)\s(?:[a-z]+\s){0,2}(doctor|gp|consultant|surgeon|specialist|nurse|sister|matron|pharmacist|physio(?:therapist)?|paramedic|midwife|psychologist|dieti[tc]ian|nutritionist|counsellor|podiatrist|psychiatrist|junior doctor)\s?[,–:-]\s$/i;

function overstatedBefore(at: { start: number }, listed: string, item: ScreenedItem): boolean {
  const before = item.text.original.slice(Math.max(0, at.start - 40), at.start);
  const rank = RANK_BEFORE.exec(before)?.[1]?.toLowerCase();
  if (rank !== undefined && !/qualified/.test(rank) && !listed.includes(rank)) return true;
  const role = ROLE_THEN_COMMA.exec(before)?.[1]?.toLowerCase();
  return role !== undefined && !fits(role, listed);
}

function mismatches(
  name: string,
  at: { start: number; end: number },
  item: ScreenedItem,
): Detection[] {
  const bare = name.toLowerCase().replace(/^(?:dr|doctor|sister|nurse|mr|mrs|ms|miss)\.?\s/, '');
  const member = item.input.profile.staff.find((one) =>
    one.name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => bare.split(/\s+/).includes(part)),
  );
  if (!member) return [];
  const listed = `${member.name} ${member.role}`.toLowerCase();
  const before = item.text.original.slice(Math.max(0, at.start - 6), at.start);
  const titledDoctor = /\b(?:Dr|Doctor)\.?\s?$/.test(before) || /^(?:Dr|Doctor)\b/.test(name);
  if (titledDoctor && !/\b(?:dr|doctor|gp|professor)\b/.test(listed))
    return [{ field: 'text', start: at.start, end: at.end, confidence: 0.85 }];
  if (overstatedBefore(at, listed, item))
    return [{ field: 'text', start: at.start, end: at.end, confidence: 0.75 }];
  const titled =
    TITLE_BEFORE.exec(item.text.original.slice(Math.max(0, at.start - 30), at.start))?.[1] ??
    TITLE_BEFORE.exec(/^\w+\s/.exec(name)?.[0] ?? '')?.[1];
  if (titled !== undefined && !fits(titled.toLowerCase(), listed))
    return [{ field: 'text', start: at.start, end: at.end, confidence: 0.75 }];
  const after =
    item.text.original
      .slice(at.end, at.end + 80)
      .toLowerCase()
      .split(/[.!?\n]/)[0] ?? '';
  const claim = CLAIMED_ROLE.exec(
    /^(?:'s|’s)?\s?(?:,|is|–|-|as|\()/.test(after) ? `, ${after}` : '',
  );
  const role = claim?.[1];
  if (
    role === undefined ||
    !PROTECTED.test(role) ||
    fits(role, listed) ||
    /\b(?:with|by|from|to|for|and|joined|helps?|says?|asked|team|speciali[sz]ing|support)\b/.test(
      claim?.[0] ?? '',
    )
  )
    return [];
  return [{ field: 'text', start: at.start, end: at.end, confidence: 0.75 }];
}

const SAME: Readonly<Record<string, RegExp>> = {
  doctor: /\b(?:dr|gp|doctor)\b/,
  gp: /\b(?:gp|dr)\b/,
  physician: /\b(?:gp|dr)\b/,
  sister: /nurse|sister/,
  nurse: /nurse|sister/,
  matron: /matron/,
  professor: /prof/,
  prof: /prof/,
  specialist: /specialist/,
};

function fits(role: string, listed: string): boolean {
  return SAME[role]?.test(listed) ?? listed.includes(role.slice(0, 6));
}
