import { type Acting, PolicyDesk } from '@canteen/application';
import { Id, InterestBody, PauseBody, ResumeBody, SavePolicyBody } from '@canteen/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api')
export class PolicyController {
  constructor(private readonly policy: PolicyDesk) {}

  @Get('policy')
  view(@ActingMember() acting: Acting) {
    return this.policy.view(acting);
  }

  @Put('policy')
  save(@ActingMember() acting: Acting, @Body({ schema: SavePolicyBody }) body: SavePolicyBody) {
    return this.policy.save(acting, body);
  }

  @Get('policy/rules')
  rules(@ActingMember() acting: Acting) {
    return this.policy.rules(acting);
  }

  @Post('policy/pause')
  @HttpCode(200)
  pause(@ActingMember() acting: Acting, @Body({ schema: PauseBody }) body: PauseBody) {
    return this.policy.pause(acting, body);
  }

  @Post('policy/resume')
  @HttpCode(200)
  resume(@ActingMember() acting: Acting, @Body({ schema: ResumeBody }) body: ResumeBody) {
    return this.policy.resume(acting, body);
  }

  @Post('policy/interests')
  declare(@ActingMember() acting: Acting, @Body({ schema: InterestBody }) body: InterestBody) {
    return this.policy.declareInterest(acting, body);
  }

  @Delete('policy/interests/:id')
  endInterest(@ActingMember() acting: Acting, @Param('id', { schema: Id }) id: string) {
    return this.policy.endInterest(acting, id);
  }

  @Get('guidance/profile')
  guidanceProfile(@ActingMember() acting: Acting) {
    return this.policy.guidanceProfile(acting);
  }
}
