import { z } from 'zod';
import { ChannelRef, Id, Instant, Network, Permission } from './common';

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
  /** What does not work although it is connected, one plain sentence each. */
  problems: z.array(z.string()),
  /** Whether the network tells at once when somebody writes; else comments are read every minute. */
  hooked: z.boolean(),
  /** What is left of each of the network's limits, as it last told. */
  limits: z.array(z.object({ name: z.string(), left: z.string(), near: z.boolean() })),
  costSoFar: z.string().nullable(),
});
export type ChannelView = z.infer<typeof ChannelView>;

export const ChannelList = z.object({
  channels: z.array(ChannelView),
  may: z.object({ connect: Permission }),
  /** X's charges of this calendar month beside the practice's limit, in thousandths of a US dollar; null without a limit. */
  xMonth: z.object({ limitMilli: z.number().int(), spentMilli: z.number().int() }).nullable(),
  /** When somebody last looked at the privacy settings of an account, by channel; absent where nobody has. */
  privacyReviewedAt: z.record(z.string(), Instant),
  /** Whether people can sign in at the network to connect; else a token is needed. */
  signIn: z.record(Network, z.boolean()),
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

export const BeginSignInBody = z.object({
  network: Network,
  /** The channel to connect again; null for a new one. */
  channelId: Id.nullable().default(null),
});
export type BeginSignInBody = z.infer<typeof BeginSignInBody>;

/** Where the browser goes for the network's consent page. */
export const SignInBegun = z.object({ url: z.url({ protocol: /^https?$/ }) });
export type SignInBegun = z.infer<typeof SignInBegun>;

/** The parameters with which the network sent the browser back. */
export const FinishSignInBody = z.object({
  returned: z.record(z.string().max(60), z.string().max(4000)),
});
export type FinishSignInBody = z.infer<typeof FinishSignInBody>;

export const SignInFinished = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connected'), channel: ChannelView }),
  z.object({
    kind: z.literal('choose'),
    signInId: Id,
    network: Network,
    accounts: z.array(z.object({ accountId: z.string(), name: z.string(), handle: z.string() })),
  }),
]);
export type SignInFinished = z.infer<typeof SignInFinished>;

export const ChooseAccountBody = z.object({ signInId: Id, accountId: z.string().min(1).max(64) });
export type ChooseAccountBody = z.infer<typeof ChooseAccountBody>;
