import { type Acting, PublicationDesk } from '@canteen/application';
import { Id, ReleasePublicationBody, ResolvePublicationBody } from '@canteen/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/publications/:id')
export class PublicationsController {
  constructor(private readonly publications: PublicationDesk) {}

  @Post('look')
  @HttpCode(204)
  look(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string): Promise<void> {
    return this.publications.look(acting, id);
  }

  @Post('resolve')
  @HttpCode(204)
  resolve(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ResolvePublicationBody }) body: ResolvePublicationBody,
  ): Promise<void> {
    return this.publications.resolve(acting, id, body);
  }

  @Post('release')
  @HttpCode(204)
  release(
    @ActingMember() acting: Acting,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReleasePublicationBody }) body: ReleasePublicationBody,
  ): Promise<void> {
    return this.publications.release(acting, id, body);
  }
}
