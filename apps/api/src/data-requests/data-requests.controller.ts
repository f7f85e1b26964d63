import {
  type Acting,
  AnswerMaker,
  DataItemDesk,
  DataRequestDesk,
  DataRequestSearcher,
} from '@canteen/application';
import {
  CloseDataRequestBody,
  ConfirmIdentityBody,
  DataItemQuery,
  DataRequestQuery,
  ExtendDataRequestBody,
  Id,
  MakeAnswerBody,
  OpenDataRequestBody,
  ReviewItemBody,
} from '@canteen/contracts';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/data-requests')
export class DataRequestsController {
  constructor(
    private readonly desk: DataRequestDesk,
    private readonly searcher: DataRequestSearcher,
    private readonly items: DataItemDesk,
    private readonly maker: AnswerMaker,
  ) {}

  @Get()
  list(
    @ActingMember() acting: Acting,
    @Query({ schema: DataRequestQuery }) query: DataRequestQuery,
  ) {
    return this.desk.list(acting, query);
  }

  @Post()
  @HttpCode(200)
  open(
    @ActingMember() acting: Acting,
    @Body({ schema: OpenDataRequestBody }) body: OpenDataRequestBody,
  ) {
    return this.desk.open(acting, body);
  }

  @Get(':id')
  view(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.desk.view(acting, id);
  }

  @Post(':id/identity')
  @HttpCode(200)
  confirmIdentity(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ConfirmIdentityBody }) body: ConfirmIdentityBody,
  ) {
    return this.desk.confirmIdentity(acting, id, body);
  }

  @Post(':id/extend')
  @HttpCode(200)
  extend(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ExtendDataRequestBody }) body: ExtendDataRequestBody,
  ) {
    return this.desk.extend(acting, id, body);
  }

  @Post(':id/search')
  @HttpCode(200)
  searchOn(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.searcher.searchOn(acting, id);
  }

  @Get(':id/items')
  page(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DataItemQuery }) query: DataItemQuery,
  ) {
    return this.items.page(acting, id, query);
  }

  @Put(':id/items/:item')
  review(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Param('item', { schema: Id }) item: string,
    @Body({ schema: ReviewItemBody }) body: ReviewItemBody,
  ) {
    return this.items.review(acting, id, item, body);
  }

  /** A change like any other, because it is an entry: no link of another site can make one. */
  @Post(':id/answer')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async answer(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MakeAnswerBody }) body: MakeAnswerBody,
  ): Promise<StreamableFile> {
    const { bytes, contentType, fileName } = await this.maker.make(acting, id, body.format);
    return new StreamableFile(bytes, {
      type: contentType,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post(':id/close')
  @HttpCode(200)
  close(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CloseDataRequestBody }) body: CloseDataRequestBody,
  ) {
    return this.desk.close(acting, id, body);
  }
}
