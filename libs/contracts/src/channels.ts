import { z } from 'zod';
import { ChannelRef, Instant, Network, Permission } from './common';

export const ChannelView = ChannelRef.extend({
  accountId: z.string(),
  status: z.enum(['healthy', 'needs-reconnect', 'blocked', 'disconnected']),
  /** One plain sentence: what is wrong and what stops working, or that all is well. */
  sentence: z.string(),
  sandbox: z.boolean(),
  pageUrl: z.string(),
  connectedAt: Instant,
  checkedAt: Instant.nullable(),
  lastImportedAt: Instant.nullable(),
  limits: z.array(z.object({ name: z.string(), left: z.string() })),
  costSoFar: z.string().nullable(),
});
export type ChannelView = z.infer<typeof ChannelView>;

export const ChannelList = z.object({
  channels: z.array(ChannelView),
  may: z.object({ connect: Permission }),
  /** Where the sandbox networks are, when this installation has them. */
  sandboxUrl: z.string().nullable(),
});
export type ChannelList = z.infer<typeof ChannelList>;

export const ConnectChannelBody = z.object({
  network: Network,
  token: z.string().trim().min(8).max(4000),
  appSecret: z.string().trim().max(400).optional(),
});
export type ConnectChannelBody = z.infer<typeof ConnectChannelBody>;
