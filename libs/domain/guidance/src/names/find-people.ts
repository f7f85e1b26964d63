import { AMBIGUOUS_NAMES, EPONYM_FOLLOWER, NOT_NAMES, PUBLIC_FIGURES } from '../data/names';
import { KIN } from '../data/words';
import { type PracticeDirectory } from '../profile/directory';
import { type MappedText } from '../text/mapped-text';
import { readLetters } from '../text/normalise';
import { type Span } from '../types';
import { isEverydayWord } from './everyday-words';
import { isFirstName } from './first-names';
import { tagNames } from './tagger';

/** A person named in a text; offsets in the original. */
export interface PersonMention extends Span {
  name: string;
  /** 0 to 1: rules and certain tags are high, likely tags low. */
  score: number;
  /** The tagger or a title, a family word or an introduction says so, not the list of first names alone. */
  sure: boolean;
  /** Staff or a consented volunteer. */
  listed: boolean;
  /** A public or historical figure. */
  publicFigure: boolean;
}

interface Candidate {
  at: number;
  raw: string;
  score: number;
  tagged?: boolean;
}

/** From this score a rule is believed without the tagger. */
const SURE = 0.85;

const CAPITAL = "[A-ZÀ-ÖØ-Þ][\\p{L}'’-]*[\\p{L}]|[A-Z]\\.?";
const NAME = `(?:${CAPITAL})(?:\\s(?:de|van|von|der|la|bin|al)(?=\\s))?(?:\\s(?:${CAPITAL})){0,4}`;
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sister|Nurse|Rev|Reverend|Sir|Dame|Lady|Lord|Cllr|Fr)\\b\\.?\\s((?:(?:${CAPITAL})(?:\\s|$|(?=[^\\p{L}]))){0,3}?(?:${CAPITAL}))(?=$|[^\\p{L}]|\\s)`,
  'gu',
);
const TITLED_LOWER =
  /(?<![\p{L}])(?:mr|mrs|miss|dr|prof|sister|nurse)\.?\s([a-z][\p{L}'’-]{2,}(?:\s[a-z][\p{L}'’-]{2,})?)/gu;
const AFTER_KIN = new RegExp(
  `\\b(?:${KIN}|neighbour|mate|friend|little|young|old|our|poor|lovely|dear|late|named|called|boss|colleague)\\s(?:and\\s)?(${NAME})`,
  'gu',
);
const SELF =
  /\b(?:my name(?:'s| is)|name:|this is|i am|i'm|im|it's|its|it is)\s((?:mr|mrs|miss|ms)\s)?([\p{L}'’-]{3,}\s[\p{L}'’-]{3,})/giu;
const FULL_NAME = new RegExp(
  `(?<![\\p{L}@#])(?:[A-ZÀ-ÖØ-Þ][\\p{L}'’-]+)(?:\\s(?:[A-ZÀ-ÖØ-Þ][\\p{L}'’-]+|[A-Z]\\.?(?![\\p{L}])))*`,
  'gu',
);

/** People named in a cleaned text, found by titles, kinship, the list of first names and the tagger. */
export function findPeople(cleaned: MappedText, directory: PracticeDirectory): PersonMention[] {
  const clean = readLetters(cleaned);
  const text = clean.text;
  const ruled = [
    ...captured(text, TITLED, 0.95),
    ...captured(text, TITLED_LOWER, 0.7).filter(
      ({ raw }) => raw.split(' ').some((w) => isFirstName(w)) || directory.lists(raw),
    ),
    ...captured(text, AFTER_KIN, 0.9).filter(({ raw }) => mayBeCalled(firstWord(raw))),
    ...introductions(text),
    ...firstNames(text),
  ];
  const plausible = (candidates: readonly Candidate[]) =>
    candidates.map(trimmed).filter((candidate) => isPlausible(text, candidate));
  return united(plausible(tagNames(text)), merged(plausible(ruled))).map((candidate) => ({
    ...clean.toOriginal(candidate.at, candidate.at + candidate.raw.length),
    name: candidate.raw,
    score: candidate.score,
    sure: candidate.tagged === true || candidate.score >= SURE,
    listed: directory.lists(candidate.raw),
    publicFigure: isPublicFigure(text, candidate),
  }));
}

function captured(text: string, pattern: RegExp, score: number): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const raw = match[1] ?? match[0];
    return raw === '' ? [] : [{ at: match.index + match[0].lastIndexOf(raw), raw, score }];
  });
}

/** Whether a lower-case word behind "my son" or "old" can be what somebody is called: "baby I'm", "an old Level" are not. */
function mayBeCalled(word: string): boolean {
  return !NOT_NAMES.has(word) && (isFirstName(word) || !isEverydayWord(word));
}

function introductions(text: string): Candidate[] {
  return [...text.matchAll(SELF)].flatMap((match) => {
    const raw = match[2] ?? '';
    const [first = '', last = ''] = raw.toLowerCase().split(/\s/);
    const introduced = /name/i.test(match[0]);
    if (NOT_NAMES.has(first) || NOT_NAMES.has(last)) return [];
    if (!isFirstName(first) || (!introduced && AMBIGUOUS_NAMES.has(first))) return [];
    return [{ at: match.index + match[0].length - raw.length, raw, score: 0.85 }];
  });
}

/** Capitalised words that begin with a known first name. */
function firstNames(text: string): Candidate[] {
  return [...text.matchAll(FULL_NAME)].flatMap((match) => {
    const words = match[0].split(/\s/);
    const start = words.findIndex((word) => isFirstName(bare(word)) && !NOT_NAMES.has(bare(word)));
    if (start < 0) return [];
    const name = words.slice(start);
    const end = name.findIndex((word, index) => index > 0 && NOT_NAMES.has(bare(word)));
    const kept = end > 0 ? name.slice(0, end) : name;
    const first = bare(kept[0] ?? '');
    const alone = kept.length === 1;
    if (alone && (AMBIGUOUS_NAMES.has(first) || isEverydayWord(first))) return [];
    const raw = kept.join(' ');
    const at = match.index + words.slice(0, start).reduce((sum, word) => sum + word.length + 1, 0);
    return [{ at, raw, score: alone ? 0.6 : AMBIGUOUS_NAMES.has(first) ? 0.55 : 0.8 }];
  });
}

function bare(word: string): string {
  return word
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function firstWord(raw: string): string {
  return bare(raw.split(/\s/)[0] ?? '');
}

/** Leaves a possessive ending and a trailing mark out of the span. */
function trimmed(candidate: Candidate): Candidate {
  const raw = candidate.raw.replace(/['’]s$/, '').replace(/(?<!['’.-])['’.-]+$/, '');
  return { ...candidate, raw };
}

/** People after whom a disease is called. */
const DISEASE_OF =
  /^(?:Crohn|Alzheimer|Parkinson|Hodgkin|Down|Huntington|Tourette|Addison|Cushing|Raynaud|Bell|Graves|Barrett|Asperger|Dupuytren|Peyronie|Paget|Sever|Meniere|Ménière|Sj(?:o|ö)gren)$/;

const PERSON_TITLE = /\b(?:Mrs?|Ms|Mx)\.?\s$/;
/** Before these a word says which people, not who ("Black men", "Parkinson patients"). */
const GROUP_AFTER =
  /^\s(?:men|women|people|patients|adults|children|mothers|fathers|parents|families|communities)\b/;

function isPlausible(text: string, { at, raw }: Candidate): boolean {
  if (raw.length < 2) return false;
  if (DISEASE_OF.test(raw) && /^['’]?s\b/.test(text.slice(at + raw.length))) return false;
  const isWords = raw.split(/\s+/).every((word) => NOT_NAMES.has(word.toLowerCase()));
  // Behind "Mrs" a hall is somebody.
  if (isWords && !PERSON_TITLE.test(text.slice(Math.max(0, at - 5), at))) return false;
  const after = text.slice(at + raw.length, at + raw.length + 24);
  if (EPONYM_FOLLOWER.test(after) || isEponym(raw) || GROUP_AFTER.test(after)) return false;
  if (isKindOfAThing(raw) || isWordOfASentence(text, { at, raw }, after)) return false;
  if (/\bSt\.?\s$/.test(text.slice(Math.max(0, at - 4), at))) return false;
  return !/^\s(?:on|for)\sSea\b/.test(after);
}

const SENTENCE_BEGINS = /(?:^|[.!?:;\n–-])\s*["“‘(]?$/;
/** Behind these a word that can also be a name was a verb: "Pat the dog", "Mark your diary". */
const OBJECT_AFTER = /^\s(?:an?|the|your|our|my|this|these|those|it|them|us|me|you)\b/;

/** "Hepatitis C", "Vitamin D", "Group B Strep": a letter tells which. */
function isKindOfAThing(raw: string): boolean {
  const [first = '', letter = '', surname] = raw.split(/\s/);
  if (!/^[A-E]$/.test(letter) || isFirstName(bare(first))) return false;
  return surname === undefined || isEverydayWord(bare(first));
}

/** A word with a capital only because a sentence begins with it. */
function isWordOfASentence(
  text: string,
  { at, raw }: Pick<Candidate, 'at' | 'raw'>,
  after: string,
) {
  return (
    AMBIGUOUS_NAMES.has(raw.toLowerCase()) &&
    OBJECT_AFTER.test(after) &&
    SENTENCE_BEGINS.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** The disease or thing named after somebody was taken in with the name, or stands for it. */
function isEponym(raw: string): boolean {
  const spaces = [...raw.matchAll(/\s/g)].map(({ index }) => index);
  if (spaces.length > 0) return spaces.some((space) => EPONYM_FOLLOWER.test(raw.slice(space)));
  // "Mrs Hall" is somebody, "the hall" is not.
  return /^[a-z]/.test(raw) && EPONYM_FOLLOWER.test(` ${raw}`);
}

function isPublicFigure(text: string, { at, raw }: Candidate): boolean {
  const around = text.slice(Math.max(0, at - 16), at + raw.length + 16).toLowerCase();
  return PUBLIC_FIGURES.some(
    (figure) => around.includes(figure) && figure.includes(raw.toLowerCase().replace(/['’]s$/, '')),
  );
}

/**
 * What the tagger found, at its own bounds, and what only rules found. Both are in order and none
 * overlaps its neighbour, so that one walk through them is enough however many there are.
 */
function united(tagged: readonly Candidate[], ruled: readonly Candidate[]): Candidate[] {
  const touched = new Set<Candidate>();
  let next = 0;
  const sure = tagged.map((candidate) => {
    let { score } = candidate;
    let rule = ruled[next];
    while (rule && endOf(rule) <= candidate.at) rule = ruled[++next];
    for (let at = next; rule && rule.at < endOf(candidate); rule = ruled[++at]) {
      touched.add(rule);
      score = Math.max(score, rule.score);
    }
    return { ...candidate, tagged: true, score };
  });
  const others = ruled.filter((rule) => !touched.has(rule));
  return [...sure, ...others].sort((a, b) => a.at - b.at);
}

function endOf({ at, raw }: Candidate): number {
  return at + raw.length;
}

/** Overlapping candidates become one: the longest range and the best score. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const byStart = [...candidates].sort((a, b) => a.at - b.at || b.raw.length - a.raw.length);
  const kept: Candidate[] = [];
  for (const candidate of byStart) {
    const last = kept.at(-1);
    if (last && candidate.at < last.at + last.raw.length) {
      if (candidate.at + candidate.raw.length <= last.at + last.raw.length) {
        last.score = Math.max(last.score, candidate.score);
        continue;
      }
      kept[kept.length - 1] =
        candidate.raw.length > last.raw.length
          ? { ...candidate, score: Math.max(last.score, candidate.score) }
          : last;
      continue;
    }
    kept.push({ ...candidate });
  }
  return kept;
}
