import { type Acting, FindingClearer } from '@canteen/application';
import { ClearFindingBody, Id } from '@canteen/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/findings')
export class FindingsController {
  constructor(private readonly clearer: FindingClearer) {}

  @Post(':id/clear')
  @HttpCode(200)
  clear(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ClearFindingBody }) body: ClearFindingBody,
  ) {
    return this.clearer.clear(acting, id, body.reason);
  }
}
