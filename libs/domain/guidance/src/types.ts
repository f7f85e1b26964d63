/** How much a finding weighs: `block` stops approval, `review` asks for a look, `advise` informs. */
export type Severity = 'block' | 'review' | 'advise';
/** What should happen to the item besides a look. */
export type FindingAction = 'hide' | 'escalate' | 'report' | 'refer';
/** What is screened: something of ours, our answer to somebody, or something written to us. */
export type ItemKind = 'post' | 'reply' | 'comment';
/** Where a comment goes. */
export type Lane = 'life-safety' | 'privacy' | 'abuse' | 'hold' | 'ordinary';
export type Sentiment = 'positive' | 'neutral' | 'negative';

export type EntityLabel =
  | 'PERSON'
  | 'NHS_NUMBER'
  | 'NINO'
  | 'POSTCODE'
  | 'PHONE'
  | 'EMAIL'
  | 'DOB'
  | 'DATE'
  | 'ADDRESS'
  | 'DRIVING_LICENCE'
  | 'VEHICLE_REG'
  | 'PASSPORT'
  | 'URL'
  | 'TAX_REF';

/** A half-open range of UTF-16 code units in an original text. */
export interface Span {
  start: number;
  end: number;
}

/** Something recognised in the text, whether or not a rule objects to it. */
export interface Entity extends Span {
  label: EntityLabel;
  /** 0 to 1. */
  score: number;
}

/** One thing a rule found. Offsets are UTF-16 code units in the original text of `field`. */
export interface Finding extends Span {
  rule: string;
  severity: Severity;
  action?: FindingAction;
  /** `text`, `comment`, `alt:0`, `caption:0`, `file:0`. An empty range means the whole field. */
  field: string;
  /** The sentence shown to the author. It never repeats the item's own words. */
  message: string;
  /** One more sentence: why it matters. */
  why: string;
  /** Human citation of the guidance that stands behind the rule. */
  source: string;
  /** 0 to 1. */
  confidence: number;
  /** Set by the `typing` profile: the server decides. */
  preliminary?: boolean;
}

/** An interest that a person or the practice has in an organisation. */
export interface Interest {
  holder: string;
  organisation: string;
  nature: string;
}

export interface StaffMember {
  name: string;
  role: string;
  interests?: string[];
  mediaConsent?: boolean;
}

export interface Volunteer {
  name: string;
  role: string;
  consent?: boolean;
}

/** What the practice has configured; detectors treat it as an allow-list. */
export interface PracticeProfile {
  name: string;
  nation: string;
  staff: StaffMember[];
  volunteers: Volunteer[];
  listedPhones: string[];
  listedEmails: string[];
  helplines: string[];
  otherServices: string[];
  ownAddresses?: string[];
  ownChannels?: string[];
  interests?: Interest[];
}

/** A recorded consent as far as the screening needs it. */
export interface ConsentReference {
  reference: string;
  channels?: string[];
  purposes?: string[];
  /** ISO date (yyyy-mm-dd). */
  validTo?: string;
  /** ISO date (yyyy-mm-dd). */
  withdrawnAt?: string;
}

export interface ScreenedImage {
  alt?: string | null;
  fileName?: string;
  caption?: string;
  consentRefs?: ConsentReference[];
  staffConsent?: boolean;
  supervisorOk?: boolean;
  licence?: string;
  textInImage?: string;
  /** True when the file still carries a location or an author. */
  hasLocation?: boolean;
}

/** Another text of ours or theirs, with its age in whole days. */
export interface EarlierText {
  text: string;
  daysAgo: number;
}

/** What earlier posts have in common with a text, without a word of them. */
export interface MosaicMatches {
  /** A post of the last two months is about somebody. */
  aboutSomebody: boolean;
  /** Posts of the last two years that point at the same kind of person, or share a word; 2 is two or more. */
  linked: number;
  /** The kinds of details in those, as bits. */
  details: number;
  /** One of those shares a word. */
  sharesWord: boolean;
}

/** A range of ISO dates (yyyy-mm-dd), both ends included. */
export interface DateWindow {
  from: string;
  to: string;
}

/** Everything known about the item besides its text; all of it optional. */
export interface ScreeningContext {
  /** The account it is on, for example `practice-facebook` or `personal-facebook`. */
  channel?: string;
  authorRole?: string;
  signedAs?: string;
  commenterName?: string;
  /** The comment a reply answers. */
  comment?: string;
  /** Where a reply would appear; absent means our own page. */
  target?: string;
  recipient?: string;
  group?: string;
  images?: ScreenedImage[];
  video?: { captions?: boolean };
  consentRefs?: ConsentReference[];
  declarations?: string[];
  interests?: Interest[];
  /** Replies of ours to compare its wording with: all of two months, or those that have words of it. */
  recentReplies?: EarlierText[];
  /** All posts of two years. */
  earlierPosts?: EarlierText[];
  /** What an index says of those; then `earlierPosts` need not be there. */
  mosaic?: MosaicMatches;
  earlierComments?: EarlierText[];
  /** ISO date (yyyy-mm-dd) on which the item is or will be public. */
  date?: string;
  preElection?: DateWindow;
  /** The item is about a colleague who agreed to it. */
  staffUpdate?: boolean;
}

export interface ScreeningInput {
  kind: ItemKind;
  text: string;
  context: ScreeningContext;
  profile: PracticeProfile;
}

export interface Triage {
  lane: Lane;
  sentiment: Sentiment;
  /** Adds up to 1. */
  sentimentProbabilities: Record<Sentiment, number>;
  abusive: 'abusive' | 'not_abusive';
  hateful: 'hateful' | 'non-hateful';
}

export interface ScreeningReport {
  ruleset: string;
  findings: Finding[];
  entities: Entity[];
  /** For comments; null for posts and replies. */
  triage: Triage | null;
  /** The lowest approval tier that the item can have, leaving open blocks aside. */
  tierHint: 'T1' | 'T2' | 'T3';
}

/** A citation and, where the guidance changed, when it was in force (ISO dates). */
export interface RuleSource {
  label: string;
  inForceFrom?: string;
  inForceTo?: string;
}

/** What a settings screen or a report needs to know about a rule. */
export interface RuleMetadata {
  id: string;
  family: string;
  /** Kinds of items, or what the rules about accounts and workflow look at. */
  appliesTo: readonly string[];
  /** Severity on a post or reply; a comment never gets more than `review`. */
  severity: Severity;
  /** What should happen to a comment that the rule finds. */
  action?: FindingAction;
  title: string;
  sources: readonly RuleSource[];
  /** Whether a second person may clear a block as a false alarm. */
  clearable: boolean;
  /** The sentence shown to the author. */
  sentence: string;
  why: string;
}
