import { type PostTableMade, type PostTablePreview, type TableRowView } from '@canteen/contracts';
import {
  ChannelRepository,
  PostRepository,
  PracticeRepository,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting, requireRole } from '../access/acting';
import { excerptOf } from '../posts/drafts';
import { writerRoles } from '../posts/post-roles';
import { FIRST_VERSION, startPosts } from '../posts/post-starter';
import { channelRef, postSummaries } from '../posts/post-views';
import { readRow } from './row-reader';
import { readTable } from './table-columns';
import { type ComparedRow, compareRows } from './table-comparer';

/** Makes drafts of the rows of a table that somebody wrote in a spreadsheet. */
@Injectable()
export class TableDrafter {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * What would become of each row. Nothing is written.
   *
   * @throws AppError FORBIDDEN; INVALID_INPUT for a table that cannot be read as a whole
   */
  async look(acting: Acting, table: string): Promise<PostTablePreview> {
    requireRole(acting, ...writerRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const { rows, unread } = await readAgainstAll(tx, table);
      return { rows: rows.map(rowView), unread };
    });
  }

  /**
   * Makes every row a draft, all or none. A row that is a post already is left alone, so that the same
   * table twice, or two people with the same table, makes nothing twice.
   *
   * @throws AppError FORBIDDEN; INVALID_INPUT as `look`; STATE_REFUSED while a row has to be put right
   */
  async make(acting: Acting, table: string): Promise<PostTableMade> {
    requireRole(acting, ...writerRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      await tx.use(PostRepository).holdTable();
      const { rows } = await readAgainstAll(tx, table);
      const wrong = rows.filter((row) => fateOf(row) === 'wrong');
      if (wrong.length > 0) {
        const numbers = wrong.map(({ row }) => row).join(', ');
        throw new AppError(
          'STATE_REFUSED',
          `No draft was made: look at row ${numbers} again and put it right first.`,
        );
      }
      const fresh = rows.filter((row) => fateOf(row) === 'draft');
      const posts = await startPosts(
        tx,
        acting,
        fresh.map(({ draft }) => ({ draft, parent: null, isFromTable: true })),
      );
      return {
        posts: (await postSummaries(tx, posts)).map((post) => ({
          ...post,
          version: FIRST_VERSION,
        })),
        there: rows.length - fresh.length,
      };
    });
  }
}

async function readAgainstAll(tx: Transaction, table: string) {
  const named = readTable(table);
  const channels = await tx.use(ChannelRepository).connected();
  const { timeZone: zone } = await tx.use(PracticeRepository).get();
  const read = named.rows.map((row) => readRow(row, { channels, zone, now: tx.now }));
  return { rows: await compareRows(tx, read, zone), unread: named.unread };
}

function fateOf({ problems, isThere }: ComparedRow): TableRowView['fate'] {
  if (isThere) return 'there';
  return problems.length > 0 ? 'wrong' : 'draft';
}

function rowView(row: ComparedRow): TableRowView {
  return {
    row: row.row,
    fate: fateOf(row),
    excerpt: excerptOf(row.draft),
    channels: row.channels.map(channelRef),
    dueAt: row.dueAt,
    picture: row.draft.awaitedPictures[0]?.name ?? null,
    problems: row.problems,
    notes: row.notes,
  };
}
