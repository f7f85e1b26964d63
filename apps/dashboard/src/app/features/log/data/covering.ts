import { type Cover, mergedCovers } from '@canteen/contracts';

/** A run of a text that goes out, or does not. */
export interface Run {
  text: string;
  covered: boolean;
}

/** A text cut where a cover begins or ends; the runs joined give the text again. */
export function runsOf(text: string, covers: readonly Cover[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of mergedCovers(text, covers)) {
    runs.push({ text: text.slice(at, start), covered: false });
    runs.push({ text: text.slice(start, end), covered: true });
    at = end;
  }
  runs.push({ text: text.slice(at), covered: false });
  return runs.filter((run) => run.text !== '');
}
