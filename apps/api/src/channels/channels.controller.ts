import { type Acting, ChannelDesk } from '@canteen/application';
import { ConnectChannelBody, Id } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelDesk) {}

  @Get()
  list(@ActingMember() acting: Acting) {
    return this.channels.list(acting);
  }

  @Post()
  connect(
    @ActingMember() acting: Acting,
    @Body({ schema: ConnectChannelBody }) body: ConnectChannelBody,
  ) {
    return this.channels.connect(acting, body);
  }

  @Post(':id/check')
  @HttpCode(200)
  check(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.channels.check(acting, id);
  }

  @Post(':id/disconnect')
  @HttpCode(204)
  disconnect(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
  ): Promise<void> {
    return this.channels.disconnect(acting, id);
  }
}
