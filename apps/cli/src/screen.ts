import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parsePracticeProfile, type PracticeProfile, warmUp } from '@canteen/guidance';
import { type CliCommand } from './command';
import { screenLine } from './screen/screen-line';

const USAGE =
  'Usage: canteen screen --jsonl [--practice FILE] < cases.jsonl > output.jsonl\n' +
  '       canteen screen --past [--days 365] [--json]\n' +
  'Each line is a case {"id","text","kind","context"}; a line without a kind is a comment on our own page.\n' +
  '--past asks what the rules of today say of what was published; it needs the database and changes nothing.';

/** Screens one case a line from standard input; exit code 1 when any line could not be read. */
export const screen: CliCommand = async (words) => {
  if (words.includes('--past'))
    return (await import('./screen/screen-past')).screenPast(words, USAGE);
  const at = words.indexOf('--practice');
  const file = at < 0 ? undefined : words[at + 1];
  if (!words.includes('--jsonl') || (at >= 0 && file === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const profile = file === undefined ? unnamedPractice() : await practiceIn(file);
  if (profile === null) return 2;
  return screenLines(profile);
};

async function screenLines(profile: PracticeProfile): Promise<number> {
  // The times in the answers are of the screening, not of loading words and compiling patterns.
  warmUp();
  let number = 0;
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const result = screenLine(line, profile, () => performance.now());
    if ('error' in result) {
      failed = true;
      console.error(JSON.stringify({ line: number, ...result }));
    } else if (!process.stdout.write(JSON.stringify(result) + '\n')) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return failed ? 1 : 0;
}

async function practiceIn(file: string): Promise<PracticeProfile | null> {
  try {
    return parsePracticeProfile(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The practice profile could not be read: ${reason} Check the file and try again.`,
    );
    return null;
  }
}

/** Without a profile nobody is staff and no number is listed. */
function unnamedPractice(): PracticeProfile {
  return parsePracticeProfile({
    name: 'Practice',
    nation: 'England',
    helplines: ['999', '111', '116 123'],
  });
}
