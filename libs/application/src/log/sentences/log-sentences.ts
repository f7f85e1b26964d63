import { type LogKind, logKinds } from '@canteen/contracts';
import { type LeafV1 } from '@canteen/ledger';
import { commentSentences } from './comment-sentences';
import { keepingSentences } from './keeping-sentences';
import { postSentences, publicationSentences } from './post-sentences';
import { practiceSentences } from './practice-sentences';
import { type Sentences, Told } from './told';

/** Every kind of entry as a sentence: a kind without one does not compile. */
const sentences: Sentences<LogKind> = {
  ...practiceSentences,
  ...postSentences,
  ...publicationSentences,
  ...commentSentences,
  ...keepingSentences,
};

/** How an entry's time and people are told. */
export interface Telling {
  /** IANA zone of the practice. */
  zone: string;
  /** Names of members by id. */
  names: ReadonlyMap<string, string>;
}

/**
 * An entry in plain English, from its leaf alone. A kind that only a newer version knows is named
 * by its code.
 */
export function sentenceOf(leaf: LeafV1, { zone, names }: Telling): string {
  const kind = logKinds.find((known) => known === leaf.kind);
  if (!kind) return `Something this version does not know was recorded (${leaf.kind}).`;
  const sentence = sentences[kind](new Told(leaf, zone, names));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Ids of members whose names a sentence needs beside the leaf. */
export function membersNamedBy(leaf: LeafV1): string[] {
  return ['to', 'member', 'members', 'removed'].flatMap((key) => {
    const value = leaf.data[key];
    const ids = Array.isArray(value) ? value : [value];
    return ids.filter((id) => typeof id === 'string');
  });
}

const families: Record<string, string> = {
  practice: 'Practice',
  member: 'People',
  session: 'Sign-in',
  channel: 'Channel',
  policy: 'Policy',
  interest: 'Interest',
  media: 'Picture',
  consent: 'Consent',
  post: 'Post',
  publication: 'Publication',
  comment: 'Comment',
  text: 'Text',
  erasure: 'Erasure',
  restriction: 'Restriction',
  hold: 'Legal hold',
  retention: 'Retention',
  'data-request': 'Data request',
  standing: 'Daily check',
  notice: 'Notice',
  report: 'Report',
  log: 'Log',
};

/** A kind as a filter shows it: "Post: approval voided". */
export function labelOf(kind: string): string {
  const [family = '', rest = ''] = kind.split('.');
  return `${families[family] ?? family}: ${rest.replaceAll('-', ' ')}`;
}

const fields: Record<string, string> = {
  body: 'What was written',
  author: 'Who wrote it, as the network shows them',
  reason: 'Reason',
  note: 'Note',
  permalink: 'Where it stands on the network',
  advice: 'Advice',
  consent: 'Who agreed to what',
  shown: 'What the network shows',
};

/** A sealed field as the thread shows it: "Text for X", "Picture description 2". */
export function fieldLabel(field: string, channelNames: ReadonlyMap<string, string>): string {
  const [name = '', which] = field.split(':');
  if (name === 'text') return `Text for ${channelNames.get(which ?? '') ?? 'a channel'}`;
  if (name === 'alt') return `Picture description ${Number(which) + 1}`;
  return fields[name] ?? name.replaceAll('-', ' ');
}
