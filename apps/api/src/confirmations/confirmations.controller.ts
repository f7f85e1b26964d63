import { type Acting, ConfirmationDesk } from '@canteen/application';
import { ConfirmBody } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/confirmations')
export class ConfirmationsController {
  constructor(private readonly desk: ConfirmationDesk) {}

  @Get()
  list(@ActingMember() acting: Acting) {
    return this.desk.list(acting);
  }

  @Post()
  @HttpCode(200)
  confirm(@ActingMember() acting: Acting, @Body({ schema: ConfirmBody }) body: ConfirmBody) {
    return this.desk.confirm(acting, body.what);
  }
}
