import { type Acting, TableDrafter } from '@canteen/application';
import { PostTableBody } from '@canteen/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/post-table')
export class PostTableController {
  constructor(private readonly drafter: TableDrafter) {}

  @Post('look')
  @HttpCode(200)
  look(@ActingMember() acting: Acting, @Body({ schema: PostTableBody }) body: PostTableBody) {
    return this.drafter.look(acting, body.table);
  }

  @Post()
  make(@ActingMember() acting: Acting, @Body({ schema: PostTableBody }) body: PostTableBody) {
    return this.drafter.make(acting, body.table);
  }
}
