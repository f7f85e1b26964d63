import { formatCost } from '@canteen/channels';
import { type ChannelView } from '@canteen/contracts';
import { type Channel, type ChannelLimit } from '@canteen/data-access';

const WELL = 'Connected and working.';
const PARTLY = 'Connected. Some of it does not work:';
/** From here on a limit is near: comments are read less often. */
const NEAR_PERCENT = 75;

const limitWords: Readonly<Record<string, string>> = {
  'app-calls': 'Calls of the app, this hour',
  'page-calls': 'Calls for this Page, today',
  posts: 'Posts, this quarter of an hour',
  'posts-day': 'Posts, today',
  'app-posts-day': 'Posts of the app, today',
  mentions: 'Reading mentions, this quarter of an hour',
};

/** A channel as screens show it. @param sandbox whether the sandbox networks stand in */
export function channelView(channel: Channel, sandbox: boolean): ChannelView {
  const problems = channel.problems.map(({ sentence }) => sentence);
  return {
    id: channel.id,
    network: channel.network,
    name: channel.name,
    handle: channel.handle,
    accountId: channel.accountId,
    status: channel.status,
    sentence: channel.statusSentence ?? (problems.length > 0 ? PARTLY : WELL),
    problems,
    hooked: channel.hooked,
    sandbox,
    pageUrl: channel.pageUrl,
    connectedAt: channel.connectedAt,
    checkedAt: channel.checkedAt,
    lastImportedAt: channel.lastImportedAt,
    limits: channel.limits.map(limitView),
    costSoFar: channel.network === 'x' ? formatCost(channel.costMilli) : null,
  };
}

function limitView({ name, usedPercent, left }: ChannelLimit): ChannelView['limits'][number] {
  const percent = Math.max(0, 100 - Math.round(usedPercent));
  const counted = left === null ? '' : ` (${left.toLocaleString('en-GB')})`;
  return {
    name: limitWords[name] ?? name,
    left: `${percent} % left${counted}`,
    near: usedPercent >= NEAR_PERCENT,
  };
}
