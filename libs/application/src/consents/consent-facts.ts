import { ConsentBody } from '@canteen/contracts';
import { type Consent, ConsentRepository, type Transaction } from '@canteen/data-access';
import { type ScreenedImage } from '@canteen/guidance';
import { localDate } from '@canteen/scheduling';

/** What is sealed of a consent: it says who somebody is, and often that they are a patient. */
export const SealedFacts = ConsentBody.pick({ person: true, purpose: true, evidence: true });
export type SealedFacts = Pick<ConsentBody, 'person' | 'purpose' | 'evidence'>;

/** What people and the log call a consent. */
export function referenceOf({ number }: Pick<Consent, 'number'>): string {
  return `C-${number}`;
}

/** The consents of pictures as the guidance engine asks for them. */
export type ConsentsOfPictures = (
  consentIds: readonly string[] | undefined,
) => Pick<ScreenedImage, 'consentRefs' | 'staffConsent'>;

/**
 * Reads the consents that some pictures name. A consent that is not in the register counts as none.
 *
 * @param zone IANA zone of the practice: in it a consent ends
 */
export async function consentsOfPictures(
  tx: Transaction,
  consentIds: readonly string[],
  zone: string,
): Promise<ConsentsOfPictures> {
  const consents = await tx.use(ConsentRepository).byIds(consentIds);
  return (ids = []) => {
    const found = ids.flatMap((id) => consents.get(id) ?? []);
    if (found.length === 0) return {};
    return {
      consentRefs: found.map((consent) => ({
        reference: referenceOf(consent),
        channels: consent.networks.map((network) => `practice-${network}`),
        ...(consent.validTo === null ? {} : { validTo: consent.validTo }),
        ...(consent.withdrawnAt === null
          ? {}
          : { withdrawnAt: localDate(consent.withdrawnAt, zone) }),
      })),
      ...(found.every(({ kind }) => kind === 'staff') ? { staffConsent: true } : {}),
    };
  };
}
