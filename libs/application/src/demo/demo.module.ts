import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from '../application.module';
import { PracticeDirectory } from '../operations/practice-directory';
import { DemoPassword } from './demo-password';
import { DemoPractice } from './demo-practice';
import { DemoSeeder } from './demo-seeder';

const CONNECTIONS = 5;

/** The demo stands on the whole application: its history is made by the use cases themselves. */
@Module({})
export class DemoModule {
  static register(): DynamicModule {
    return {
      module: DemoModule,
      imports: [ApplicationModule.register({ poolSize: CONNECTIONS })],
      providers: [PracticeDirectory, DemoPassword, DemoPractice, DemoSeeder],
      exports: [PracticeDirectory, DemoPassword, DemoPractice, DemoSeeder],
    };
  }
}
