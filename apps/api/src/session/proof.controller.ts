import { type Acting, ProofDesk } from '@canteen/application';
import { ProofBody } from '@canteen/contracts';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { ActingMember } from './acting-member.decorator';
import { BeforeSecondFactor } from './session.guard';

@BeforeSecondFactor()
@Controller('api/session/proof')
export class ProofController {
  constructor(private readonly proof: ProofDesk) {}

  @Get()
  ways(@ActingMember() acting: Acting) {
    return this.proof.ways(acting);
  }

  @Post('ask')
  @HttpCode(200)
  ask(@ActingMember() acting: Acting) {
    return this.proof.ask(acting);
  }

  @Post()
  @HttpCode(204)
  prove(
    @ActingMember() acting: Acting,
    @Body({ schema: ProofBody }) body: ProofBody,
    @Req() request: Request,
  ): Promise<void> {
    return this.proof.prove(acting, body, request.ip ?? 'unknown');
  }
}
