import { type Acting, type Admission, type SessionStart, SignInDesk } from '@canteen/application';
import { ChoosePracticeBody, PasskeySignInBody, SignInBody } from '@canteen/contracts';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ActingMember, Admitted } from './acting-member.decorator';
import { callerOf, knownCaller } from './browser-cookie';
import { sessionCookie, sessionCookieOptions } from './session-cookie';
import { BeforeSecondFactor, Public } from './session.guard';

@Controller('api/session')
export class SessionController {
  constructor(private readonly signInDesk: SignInDesk) {}

  @BeforeSecondFactor()
  @Get()
  view(@Admitted() admission: Admission) {
    return this.signInDesk.view(admission);
  }

  @Public()
  @Post()
  @HttpCode(204)
  async signIn(
    @Body({ schema: SignInBody }) body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    keep(response, await this.signInDesk.signIn(body, callerOf(request)));
  }

  @Public()
  @Post('passkey/ask')
  @HttpCode(200)
  askPasskey(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.signInDesk.askPasskey(knownCaller(request, response));
  }

  @Public()
  @Post('passkey')
  @HttpCode(204)
  async signInWithPasskey(
    @Body({ schema: PasskeySignInBody }) body: PasskeySignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    keep(response, await this.signInDesk.signInWithPasskey(body.passkey, callerOf(request)));
  }

  @BeforeSecondFactor()
  @Post('practice')
  @HttpCode(204)
  choosePractice(
    @ActingMember() acting: Acting,
    @Body({ schema: ChoosePracticeBody }) body: ChoosePracticeBody,
  ): Promise<void> {
    return this.signInDesk.choosePractice(acting, body.practiceId);
  }

  @BeforeSecondFactor()
  @Delete()
  @HttpCode(204)
  async signOut(
    @ActingMember() acting: Acting,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signInDesk.signOut(acting);
    response.clearCookie(sessionCookie, sessionCookieOptions);
  }
}

function keep(response: Response, { token, expiresAt }: SessionStart): void {
  response.cookie(sessionCookie, token, { ...sessionCookieOptions, expires: new Date(expiresAt) });
}
