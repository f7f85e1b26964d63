import { matches } from '../matching';
import { readingsOf } from '../text/normalise';
import { type EarlierText, type ItemKind, type MosaicMatches } from '../types';
import { type MosaicDetails, SENDS_BACK, mosaicDetailsOf } from './mosaic-details';
import { isSameWording, signatureOf, wordingOf } from './reply-wording';

/** What a fragment says of the text it is from. */
export type FragmentKind = 'about-somebody' | 'points-at' | 'word' | 'own-wording' | 'safe-wording';

/** Something of a published text by which later texts are compared with it. */
export interface Fragment {
  kind: FragmentKind;
  value: string;
  /** The kinds of details beside it, as bits. */
  details: number;
}

/** What is asked of the fragments of earlier texts. */
export interface FragmentQuestion {
  kind: FragmentKind;
  values: readonly string[];
  /** Texts published longer ago do not count; in whole days. */
  withinDays: number;
  /** So many of the newest with one value are enough. */
  newest: number;
}

/** What earlier texts answered to one question. */
export interface FragmentAnswer {
  kind: FragmentKind;
  /** Some of the texts that have one of the values. */
  sources: readonly string[];
  /** All kinds of details in any of those, as bits. */
  details: number;
}

const TWO_MONTHS = 62;
/** How long identification adds up: what is older is not asked about and need not be kept. In days. */
export const FRAGMENT_DAYS = 730;
/** Three posts a week for two years. */
const NEWEST = 300;

/** What is remembered of a text of ours that was published. */
export function fragmentsOf(kind: 'post' | 'reply', text: string): Fragment[] {
  const canon = canonOf(kind, text);
  return kind === 'post' ? fragmentsOfPost(canon) : fragmentsOfReply(canon);
}

function fragmentsOfPost(canon: string): Fragment[] {
  const { pointsAt, words, details, isAboutSomebody } = mosaicDetailsOf(canon);
  const fragments: Fragment[] = [];
  if (isAboutSomebody) fragments.push({ kind: 'about-somebody', value: '', details: 0 });
  if (pointsAt === null) return fragments;
  fragments.push({ kind: 'points-at', value: pointsAt, details });
  for (const value of words) fragments.push({ kind: 'word', value, details });
  return fragments;
}

function fragmentsOfReply(canon: string): Fragment[] {
  const wording = wordingOf(canon);
  if (!wording) return [];
  const kind = `${wording.kind}-wording` as const;
  return signatureOf(wording).map((value) => ({ kind, value, details: 0 }));
}

/** What has to be known of earlier texts to screen this one; nothing where no answer could matter. */
export function questionsAbout(kind: ItemKind, text: string): FragmentQuestion[] {
  if (kind === 'comment') return [];
  const canon = readingsOf(text).canon.text;
  const questions = questionsAboutMosaic(canon);
  const wording = kind === 'reply' ? wordingOf(canon) : null;
  if (wording) {
    questions.push({
      kind: `${wording.kind}-wording`,
      values: signatureOf(wording),
      withinDays: TWO_MONTHS,
      newest: NEWEST,
    });
  }
  return questions;
}

function questionsAboutMosaic(canon: string): FragmentQuestion[] {
  const { pointsAt, words } = mosaicDetailsOf(canon);
  const questions: FragmentQuestion[] = [];
  if (SENDS_BACK.some((pattern) => matches(pattern, canon))) {
    const values = [''];
    questions.push({ kind: 'about-somebody', values, withinDays: TWO_MONTHS, newest: 1 });
  }
  if (pointsAt === null) return questions;
  const linked = { withinDays: FRAGMENT_DAYS, newest: NEWEST };
  questions.push({ kind: 'points-at', values: [pointsAt], ...linked });
  if (words.size > 0) questions.push({ kind: 'word', values: [...words], ...linked });
  return questions;
}

/** What the answers to `questionsAbout` say to `confidentiality.mosaic`. */
export function mosaicFrom(answers: readonly FragmentAnswer[]): MosaicMatches {
  const to = (kind: FragmentKind) => answers.find((answer) => answer.kind === kind);
  const links = [to('points-at'), to('word')];
  return {
    aboutSomebody: to('about-somebody') !== undefined,
    linked: new Set(links.flatMap((link) => link?.sources ?? [])).size,
    details: links.reduce((all, link) => all | (link?.details ?? 0), 0),
    sharesWord: to('word') !== undefined,
  };
}

/** As `mosaicFrom`, where the earlier texts themselves are at hand. */
export function mosaicAmong(own: MosaicDetails, earlier: readonly EarlierText[]): MosaicMatches {
  const found: MosaicMatches = { aboutSomebody: false, linked: 0, details: 0, sharesWord: false };
  for (const { text, daysAgo } of earlier) {
    if (daysAgo > FRAGMENT_DAYS) continue;
    const theirs = mosaicDetailsOf(canonOf('post', text));
    found.aboutSomebody ||= theirs.isAboutSomebody && daysAgo <= TWO_MONTHS;
    if (own.pointsAt === null || theirs.pointsAt === null) continue;
    const sharesWord = [...theirs.words].some((word) => own.words.has(word));
    if (!sharesWord && theirs.pointsAt !== own.pointsAt) continue;
    found.linked++;
    found.details |= theirs.details;
    found.sharesWord ||= sharesWord;
  }
  return found;
}

/** Whether a reply has the wording of one of two months; both in their canonical reading or as written. */
export function repeatsReply(canon: string, earlier: readonly EarlierText[]): boolean {
  const own = wordingOf(canon);
  if (!own) return false;
  return earlier.some(({ text, daysAgo }) => {
    const theirs = daysAgo <= TWO_MONTHS ? wordingOf(canonOf('reply', text)) : null;
    return theirs !== null && isSameWording(own, theirs);
  });
}

/** So much of a published text is read, in characters as they were written. */
const READ = { post: 4000, reply: 2000 } as const;

function canonOf(kind: 'post' | 'reply', text: string): string {
  return readingsOf(text.slice(0, READ[kind])).canon.text;
}
