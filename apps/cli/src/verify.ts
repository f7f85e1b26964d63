import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  exportLines,
  findCheckpoints,
  type ToldEntry,
  verifyExportLines,
  type VerificationReport,
} from '@canteen/ledger';
import { type CliCommand } from './command';
import { entriesIn, NoExportInside, storyPrintOf } from './exported-file';

const USAGE = `Usage: canteen verify FILE [--against NOTE]… [--key VERIFIERKEY]… [--json]

Verifies an exported response log offline: the ZIP, or the file of entries in it with the story beside it. Name with --against a file with a checkpoint that you
kept: a checkpoint e-mail as you saved it, or several. A history that was rewritten since is refused,
even when whoever rewrote it holds the key. Name the log's key with --key when you have it from
somewhere else than the file: from the checkpoint e-mails, a witness or an earlier export.
Exit code 0: accepted. 1: refused. 2: the file cannot be read.`;

/** `canteen verify FILE [--against NOTE]… [--key VERIFIERKEY]… [--json]`: verifies an export without database or network. */
export const verify: CliCommand = async (words) => {
  const asked = readWords(words);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const { file, against, keys, json } = asked;
  try {
    const kept = against.flatMap(keptIn);
    const story = await storyPrintOf(file);
    const report = await verifyExportLines(exportLines(entriesIn(file)), { keys, kept, story });
    console.log(json ? JSON.stringify(report, null, 2) : describeReport(report));
    if (!report.readable) return 2;
    return report.ok ? 0 : 1;
  } catch (error) {
    const told = error instanceof NothingKept || error instanceof NoExportInside;
    console.error(told ? error.message : unopened(error));
    return 2;
  }
};

/** A file named with --against that holds no checkpoint. */
class NothingKept extends Error {}

/** @throws NothingKept when the file holds no checkpoint, an error of the file system when it cannot be read. */
function keptIn(file: string): string[] {
  const found = findCheckpoints(readFileSync(file, 'utf8'));
  if (found.length > 0) return found;
  throw new NothingKept(
    `There is no checkpoint in ${file}. Save the checkpoint e-mail as it came, or copy all lines from the one that begins with canteen/ to the one that begins with a dash.`,
  );
}

/** A file is missing, a folder, or may not be read. */
function unopened(error: unknown): string {
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  return `The file ${path} cannot be opened (${code}). Check its name and try again.`;
}

/** What a verification found, in plain English for somebody who has never heard of a hash. */
export function describeReport(report: VerificationReport): string {
  if (!report.readable) {
    return 'CANNOT BE READ\nThe file is not a Canteen log export. Ask whoever gave it to you for it again.';
  }
  return (report.ok ? describeAccepted(report) : describeRefused(report)).join('\n');
}

function describeRefused(report: VerificationReport): string[] {
  const more =
    report.moreProblems > 0 ? [`- and ${count(report.moreProblems, 'more problem')}`] : [];
  return [
    `REFUSED  the response log of ${nameOf(report)}`,
    'The file does not prove what it says. Keep it as it is, and ask the practice for a new export.',
    ...report.problems.map(({ message }) => `- ${message}`),
    ...more,
  ];
}

function describeAccepted(report: VerificationReport): string[] {
  return [
    `ACCEPTED  the response log of ${nameOf(report)}`,
    describeScope(report),
    ...describeOnly(report.only),
    ...describeCheckpoint(report),
    ...describeUnproven(report),
    ...describeTexts(report),
    ...describeStory(report),
    'The name of the practice and the date of the export are labels: nothing proves them.',
  ];
}

function describeScope({ scope, entries, from, to, size }: VerificationReport): string {
  if (entries === 0) return 'The file holds no entries.';
  const range = entries === 1 ? `entry ${from}` : `entries ${from} to ${to}`;
  if (scope === 'log') {
    return `It holds the whole log, ${range}. Up to entry ${size} none was changed, moved, added later or left out.`;
  }
  if (scope === 'period') {
    return `It holds every entry of a period, ${range}. None was changed, moved, added later or left out between them.`;
  }
  return `It holds ${count(entries, 'entry', 'entries')} of the log. None was changed; the file cannot show which others there are.`;
}

function describeOnly(only: ToldEntry | null): string[] {
  if (!only) return [];
  const { seq, at, kind, actor, data } = only.leaf;
  const roles = actor.roles.length > 0 ? ` (${actor.roles.join(', ')})` : '';
  const who = actor.name ?? (actor.type === 'public' ? 'a member of the public' : actor.type);
  return [
    `Entry ${seq} was recorded at ${at}: ${kind}, by ${seen(who)}${roles}.`,
    `What it says: ${seen(JSON.stringify(data))}`,
    ...Object.entries(only.texts).map(
      ([field, text]) => `Its text ${seen(JSON.stringify(field))}: ${seen(JSON.stringify(text))}`,
    ),
  ];
}

/** Without characters that make a screen show something else than what stands there. */
function seen(text: string): string {
  return text.replace(/\p{Cc}|\p{Bidi_Control}/gu, '?');
}

function describeCheckpoint(report: VerificationReport): string[] {
  const { checkpoint, earlierCheckpoints, keysPinned } = report;
  if (!checkpoint) return [];
  const source = keysPinned
    ? 'This is a key you named.'
    : 'The key comes from the file itself: compare it with one you got another way, or name that one with --key.';
  return [
    `Checkpoint ${checkpoint.size} is signed with ${checkpoint.signedBy.join(' and ')}. ${source}`,
    ...checkpoint.cosignatures.map(
      ({ name, atSeconds }) => `Witness ${name} cosigned it at ${instantOf(atSeconds)}.`,
    ),
    ...(earlierCheckpoints > 0
      ? [`${count(earlierCheckpoints, 'earlier checkpoint')}: each is the beginning of this one.`]
      : []),
    describeKept(report),
  ];
}

function describeKept({ comparedWith }: VerificationReport): string {
  if (comparedWith.length === 0) {
    return 'It was not compared with a checkpoint kept elsewhere. Name a checkpoint e-mail with --against: then a history rewritten by somebody who holds the key shows too.';
  }
  const sizes = comparedWith.join(', ');
  return comparedWith.length === 1
    ? `It continues the checkpoint that you kept, of size ${sizes}.`
    : `It continues the ${comparedWith.length} checkpoints that you kept, of sizes ${sizes}.`;
}

function describeUnproven({ notYetInCheckpoint }: VerificationReport): string[] {
  return notYetInCheckpoint > 0
    ? [
        `Recorded, not yet in a checkpoint: the last ${count(notYetInCheckpoint, 'entry', 'entries')}. Nothing proves them yet.`,
      ]
    : [];
}

function describeTexts({ erased, erasedElsewhere, withheld }: VerificationReport): string[] {
  const elsewhere =
    erasedElsewhere > 0
      ? `, ${erasedElsewhere} of them by decisions recorded outside this file`
      : '';
  return [
    ...(erased > 0
      ? [`Erased: ${count(erased, 'text')}${elsewhere}. The entries around them are whole.`]
      : []),
    ...(withheld > 0 ? [`Withheld from this file: ${count(withheld, 'text')}.`] : []),
  ];
}

function describeStory({ story }: VerificationReport): string[] {
  if (story === 'as-signed') return ['story.html is the page that was signed with it.'];
  return story === 'not-there'
    ? ['A story.html was signed with it and is not here to be checked.']
    : ['No story was signed with it.'];
}

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        against: { type: 'string', multiple: true },
        key: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    return { file, against: values.against ?? [], keys: values.key, json: values.json === true };
  } catch {
    // TypeError: an option nobody knows, or one without its value.
    return null;
  }
}

function nameOf({ practiceName, practice, exportedAt }: VerificationReport): string {
  return `${practiceName} (practice ${practice}), exported ${exportedAt}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function instantOf(seconds: number): string {
  // A cosignature may carry any 64-bit number; beyond the calendar it is shown as it is.
  return seconds <= 8.64e12 ? new Date(seconds * 1000).toISOString() : `second ${seconds}`;
}
