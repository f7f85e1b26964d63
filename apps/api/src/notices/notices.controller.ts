import { type Acting, NoticeBoard } from '@canteen/application';
import { PageQuery } from '@canteen/contracts';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/notices')
export class NoticesController {
  constructor(private readonly board: NoticeBoard) {}

  @Get()
  page(@ActingMember() acting: Acting, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.board.page(acting, query);
  }

  @Post('read')
  @HttpCode(204)
  markRead(@ActingMember() acting: Acting): Promise<void> {
    return this.board.markRead(acting);
  }
}
