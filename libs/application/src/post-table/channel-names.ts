import { type Channel } from '@canteen/data-access';
import { folded } from '../log/folded';
import { networkWord } from '../posts/network-word';
import { type Understood, shortened } from './written-time';

/** What people write for a network when they do not name the account. */
const networkNames: Record<Channel['network'], readonly string[]> = {
  facebook: ['facebook', 'fb'],
  x: ['x', 'twitter'],
};

/**
 * The channels a cell names, by network (where there is one account on it), by name or by handle, with
 * commas, semicolons or “and” between them.
 *
 * @param channels those that are connected
 */
export function readChannels(
  written: string,
  channels: readonly Channel[],
): Understood<readonly Channel[]> {
  if (written === '') return { problem: `It names no channel. ${offered(channels)}` };
  const whole = channelsCalled(written, channels);
  const names = whole.length === 1 ? [written] : written.split(/[,;/|+&\n]|\sand\s/i);
  const found = new Set<Channel>();
  for (const name of names.map((each) => each.trim()).filter(Boolean)) {
    const called = channelsCalled(name, channels);
    const [channel] = called;
    if (!channel) {
      return { problem: `“${shortened(name)}” is not one of your channels. ${offered(channels)}` };
    }
    if (called.length > 1) {
      return { problem: `“${shortened(name)}” is more than one channel. ${offered(channels)}` };
    }
    found.add(channel);
  }
  return { value: [...found] };
}

function channelsCalled(name: string, channels: readonly Channel[]): Channel[] {
  const wanted = folded(name.trim());
  const byNetwork = channels.filter(({ network }) => networkNames[network].includes(wanted));
  if (byNetwork.length > 0) return byNetwork;
  return channels.filter((channel) =>
    [channel.name, channel.handle, channel.handle.replace(/^@/, '')].some(
      (each) => folded(each) === wanted,
    ),
  );
}

function offered(channels: readonly Channel[]): string {
  if (channels.length === 0) return 'No channel is connected yet: connect one under Channels.';
  const names = channels.map((channel) =>
    channels.some((other) => other !== channel && other.network === channel.network)
      ? channel.handle
      : networkWord(channel),
  );
  return `Write ${names.join(' or ')}.`;
}
