import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from '../application.module';
import { PracticeDirectory } from '../operations/practice-directory';
import { DemoConversations } from './demo-conversations';
import { DemoMishaps } from './demo-mishaps';
import { DemoPassword } from './demo-password';
import { DemoPractice } from './demo-practice';
import { DemoSeeder } from './demo-seeder';
import { DemoStage } from './demo-stage';
import { DemoStory } from './demo-story';
import { DemoToday } from './demo-today';
import { SandboxPublic } from './sandbox-public';

const CONNECTIONS = 5;

const parts = [
  DemoConversations,
  DemoMishaps,
  DemoPassword,
  DemoPractice,
  DemoSeeder,
  DemoStage,
  DemoStory,
  DemoToday,
  PracticeDirectory,
  SandboxPublic,
];

/** The demo stands on the whole application: its history is made by the use cases themselves. */
@Module({})
export class DemoModule {
  static register(): DynamicModule {
    return {
      module: DemoModule,
      imports: [ApplicationModule.register({ poolSize: CONNECTIONS })],
      providers: [...parts],
      exports: [...parts],
    };
  }
}
