import { type Acting, ReviewDecider, ReviewDesk } from '@canteen/application';
import { DecisionBody, Id, PageQuery, ReleaseBody } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/review')
export class ReviewController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly decider: ReviewDecider,
  ) {}

  @Get()
  queue(@ActingMember() acting: Acting, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.desk.queue(acting, query);
  }

  @Get(':postId')
  detail(@ActingMember() acting: Acting, @Param('postId', { schema: Id }) postId: string) {
    return this.desk.detail(acting, postId);
  }

  @Post(':postId/decision')
  @HttpCode(200)
  decide(
    @ActingMember() acting: Acting,
    @Param('postId', { schema: Id }) postId: string,
    @Body({ schema: DecisionBody }) body: DecisionBody,
  ) {
    return this.decider.decide(acting, postId, body);
  }

  @Post(':postId/release')
  @HttpCode(200)
  release(
    @ActingMember() acting: Acting,
    @Param('postId', { schema: Id }) postId: string,
    @Body({ schema: ReleaseBody }) body: ReleaseBody,
  ) {
    return this.decider.release(acting, postId, body);
  }

  @Post(':postId/screen-again')
  @HttpCode(200)
  screenAgain(@ActingMember() acting: Acting, @Param('postId', { schema: Id }) postId: string) {
    return this.desk.screenAgain(acting, postId);
  }
}
