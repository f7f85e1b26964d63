import { SetUpDesk } from '@canteen/application';
import { SetUpBody } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Public } from './session.guard';

@Public()
@Controller('api/set-up/:token')
export class SetUpController {
  constructor(private readonly setUpDesk: SetUpDesk) {}

  @Get()
  view(@Param('token') token: string) {
    return this.setUpDesk.view(token);
  }

  @Post()
  @HttpCode(204)
  complete(
    @Param('token') token: string,
    @Body({ schema: SetUpBody }) body: SetUpBody,
  ): Promise<void> {
    return this.setUpDesk.complete(token, body);
  }
}
