import { type Acting, ErasureDesk, HoldDesk, RetentionKeeper } from '@canteen/application';
import {
  AskErasureBody,
  DecideErasureBody,
  ErasureQuery,
  Id,
  PlaceHoldBody,
} from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/erasures')
export class ErasuresController {
  constructor(
    private readonly erasures: ErasureDesk,
    private readonly holds: HoldDesk,
    private readonly retention: RetentionKeeper,
  ) {}

  @Get()
  list(@ActingMember() acting: Acting, @Query({ schema: ErasureQuery }) query: ErasureQuery) {
    return this.erasures.list(acting, query);
  }

  @Post()
  @HttpCode(200)
  ask(@ActingMember() acting: Acting, @Body({ schema: AskErasureBody }) body: AskErasureBody) {
    return this.erasures.ask(acting, body);
  }

  @Get('retention')
  preview(@ActingMember() acting: Acting) {
    return this.retention.preview(acting);
  }

  @Get('threads/:id')
  keeping(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.holds.keeping(acting, id);
  }

  @Post('holds')
  @HttpCode(200)
  placeHold(@ActingMember() acting: Acting, @Body({ schema: PlaceHoldBody }) body: PlaceHoldBody) {
    return this.holds.place(acting, body);
  }

  @Post('holds/:id/release')
  @HttpCode(200)
  releaseHold(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.holds.release(acting, id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  decide(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DecideErasureBody }) body: DecideErasureBody,
  ) {
    return this.erasures.decide(acting, id, body);
  }

  @Post(':id/lift')
  @HttpCode(200)
  lift(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.erasures.lift(acting, id);
  }
}
