import { type Channel } from '@canteen/data-access';

/** The network as people call it. */
export function networkWord(channel: Pick<Channel, 'network'> | undefined): string {
  if (!channel) return 'The network';
  return channel.network === 'facebook' ? 'Facebook' : 'X';
}
