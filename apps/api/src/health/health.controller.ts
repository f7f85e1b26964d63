import { DatabaseClock } from '@canteen/application';
import { Controller, Get } from '@nestjs/common';
import { Public } from '../session/session.guard';

@Controller('api/health')
export class HealthController {
  constructor(private readonly databaseClock: DatabaseClock) {}

  /** Answers when the database does. */
  @Public()
  @Get()
  async look(): Promise<{ ok: true; now: string }> {
    return { ok: true, now: await this.databaseClock.now() };
  }
}
