import {
  type ConsentReference,
  type EarlierText,
  type Interest,
  type PracticeProfile,
  type ScreenedImage,
  type ScreeningContext,
} from '../types';
import { organisationIn } from './directory';

type Json = Record<string, unknown>;

/**
 * Reads a practice profile written in snake_case (or camelCase) JSON.
 * @throws TypeError when it is no object or has no name.
 */
export function parsePracticeProfile(json: unknown): PracticeProfile {
  const profile = camel(json);
  const name = text(profile.name);
  if (name === undefined) throw new TypeError('A practice profile needs a name.');
  return {
    name,
    nation: text(profile.nation) ?? 'England',
    staff: objects(profile.staff).map((member) => ({
      name: text(member.name) ?? '',
      role: text(member.role) ?? '',
      interests: texts(member.interests),
      mediaConsent: member.mediaConsent === true,
    })),
    volunteers: objects(profile.volunteers).map((volunteer) => ({
      name: text(volunteer.name) ?? '',
      role: text(volunteer.role) ?? '',
      consent: volunteer.consent === true,
    })),
    listedPhones: [
      ...texts(profile.listedPhones),
      ...objects(profile.sites).flatMap((site) => text(site.phone) ?? []),
    ],
    listedEmails: texts(profile.listedEmails),
    helplines: texts(profile.helplines),
    otherServices: texts(profile.otherServices),
    ownAddresses: [
      ...texts(profile.ownAddresses),
      ...objects(profile.sites).flatMap((site) => text(site.address) ?? []),
    ],
    ownChannels: texts(profile.ownChannels),
    interests: interests(profile.interests ?? profile.registerOfInterests),
  };
}

/** Reads a screening context written in snake_case (or camelCase) JSON; unknown keys are ignored. */
export function parseScreeningContext(json: unknown): ScreeningContext {
  const context = camel(json ?? {});
  const image = context.image === undefined ? [] : [context.image];
  const pictures = Array.isArray(context.images) ? (context.images as unknown[]) : image;
  const window = context.preElection === undefined ? undefined : camel(context.preElection);
  const video = context.video === undefined ? undefined : camel(context.video);
  return {
    channel: text(context.channel) ?? text(context.account),
    authorRole: text(context.authorRole),
    signedAs: text(context.signedAs),
    commenterName: text(context.commenterName) ?? text(context.commenter),
    comment: text(context.comment),
    target: text(context.target),
    recipient: text(context.recipient),
    group: text(context.group),
    images: pictures.map(parseImage),
    video: video && { captions: hasCaptions(video.captions) },
    consentRefs: consents(context.consentRefs),
    declarations: texts(context.declarations),
    interests: interests(context.interests ?? context.registerOfInterests),
    recentReplies: earlier(context.recentReplies),
    earlierPosts: earlier(context.earlierPosts),
    earlierComments: earlier(context.earlierComments),
    date: text(context.date),
    preElection:
      window && text(window.from) !== undefined && text(window.to) !== undefined
        ? { from: text(window.from) ?? '', to: text(window.to) ?? '' }
        : undefined,
    staffUpdate: context.staffUpdate === true,
  };
}

function parseImage(json: unknown): ScreenedImage {
  const image = typeof json === 'string' ? { alt: json } : camel(json);
  return {
    alt: text(image.alt) ?? null,
    fileName: text(image.fileName) ?? text(image.filename) ?? text(image.file),
    caption: text(image.caption),
    consentRefs: consents(image.consentRefs),
    staffConsent: typeof image.staffConsent === 'boolean' ? image.staffConsent : undefined,
    supervisorOk: typeof image.supervisorOk === 'boolean' ? image.supervisorOk : undefined,
    licence: text(image.licence),
    textInImage: text(image.textInImage),
    hasLocation: image.hasLocation === true || image.gps === true || image.exifGps === true,
  };
}

function hasCaptions(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '' && value !== 'none');
}

function consents(value: unknown): ConsentReference[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): ConsentReference[] => {
    if (typeof entry === 'string') return [{ reference: entry }];
    const consent = camel(entry);
    return [
      {
        reference: text(consent.reference) ?? text(consent.ref) ?? text(consent.id) ?? '',
        channels: consent.channels === undefined ? undefined : texts(consent.channels),
        purposes: consent.purposes === undefined ? undefined : texts(consent.purposes),
        validTo: text(consent.validTo) ?? text(consent.expires),
        withdrawnAt: text(consent.withdrawnAt) ?? text(consent.withdrawn),
      },
    ];
  });
}

function interests(value: unknown): Interest[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown) => {
    if (typeof entry === 'string') {
      const [holder = '', ...nature] = entry.split(/[:–—]\s*/);
      const described = nature.length > 0 ? nature.join(' ') : entry;
      return { holder, organisation: organisationIn(described), nature: described };
    }
    const interest = camel(entry);
    const nature = text(interest.nature) ?? text(interest.interest) ?? text(interest.description);
    return {
      holder: text(interest.holder) ?? text(interest.person) ?? text(interest.name) ?? '',
      organisation:
        text(interest.organisation) ?? text(interest.organization) ?? organisationIn(nature ?? ''),
      nature: nature ?? '',
    };
  });
}

function earlier(value: unknown): EarlierText[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown) => {
    if (typeof entry === 'string') return { text: entry, daysAgo: 0 };
    const one = camel(entry);
    return {
      text: text(one.text) ?? '',
      daysAgo: typeof one.daysAgo === 'number' ? one.daysAgo : 0,
    };
  });
}

function camel(json: unknown): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new TypeError('Expected a JSON object.');
  }
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value as unknown,
    ]),
  );
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((entry: unknown) => camel(entry)) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
