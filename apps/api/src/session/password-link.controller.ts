import { PasswordLinkSender } from '@canteen/application';
import { PasswordLinkBody } from '@canteen/contracts';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { Public } from './session.guard';

@Public()
@Controller('api/password-link')
export class PasswordLinkController {
  constructor(private readonly sender: PasswordLinkSender) {}

  /** Answers the same for everybody, and before it is known whom the address belongs to. */
  @Post()
  @HttpCode(202)
  async ask(
    @Body({ schema: PasswordLinkBody }) body: PasswordLinkBody,
    @Req() request: Request,
  ): Promise<void> {
    const { sending } = await this.sender.ask(body, request.ip ?? 'unknown');
    void sending;
  }
}
