import { gmc2024, RECORDINGS } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';
import { matchesAny } from '../../matching';

const UNFLATTERING = [
  /\b(?:asleep|sleeping|snoring|yawning|crying|in tears|eating|mouth full|drunk|hungover|collapsed on|caught|unaware|from behind|sneaky|candid)\b/,
];
const STAFF =
  /\b(?:staff|colleagues?|receptionists?|nurses?|doctors?|team|gp|hca|manager|pharmacist|trainee|student|partner)\b/;

export const staffImage = defineRule({
  id: 'consent.staff-image',
  title: 'Staff pictured without agreement',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Check that everyone pictured is happy to be shown.',
  why: 'Colleagues may say no to a picture too.',
  sources: [RECORDINGS, gmc2024('¶14')],
  detect: (item: ScreenedItem): Detection[] =>
    item.alts.flatMap((alt, index) => {
      const image = item.context.images?.[index];
      const people = alt.people.filter((person) => person.listed);
      if (people.length === 0 && !STAFF.test(alt.canon.text)) return [];
      const registered =
        people.length > 0 && people.every((person) => hasMediaConsent(person.name, item));
      const agreed =
        image?.staffConsent === true ||
        (image?.staffConsent === undefined &&
          registered &&
          !matchesAny(alt.canon.text, UNFLATTERING));
      return agreed ? [] : [{ field: alt.name, ...alt.whole, confidence: 0.75 }];
    }),
});

function hasMediaConsent(name: string, item: ScreenedItem): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  return item.input.profile.staff.some(
    (member) =>
      member.mediaConsent === true &&
      member.name
        .toLowerCase()
        .split(/\s+/)
        .some((part) => parts.includes(part)),
  );
}
