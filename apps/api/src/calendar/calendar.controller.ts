import { type Acting, PostReader } from '@canteen/application';
import { CalendarQuery } from '@canteen/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly reader: PostReader) {}

  @Get()
  calendar(@ActingMember() acting: Acting, @Query({ schema: CalendarQuery }) query: CalendarQuery) {
    return this.reader.calendar(acting, query);
  }
}
