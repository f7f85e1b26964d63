import { ApplicationModule } from '@canteen/application';
import { type AppConfig, PlatformModule } from '@canteen/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { Sweeper } from './sweeper';

@Module({})
export class WorkerModule {
  static register(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.register(config), ApplicationModule.register({ poolSize: 20 })],
      providers: [Sweeper],
    };
  }
}
