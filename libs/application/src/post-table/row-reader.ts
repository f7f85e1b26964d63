import { validatePart } from '@canteen/channels';
import {
  type DraftContent,
  type Schedule,
  type TableColumn,
  type TableRemark,
  emptyDraft,
} from '@canteen/contracts';
import { type Channel } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { textFor } from '../posts/drafts';
import { sendWindowOf } from '../posts/send-window';
import { readChannels } from './channel-names';
import { type NamedRow } from './table-columns';
import { readClockTime, readDay } from './written-time';

/** What a row says, as far as it could be understood. */
export interface RowReading {
  row: number;
  draft: DraftContent;
  channels: readonly Channel[];
  problems: TableRemark[];
  notes: TableRemark[];
}

/** What rows are read against. */
export interface RowSetting {
  /** Those that are connected. */
  channels: readonly Channel[];
  /** IANA zone of the practice. */
  zone: string;
  /** ISO. */
  now: string;
}

const LONGEST_ALT = 1000;
const LONGEST_NAME = 200;
/** What spreadsheets show where a formula failed. */
const FAILED_FORMULA = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|SPILL!|#+)/;

/** The draft a row would become, and everything there is to say about it, each with its column. */
export function readRow({ row, cells }: NamedRow, setting: RowSetting): RowReading {
  const problems: TableRemark[] = [];
  const notes: TableRemark[] = [];
  const wrong = (column: TableColumn, message: string) => problems.push({ column, message });
  const named = readChannels(cells.channels, setting.channels);
  if ('problem' in named) wrong('channels', named.problem);
  const channels = 'value' in named ? named.value : [];
  const draft: DraftContent = {
    ...emptyDraft,
    text: cells.words,
    variants: channels.map(({ id }) => ({ channelId: id, text: null })),
    schedule: readSchedule(cells, wrong),
    awaitedPictures:
      cells.picture === '' && cells.alt === '' ? [] : [{ name: cells.picture, alt: cells.alt }],
  };
  new Set(wordsProblems(draft, channels)).forEach((message) => wrong('words', message));
  if (draft.schedule) timeRemarks(draft, setting, { problems, notes });
  if (cells.alt.length > LONGEST_ALT) {
    wrong('alt', `The alt text is longer than ${LONGEST_ALT} characters. Shorten it.`);
  }
  if (cells.picture.length > LONGEST_NAME) {
    wrong('picture', `The name of the picture is longer than ${LONGEST_NAME} characters.`);
  }
  notes.push(...pictureNotes(cells), ...formulaNotes(cells));
  return { row, draft, channels, problems, notes };
}

function readSchedule(
  { date, time }: NamedRow['cells'],
  wrong: (column: TableColumn, message: string) => void,
): Schedule | null {
  const day =
    date === '' ? { problem: 'It has no date. Say on which day it goes out.' } : readDay(date);
  const clock =
    time === ''
      ? { problem: 'It has no time. Say when on that day it goes out.' }
      : readClockTime(time);
  if ('problem' in day) wrong('date', day.problem);
  if ('problem' in clock) wrong('time', clock.problem);
  return 'value' in day && 'value' in clock
    ? { kind: 'at', local: `${day.value}T${clock.value}` }
    : null;
}

function wordsProblems(draft: DraftContent, channels: readonly Channel[]): string[] {
  if (draft.text === '') return ['It has no words. Write what the post says.'];
  if (draft.text.includes('\uFFFD')) {
    return [
      'Some characters of it could not be read (�). In your spreadsheet choose “Save as”, “CSV UTF-8”.',
    ];
  }
  return draft.variants.flatMap((variant, index) => {
    const network = channels[index]?.network;
    const part = { text: textFor(draft, variant), images: [] };
    return network ? validatePart(network, part).map(({ message }) => message) : [];
  });
}

/** A time that has passed or does not exist is a problem; which of two is meant, the draft asks. */
function timeRemarks(
  draft: DraftContent,
  { zone, now }: RowSetting,
  to: Pick<RowReading, 'problems' | 'notes'>,
): void {
  try {
    sendWindowOf(draft, { zone, now, isReply: false });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'TIME_COMES_TWICE') {
      to.notes.push({ column: 'time', message: `${error.message} The draft will ask you.` });
    } else {
      const column = error.code === 'TIME_IN_PAST' ? 'date' : 'time';
      to.problems.push({ column, message: error.message });
    }
  }
}

function pictureNotes({ picture, alt }: NamedRow['cells']): TableRemark[] {
  if (picture === '' && alt === '') return [];
  const name = picture === '' ? 'Its picture' : `The picture “${picture}”`;
  const message = `${name} is to be added in the draft; until then it cannot be sent for approval.`;
  return [
    { column: 'picture', message },
    ...(alt === ''
      ? [{ column: 'alt' as const, message: 'It has no alt text yet. The draft will ask for it.' }]
      : []),
  ];
}

function formulaNotes({ words, alt }: NamedRow['cells']): TableRemark[] {
  const isFormula = (cell: string) => cell.startsWith('=') || FAILED_FORMULA.test(cell);
  const message =
    'It looks like a formula. Nothing is calculated here: people would read it as it stands.';
  return [
    ...(isFormula(words) ? [{ column: 'words' as const, message }] : []),
    ...(isFormula(alt) ? [{ column: 'alt' as const, message }] : []),
  ];
}
