import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { IdentityGate } from './identity/identity-gate';
import { Doorkeeper } from './people/doorkeeper';
import { DispatchFacts } from './operations/dispatch-facts';
import { UnitOfWork } from './unit-of-work/unit-of-work';
import { WorkClaims } from './due-work/work-claims';

/** Closes the pool after everything that uses it has stopped. */
@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** The database, as the rest of the product may use it. */
@Global()
@Module({})
export class DataAccessModule {
  static register(poolSize = 10): DynamicModule {
    return {
      module: DataAccessModule,
      providers: [
        {
          provide: DataSource,
          inject: [APP_CONFIG],
          useFactory: (config: AppConfig) =>
            createDataSource(config.databaseUrl, poolSize).initialize(),
        },
        DatabaseCloser,
        DispatchFacts,
        IdentityGate,
        Doorkeeper,
        UnitOfWork,
        WorkClaims,
      ],
      exports: [UnitOfWork, DispatchFacts, IdentityGate, Doorkeeper, WorkClaims],
    };
  }
}
