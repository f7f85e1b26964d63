import { DataAccessModule } from '@canteen/data-access';
import { type DynamicModule, Module } from '@nestjs/common';
import { DemoPassword } from '../demo/demo-password';
import { LogKeyChanger } from '../log/log-key-changer';
import { LogSigner } from '../log/log-signer';
import { PeopleModule } from '../people/people.module';
import { NoticesModule } from '../notices/notices.module';
import { InstallationPauser } from './installation-pauser';
import { MasterKeyChanger } from './master-key-changer';
import { PracticeDirectory } from './practice-directory';

const CONNECTIONS = 2;

/** What the commands about practices and people need, and no more: no networks, no screening. */
@Module({})
export class OperationsModule {
  static register(): DynamicModule {
    return {
      module: OperationsModule,
      imports: [DataAccessModule.register(CONNECTIONS), NoticesModule, PeopleModule],
      providers: [
        PracticeDirectory,
        DemoPassword,
        InstallationPauser,
        LogSigner,
        LogKeyChanger,
        MasterKeyChanger,
      ],
      exports: [
        PeopleModule,
        PracticeDirectory,
        DemoPassword,
        InstallationPauser,
        LogKeyChanger,
        MasterKeyChanger,
      ],
    };
  }
}
