import { In } from 'typeorm';
import { Channel } from '../entities';
import { BoundRepository } from '../unit-of-work/bound-scope';

/** Connected accounts of the bound practice. */
export class ChannelRepository extends BoundRepository {
  async byIds(ids: readonly string[]): Promise<Map<string, Channel>> {
    if (ids.length === 0) return new Map();
    const channels = await this.manager.findBy(Channel, {
      id: In([...new Set(ids)]),
      practiceId: this.practiceId,
    });
    return new Map(channels.map((channel) => [channel.id, channel]));
  }
}
