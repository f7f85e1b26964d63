import {
  AboutRecorder,
  type Acting,
  CommentSorter,
  Inbox,
  OutcomeDesk,
  ReplyStarter,
} from '@canteen/application';
import {
  AssignBody,
  CommentListQuery,
  ConfirmOutcomeBody,
  Id,
  MoveLaneBody,
  OutcomeBody,
  RecordAboutBody,
  StartReplyBody,
} from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/comments')
export class CommentsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly sorter: CommentSorter,
    private readonly about: AboutRecorder,
    private readonly replies: ReplyStarter,
    private readonly outcomes: OutcomeDesk,
  ) {}

  @Get()
  list(
    @ActingMember() acting: Acting,
    @Query({ schema: CommentListQuery }) query: CommentListQuery,
  ) {
    return this.inbox.list(acting, query);
  }

  @Get('lanes')
  lanes(@ActingMember() acting: Acting) {
    return this.inbox.lanes(acting);
  }

  @Get(':id')
  detail(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.inbox.detail(acting, id);
  }

  @Post(':id/opened')
  @HttpCode(204)
  opened(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string): Promise<void> {
    return this.inbox.opened(acting, id);
  }

  @Post(':id/assign')
  @HttpCode(200)
  assign(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AssignBody }) body: AssignBody,
  ) {
    return this.sorter.assign(acting, id, body);
  }

  @Post(':id/lane')
  @HttpCode(200)
  moveLane(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MoveLaneBody }) body: MoveLaneBody,
  ) {
    return this.sorter.moveLane(acting, id, body);
  }

  @Post(':id/about')
  @HttpCode(200)
  recordAbout(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordAboutBody }) body: RecordAboutBody,
  ) {
    return this.about.record(acting, id, body);
  }

  @Post(':id/reply')
  @HttpCode(200)
  startReply(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: StartReplyBody }) body: StartReplyBody,
  ) {
    return this.replies.start(acting, id, body);
  }

  @Post(':id/outcome')
  @HttpCode(200)
  recordOutcome(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: OutcomeBody }) body: OutcomeBody,
  ) {
    return this.outcomes.record(acting, id, body);
  }

  @Post(':id/outcome/confirm')
  @HttpCode(200)
  confirmOutcome(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ConfirmOutcomeBody }) body: ConfirmOutcomeBody,
  ) {
    return this.outcomes.confirm(acting, id, body);
  }

  @Post(':id/screen-again')
  @HttpCode(200)
  screenAgain(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.sorter.screenAgain(acting, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  reopen(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.sorter.reopen(acting, id);
  }
}
