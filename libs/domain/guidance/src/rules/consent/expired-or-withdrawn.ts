import { RECORDINGS, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { type ConsentReference } from '../../types';

export const expiredOrWithdrawn = defineRule({
  id: 'consent.expired-or-withdrawn',
  title: 'Consent has ended',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Consent for this has ended, so it cannot be used.',
  why: 'People may change their mind, and consent given for a time ends with it.',
  sources: [RECORDINGS, other('UK GDPR, Article 7(3)')],
  detect: (item: ScreenedItem) =>
    consentsOf(item).some((consent) => hasEnded(consent, item.context.date))
      ? wholeField(item.text, 0.95)
      : [],
});

/** Every consent that the item or its pictures refer to. */
export function consentsOf(item: ScreenedItem): ConsentReference[] {
  return [
    ...(item.context.consentRefs ?? []),
    ...(item.context.images ?? []).flatMap((image) => image.consentRefs ?? []),
  ];
}

function hasEnded(consent: ConsentReference, date: string | undefined): boolean {
  if (consent.withdrawnAt !== undefined) return true;
  if (/withdrawn|expired|lapsed/i.test(consent.reference)) return true;
  return consent.validTo !== undefined && date !== undefined && consent.validTo < date;
}
