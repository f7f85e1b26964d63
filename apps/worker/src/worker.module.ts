import { ApplicationModule } from '@canteen/application';
import { type AppConfig, PlatformModule, createLoggerModule } from '@canteen/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { OverdueLoop } from './overdue-loop';
import { Sweeper } from './sweeper';

@Module({})
export class WorkerModule {
  static register(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [createLoggerModule(config), PlatformModule.register(config), ApplicationModule],
      providers: [Sweeper, OverdueLoop],
    };
  }
}
