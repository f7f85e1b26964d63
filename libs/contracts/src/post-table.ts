import { z } from 'zod';
import { ChannelRef, Instant } from './common';
import { PostSummary } from './posts';

/** What a table of posts looks like: its columns in the order of the empty one, and how much is taken at once. */
export const postTable = {
  columns: {
    words: 'Words',
    channels: 'Channels',
    date: 'Date',
    time: 'Time',
    picture: 'Picture',
    alt: 'Alt text',
  },
  /** Rows under the heading. */
  mostRows: 100,
  /** Characters of the whole table. */
  mostCharacters: 200_000,
} as const;

export type TableColumn = keyof typeof postTable.columns;
export const TableColumn = z.enum(['words', 'channels', 'date', 'time', 'picture', 'alt']);

/** The table as text: separated by commas, semicolons or tabs. What is too long is answered in words. */
export const PostTableBody = z.object({ table: z.string().max(350_000) });
export type PostTableBody = z.infer<typeof PostTableBody>;

/** What is said about a row; `column` is null for what is about all of it. */
export const TableRemark = z.object({ column: TableColumn.nullable(), message: z.string() });
export type TableRemark = z.infer<typeof TableRemark>;

/** What would become of one row. */
export const TableRowView = z.object({
  /** As a spreadsheet numbers it: the heading is row 1. */
  row: z.number().int(),
  /** It becomes a draft, is one already, or has to be put right first. */
  fate: z.enum(['draft', 'there', 'wrong']),
  excerpt: z.string(),
  channels: z.array(ChannelRef),
  dueAt: Instant.nullable(),
  /** The name of the file to be added later; null when the row has no picture. */
  picture: z.string().nullable(),
  problems: z.array(TableRemark),
  /** What to know about it; nothing here keeps it from becoming a draft. */
  notes: z.array(TableRemark),
});
export type TableRowView = z.infer<typeof TableRowView>;

export const PostTablePreview = z.object({
  rows: z.array(TableRowView),
  /** Headings of columns that are not read. */
  unread: z.array(z.string()),
});
export type PostTablePreview = z.infer<typeof PostTablePreview>;

export const PostTableMade = z.object({
  /** With what sending each for approval asks for. */
  posts: z.array(PostSummary.extend({ version: z.number().int() })),
  /** How many rows were drafts or posts already. */
  there: z.number().int(),
});
export type PostTableMade = z.infer<typeof PostTableMade>;
