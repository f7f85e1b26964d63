import { type Acting, Inviter, PeopleRegister } from '@canteen/application';
import { ChangeMemberBody, Id, InviteBody } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleRegister,
    private readonly inviter: Inviter,
  ) {}

  @Get()
  list(@ActingMember() acting: Acting) {
    return this.people.list(acting);
  }

  @Post()
  invite(@ActingMember() acting: Acting, @Body({ schema: InviteBody }) body: InviteBody) {
    return this.inviter.invite(acting, body);
  }

  @Patch(':id')
  change(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeMemberBody }) body: ChangeMemberBody,
  ) {
    return this.people.change(acting, id, body);
  }

  @Post(':id/link')
  @HttpCode(200)
  renewLink(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.inviter.renewLink(acting, id);
  }

  @Post(':id/second-factor/remove')
  @HttpCode(204)
  removeSecondFactor(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
  ): Promise<void> {
    return this.people.removeSecondFactor(acting, id);
  }

  @Post(':id/end')
  @HttpCode(204)
  end(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string): Promise<void> {
    return this.people.end(acting, id);
  }
}
