import { type Cover, type CoverReason, mergedCovers } from '@canteen/contracts';
import {
  LONGEST_TEXT,
  type EntityLabel,
  type PracticeProfile,
  recognisedIn,
} from '@canteen/guidance';
import { type PersonTerms, type ShownAuthor, wholeWord } from './person-terms';

/** Whom a text may speak of beside the person who asks. */
export interface Company {
  terms: PersonTerms;
  profile: PracticeProfile;
  /** Others who wrote in the same thread. */
  others: readonly ShownAuthor[];
}

/** What is covered of what the engine recognises. A date alone tells nobody who somebody is. */
const reasons: Partial<Record<EntityLabel, CoverReason>> = {
  PERSON: 'name',
  PHONE: 'contact',
  EMAIL: 'contact',
  ADDRESS: 'contact',
  POSTCODE: 'contact',
  NHS_NUMBER: 'identifier',
  NINO: 'identifier',
  DOB: 'identifier',
  DRIVING_LICENCE: 'identifier',
  VEHICLE_REG: 'identifier',
  PASSPORT: 'identifier',
  TAX_REF: 'identifier',
};

const PROFILE_LINK = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:x|twitter|facebook|fb|instagram)\.com\/./i;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,48}[\p{L}\p{N}_])?/gu;
const SHORTEST_NAME = 3;

/**
 * What Canteen proposes to cover in a text because it belongs to somebody else (Data Protection Act 2018, schedule 2,
 * paragraph 16). Staff and what the practice publishes about itself stay: who acts for a practice is usually named
 * (ICO, Right of access). A person looks at each proposal.
 */
export function proposedCovers(text: string, company: Company): Cover[] {
  if (text.length > LONGEST_TEXT) return [{ start: 0, end: text.length, why: 'unread' }];
  const found = [
    ...ofEngine(text, company.profile),
    ...handlesIn(text, company.profile),
    ...company.others.flatMap((other) => namesOf(text, other)),
  ];
  return mergedCovers(
    text,
    found.filter(({ start, end }) => !company.terms.isOwn(text.slice(start, end))),
  );
}

function ofEngine(text: string, profile: PracticeProfile): Cover[] {
  return recognisedIn(text, profile)
    .filter(({ known }) => !known)
    .flatMap(({ label, start, end }) => {
      const isProfile = label === 'URL' && PROFILE_LINK.test(text.slice(start, end));
      const why = isProfile ? 'account' : reasons[label];
      return why ? [{ start, end, why }] : [];
    });
}

function handlesIn(text: string, { ownChannels = [] }: PracticeProfile): Cover[] {
  const ours = new Set(ownChannels.map((channel) => channel.replace(/^@/, '').toLowerCase()));
  return [...text.matchAll(HANDLE)]
    .filter(([handle]) => !ours.has(handle.slice(1).toLowerCase()))
    .map(({ 0: handle, index }) => ({
      start: index,
      end: index + handle.length,
      why: 'account' as const,
    }));
}

/** Where somebody who wrote beside them stands in the text: by whole name, by a part of it as it is written, by handle. */
function namesOf(text: string, { name, handle }: ShownAuthor): Cover[] {
  const parts = (name ?? '').split(/\s+/).filter((part) => part.length >= SHORTEST_NAME);
  return [
    ...(name ? standing(text, name, 'giu', 'name') : []),
    ...parts.flatMap((part) => standing(text, part, 'gu', 'name')),
    ...(handle ? standing(text, handle.replace(/^@/, ''), 'giu', 'account') : []),
  ];
}

function standing(text: string, word: string, flags: string, why: CoverReason): Cover[] {
  return [...text.matchAll(wholeWord(word, flags))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    why,
  }));
}
