import { inWords } from '../in-words';
import { type ExportPlan, fileNames } from './export-plan';
import { partInWords } from './story-html';

/** The page that an export begins with, for somebody who has never heard of a hash. Plain text, so that anything opens it. */
export function readMeFirst(plan: ExportPlan): string {
  const { practiceName, exportedAt, exportedBy, timeZone, part } = plan;
  const { entries } = fileNames(plan);
  return `THE LOG OF ${practiceName.toUpperCase()}

${partInWords(plan)}
Exported by ${exportedBy} on ${inWords(exportedAt, timeZone)} (${timeZone}).


WHAT THIS IS

${practiceName} keeps a list of all that happens on its social accounts: who
wrote, checked and approved each post, what people answered, and how each
comment ended. Nothing in the list can be changed or taken away afterwards
without it showing. This is a copy of ${part.of === 'log' ? 'the whole list' : 'a part of the list'}.

It holds names and what patients wrote. Keep it as you would keep a letter
about a patient.


WHAT IS IN IT

story.html
    To read. Open it in any web browser; it needs no internet. It tells each
    post and comment from the beginning, with every change of the words.

${entries}
    The same entries for programs, with what proves them. It has a line for
    each: "seq" is its number, "texts" are its words, "leaf" is all the rest,
    in base64.

verify.mjs
    The program that checks them. It is 300 lines long, so that anybody who
    programs can read it before running it.


HOW TO CHECK IT

1. Unpack the ZIP into a folder. (Windows: right-click, "Extract All".)
2. Install Node.js, version 20.12 or later. It is free: https://nodejs.org
3. Open a command window in that folder. (Windows: right-click in the folder,
   "Open in Terminal". Mac: Terminal, type cd and a space, drag the folder
   there.)
4. Type:

       node verify.mjs

It answers ACCEPTED, or REFUSED and which entry is not in order, or that it is
the story. It uses no internet and sends nothing anywhere. To see it at work,
change one letter in a copy of story.html, or of
${entries}, and try again.


WHAT THIS SHOWS

ACCEPTED means that every entry is as it was when it was signed.${
    part.of === 'log'
      ? `
None was changed, moved, added later or left out.`
      : ` It does
not show what else the list holds.`
  }

Of story.html it means that it is the page that Canteen wrote and signed when
this was exported. What it tells was not compared with the entries again: if
something hangs on a sentence there, look up the entry with its number in
${entries}.

Whoever holds the signing key of the practice could have written a whole list
anew. That shows when you hold the file against a checkpoint e-mail which was
kept somewhere else, saved for example as checkpoint-1204.txt:

       node verify.mjs --against checkpoint-1204.txt

And whoever makes a false file could add a false verify.mjs. If that matters,
take the program from another installation of Canteen or from where Canteen is
published. It is the same everywhere.
`;
}
