import { type Acting, SecondFactorDesk } from '@canteen/application';
import {
  BeginSecondFactorBody,
  ConfirmSecondFactorBody,
  RemoveSecondFactorBody,
} from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ActingMember } from './acting-member.decorator';
import { BeforeSecondFactor } from './session.guard';

@BeforeSecondFactor()
@Controller('api/session/second-factor')
export class SecondFactorController {
  constructor(private readonly secondFactors: SecondFactorDesk) {}

  @Get()
  view(@ActingMember() acting: Acting) {
    return this.secondFactors.view(acting);
  }

  @Post()
  @HttpCode(200)
  begin(
    @ActingMember() acting: Acting,
    @Body({ schema: BeginSecondFactorBody }) body: BeginSecondFactorBody,
  ) {
    return this.secondFactors.begin(acting, body.password);
  }

  @Post('confirm')
  @HttpCode(200)
  confirm(
    @ActingMember() acting: Acting,
    @Body({ schema: ConfirmSecondFactorBody }) body: ConfirmSecondFactorBody,
  ) {
    return this.secondFactors.confirm(acting, body.code);
  }

  @Post('remove')
  @HttpCode(204)
  remove(
    @ActingMember() acting: Acting,
    @Body({ schema: RemoveSecondFactorBody }) body: RemoveSecondFactorBody,
  ): Promise<void> {
    return this.secondFactors.remove(acting, body);
  }
}
