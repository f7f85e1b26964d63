import { z } from 'zod';

/** A row's identity: UUID v7, lower case. */
export const Id = z.uuid();
/** An instant: ISO 8601, UTC, millisecond precision, e.g. `2026-11-26T08:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
/** Wall time in the practice's zone without an offset, e.g. `2026-11-26T08:30`. */
export const LocalDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const Network = z.enum(['facebook', 'x']);
export type Network = z.infer<typeof Network>;

export const Role = z.enum([
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
  'administrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

export const Tier = z.enum(['T0', 'T1', 'T2', 'T3', 'T4']);
export type Tier = z.infer<typeof Tier>;

/** Keyset paging: `after` is the opaque `next` of the page before. */
export const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a keyset-paged list; `next` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Whether something may be done now, and if not, why not in plain English. */
export const Permission = z.object({ allowed: z.boolean(), reason: z.string().nullable() });
export type Permission = z.infer<typeof Permission>;

export const PersonRef = z.object({ memberId: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

export const ChannelRef = z.object({
  id: Id,
  network: Network,
  name: z.string(),
  handle: z.string(),
});
export type ChannelRef = z.infer<typeof ChannelRef>;

export const Done = z.object({ ok: z.literal(true) });
export type Done = z.infer<typeof Done>;
