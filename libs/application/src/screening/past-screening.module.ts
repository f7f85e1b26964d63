import { DataAccessModule } from '@canteen/data-access';
import { type DynamicModule, Module } from '@nestjs/common';
import { PastScreener } from './past-screener';
import { ScreeningModule } from './screening.module';

const CONNECTIONS = 2;

/** What looking back with today's rules needs, and no more: no networks. */
@Module({})
export class PastScreeningModule {
  static register(): DynamicModule {
    return {
      module: PastScreeningModule,
      imports: [DataAccessModule.register(CONNECTIONS), ScreeningModule],
      providers: [PastScreener],
      exports: [PastScreener],
    };
  }
}
