import { type Acting, ChannelConnector, ChannelDesk, ConfirmationDesk } from '@canteen/application';
import {
  BeginSignInBody,
  ChooseAccountBody,
  ConnectChannelBody,
  FinishSignInBody,
  Id,
} from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/channels')
export class ChannelsController {
  constructor(
    private readonly channels: ChannelDesk,
    private readonly connector: ChannelConnector,
    private readonly confirmations: ConfirmationDesk,
  ) {}

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

  @Post('sign-in')
  @HttpCode(200)
  begin(@ActingMember() acting: Acting, @Body({ schema: BeginSignInBody }) body: BeginSignInBody) {
    return this.connector.begin(acting, body);
  }

  @Post('sign-in/finish')
  @HttpCode(200)
  finish(
    @ActingMember() acting: Acting,
    @Body({ schema: FinishSignInBody }) body: FinishSignInBody,
  ) {
    return this.connector.finish(acting, body.returned);
  }

  @Post('sign-in/choose')
  @HttpCode(200)
  choose(
    @ActingMember() acting: Acting,
    @Body({ schema: ChooseAccountBody }) body: ChooseAccountBody,
  ) {
    return this.connector.choose(acting, body);
  }

  @Post(':id/check')
  @HttpCode(200)
  check(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.channels.check(acting, id);
  }

  @Post(':id/privacy-review')
  @HttpCode(204)
  reviewPrivacy(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
  ): Promise<void> {
    return this.confirmations.reviewPrivacy(acting, id);
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
