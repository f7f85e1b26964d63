import { DataAccessModule } from '@canteen/data-access';
import { type DynamicModule, Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module';

const CONNECTIONS = 2;

/** What trying the channels on their networks needs, and no more. */
@Module({})
export class LiveCheckModule {
  static register(): DynamicModule {
    return {
      module: LiveCheckModule,
      imports: [DataAccessModule.register(CONNECTIONS), ChannelsModule],
      exports: [ChannelsModule],
    };
  }
}
