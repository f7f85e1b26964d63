import { type Acting, PasskeyDesk } from '@canteen/application';
import { AddPasskeyBody, Id } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from './acting-member.decorator';
import { BeforeSecondFactor } from './session.guard';

@BeforeSecondFactor()
@Controller('api/passkeys')
export class PasskeysController {
  constructor(private readonly passkeys: PasskeyDesk) {}

  @Get()
  list(@ActingMember() acting: Acting) {
    return this.passkeys.list(acting);
  }

  @Post('begin')
  @HttpCode(200)
  begin(@ActingMember() acting: Acting) {
    return this.passkeys.begin(acting);
  }

  @Post()
  @HttpCode(204)
  add(
    @ActingMember() acting: Acting,
    @Body({ schema: AddPasskeyBody }) body: AddPasskeyBody,
  ): Promise<void> {
    return this.passkeys.add(acting, body);
  }

  @Post(':id/remove')
  @HttpCode(204)
  remove(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string): Promise<void> {
    return this.passkeys.remove(acting, id);
  }
}
