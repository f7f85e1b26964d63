import { MDU_CRITICISM, MPS_FACTSHEET } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';

export const patientOwnProfile = defineRule({
  id: 'feedback.patient-own-profile',
  title: 'Reply on somebody else’s page',
  appliesTo: ['reply'],
  severity: 'block',
  sentence: 'Do not reply on someone else’s page. Monitor, record, and report it if it is abusive.',
  why: 'There we are a guest: an answer can inflame and shows that we were looking.',
  sources: [MPS_FACTSHEET, MDU_CRITICISM],
  detect: (item: ScreenedItem) => (isElsewhere(item) ? wholeField(item.text, 0.95) : []),
});

function isElsewhere(item: ScreenedItem): boolean {
  const target = item.context.target?.toLowerCase();
  if (target === undefined || target === '') return item.context.group !== undefined;
  const own = item.input.profile.ownChannels ?? [];
  return (
    !own.some((channel) => target === channel || target.includes(channel)) &&
    !/^(?:own|our|practice)|own-page|nhs-website|review/.test(target)
  );
}
