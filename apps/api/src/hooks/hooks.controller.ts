import { HookDesk } from '@canteen/application';
import { Network } from '@canteen/contracts';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { FromNetwork } from '../session/session.guard';

/**
 * Where Facebook and X tell that something happened. Nobody is signed in here: what counts is the
 * network's signature under the raw bytes.
 */
@FromNetwork()
@Controller('hooks')
export class HooksController {
  constructor(private readonly hooks: HookDesk) {}

  @Get(':network')
  handshake(
    @Param('network', { schema: Network }) network: Network,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): void {
    const answer = this.hooks.handshake(network, query);
    response.type(network === 'x' ? 'json' : 'text').send(answer);
  }

  @Post(':network')
  @HttpCode(200)
  async receive(
    @Param('network', { schema: Network }) network: Network,
    @Req() request: Request,
  ): Promise<void> {
    const { body } = request as { body: unknown };
    const rawBody = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    await this.hooks.receive(network, rawBody, request.headers);
  }
}
