import {
  type Acting,
  PostCorrector,
  PostMover,
  PostReader,
  PostWriter,
} from '@canteen/application';
import {
  CreatePostBody,
  Id,
  MovePostBody,
  PostListQuery,
  ReasonBody,
  SaveDraftBody,
  SubmitPostBody,
} from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/posts')
export class PostsController {
  constructor(
    private readonly reader: PostReader,
    private readonly writer: PostWriter,
    private readonly mover: PostMover,
    private readonly corrector: PostCorrector,
  ) {}

  @Get()
  list(@ActingMember() acting: Acting, @Query({ schema: PostListQuery }) query: PostListQuery) {
    return this.reader.list(acting, query);
  }

  @Post()
  start(@ActingMember() acting: Acting, @Body({ schema: CreatePostBody }) body: CreatePostBody) {
    return this.writer.start(acting, body.draft);
  }

  @Get(':id')
  detail(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.reader.detail(acting, id);
  }

  @Put(':id/draft')
  save(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SaveDraftBody }) body: SaveDraftBody,
  ) {
    return this.writer.save(acting, id, body);
  }

  @Post(':id/submit')
  @HttpCode(200)
  submit(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SubmitPostBody }) body: SubmitPostBody,
  ) {
    return this.writer.submit(acting, id, body);
  }

  @Post(':id/move')
  @HttpCode(200)
  move(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MovePostBody }) body: MovePostBody,
  ) {
    return this.mover.move(acting, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancel(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReasonBody }) body: ReasonBody,
  ) {
    return this.writer.cancel(acting, id, body.reason);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  reopen(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.writer.reopen(acting, id);
  }

  @Post(':id/correct')
  correct(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.corrector.start(acting, id);
  }

  @Post(':id/take-down')
  @HttpCode(200)
  takeDown(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReasonBody }) body: ReasonBody,
  ) {
    return this.writer.takeDown(acting, id, body.reason);
  }
}
