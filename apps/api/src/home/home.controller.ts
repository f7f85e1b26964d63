import { type Acting, HomeDesk } from '@canteen/application';
import { Controller, Get } from '@nestjs/common';
import { ActingMember } from '../session/acting-member.decorator';

@Controller('api/home')
export class HomeController {
  constructor(private readonly home: HomeDesk) {}

  @Get()
  view(@ActingMember() acting: Acting) {
    return this.home.view(acting);
  }
}
