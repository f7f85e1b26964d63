import { type Acting, ConsentRegister } from '@canteen/application';
import { ConsentBody, Id } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/consents')
export class ConsentsController {
  constructor(private readonly register: ConsentRegister) {}

  @Get()
  list(@ActingMember() acting: Acting) {
    return this.register.list(acting);
  }

  @Post()
  record(@ActingMember() acting: Acting, @Body({ schema: ConsentBody }) body: ConsentBody) {
    return this.register.record(acting, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.register.withdraw(acting, id);
  }
}
