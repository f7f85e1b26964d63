import { wordDiff } from '@canteen/contracts';
import { createHash } from 'node:crypto';
import { startOfDay } from '../../posts/calendar';
import { inWords } from '../in-words';
import { type ExportPlan, fileNames } from './export-plan';
import { Html, markup } from './markup';
import { storyStyle } from './story-style';

/** A text of an entry with what stood there before it (null: nothing), or why it cannot be read. */
export type ToldText = { label: string } & (
  { text: string; older: string | null } | { gone: 'erased' | 'withheld' }
);

/** An entry as the story tells it. */
export interface ToldEntry {
  seq: number;
  /** ISO. */
  at: string;
  /** The same in the practice's time, in words. */
  when: string;
  /** Who did it: a member, the public, a network or Canteen itself. */
  by: string;
  sentence: string;
  texts: readonly ToldText[];
}

/** A line of the contents. */
export interface ToldThread {
  /** Number of its first entry in the file. */
  seq: number;
  title: string;
  /** The first words of the post or comment; empty when there are none to show. */
  words: string;
}

// Nothing is fetched or run, whatever stands in a text.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(storyStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;
const style = new Html(`<style>${storyStyle}</style>`);

/** The page up to its contents. */
export function pageHead(plan: ExportPlan): Html {
  const { practiceName, exportedAt, exportedBy, timeZone, demo } = plan;
  const { entries } = fileNames(plan);
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>The story of the log: ${practiceName}</title>
${style}
</head>
<body>
<header>
<p class="practice">${practiceName}</p>
<h1>The story of the log</h1>
<p>${partInWords(plan)}</p>
<p class="facts">Exported by ${exportedBy} on ${inWords(exportedAt, timeZone)}. All times are those
of ${timeZone}.${demo ? ' This is a demo: the people are invented.' : ''}</p>
<div class="about">
<p>This page is for reading. The file <code>${entries}</code> beside it holds the print of this page
under the signature of the log, and every step below by the number of its entry: whether anything
was changed in either shows when they are checked together. The page <code>read-me-first.txt</code>
says how.</p>
<p>It holds names and what patients wrote. Keep it as you would keep a letter about a patient.</p>
</div>
</header>
<main>
`;
}

/** Which entries these are: "The whole log: entries 1 to 1,204." */
export function partInWords({ part, from, to, timeZone }: ExportPlan): string {
  const range = from === to ? `entry ${number(from)}` : `entries ${number(from)} to ${number(to)}`;
  if (part.of === 'log') return `The whole log: ${range}.`;
  if (part.of === 'thread')
    return from === to ? `One thread: ${range}.` : `One thread, whole, from among ${range}.`;
  const day = (date: string) => inWords(startOfDay(date, timeZone), timeZone).replace(/,.*/, '');
  return part.from === part.to
    ? `Everything recorded on ${day(part.from)}: ${range}.`
    : `Everything recorded from ${day(part.from)} to ${day(part.to)}: ${range}.`;
}

export const contentsHead = markup`<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
`;

export const contentsEnd = markup`<li><a href="#else">Everything else</a>
<bdi>People, sign-ins, channels, the policy and the log itself</bdi></li>
</ol>
</nav>
`;

export function contentsLine({ seq, title, words }: ToldThread): Html {
  const said = words === '' ? '' : markup`<bdi>${words}</bdi>`;
  return markup`<li><a href="#thread-${seq}">${title}</a>${said}</li>
`;
}

export function threadHead({ seq, title }: Omit<ToldThread, 'words'>): Html {
  return markup`<section id="thread-${seq}" aria-labelledby="title-${seq}">
<h2 id="title-${seq}">${title}</h2>
<ol>
`;
}

export const elseHead = markup`<section id="else" aria-labelledby="title-else">
<h2 id="title-else">Everything else</h2>
<ol>
`;

export const sectionEnd = markup`</ol>
</section>
`;

export const pageEnd = markup`</main>
</body>
</html>
`;

/** One step of the story. */
export function entryItem({ seq, at, when, by, sentence, texts }: ToldEntry): Html {
  return markup`<li id="entry-${seq}" class="${by}">
<p class="sentence">${sentence}</p>
<p class="facts"><time datetime="${at}">${when}</time> · Entry ${number(seq)}</p>
${texts.map(textBlock)}</li>
`;
}

function textBlock(told: ToldText): Html {
  if ('gone' in told)
    return markup`<p class="label">${told.label}</p>
<p class="text gone">${reasons[told.gone]}</p>
`;
  const { label, text, older } = told;
  const changes =
    older === null
      ? ''
      : markup`<p class="label">What changed in it</p>
<p class="text" dir="auto">${wordDiff(older, text).map(run)}</p>
`;
  return markup`<p class="label">${label}</p>
<p class="text" dir="auto">${text}</p>
${changes}`;
}

const reasons = {
  erased: 'These words were erased. A later entry says who decided it, and why.',
  withheld: 'These words are kept under restriction, and were left out of this file.',
};

function run({ kind, text }: ReturnType<typeof wordDiff>[number]): Html {
  if (kind === 'removed') return markup`<del><span class="aloud">Removed: </span>${text}</del>`;
  if (kind === 'added') return markup`<ins><span class="aloud">Added: </span>${text}</ins>`;
  return markup`${text}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
