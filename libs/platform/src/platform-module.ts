import {
  type DynamicModule,
  Global,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type Provider,
} from '@nestjs/common';
import { Clock, SystemClock } from './clock/clock';
import { APP_CONFIG, type AppConfig } from './config/config';
import { OneTimeCodes } from './credentials/one-time-codes';
import { Passkeys } from './credentials/passkeys';
import { Passwords } from './credentials/passwords';
import { SecretTokens } from './credentials/secret-tokens';
import { DispatchMarks } from './dispatch/dispatch-marks';
import { Ids } from './ids/ids';
import { UuidV7Ids } from './ids/uuid-v7-ids';
import { ImageProcessor } from './images/image-processor';
import { EnvelopeCipher } from './keys/envelope-cipher';
import { KeyRing } from './keys/key-ring';
import { Pseudonyms } from './keys/pseudonyms';
import { TokenVault } from './keys/token-vault';
import { LiveBus } from './live/live-bus';
import { RedisLiveBus } from './live/redis-live-bus';
import { CorrelationId } from './logging/correlation-id';
import { Log, PinoLog } from './logging/log';
import { createLoggerModule } from './logging/logger-module';
import { Mailer } from './mail/mailer';
import { Queues } from './queues/queues';
import { WitnessClient } from './witness/witness-client';

/** What a process may replace: a demonstration its clock, a test its ids, a tool its log. */
export interface PlatformOverrides {
  clock?: Clock;
  ids?: Ids;
  log?: Log;
}

/** Everything a process boots with, for every module of it. Nothing connects before it is used. */
@Global()
@Module({})
export class PlatformModule implements NestModule {
  /** @param config from `loadConfig`. The keys are read when the module is made. */
  static register(config: AppConfig, overrides: PlatformOverrides = {}): DynamicModule {
    const providers = [...ownProviders(overrides), { provide: APP_CONFIG, useValue: config }];
    return {
      module: PlatformModule,
      imports: [createLoggerModule(config)],
      providers,
      exports: [...providers.map(({ provide }) => provide)],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(CorrelationId).forRoutes('{/*splat}');
  }
}

type NamedProvider = Exclude<Provider, abstract new (...args: never[]) => unknown>;

function ownProviders({ clock, ids, log }: PlatformOverrides): NamedProvider[] {
  return [
    { provide: Clock, useValue: clock ?? new SystemClock() },
    ids === undefined
      ? { provide: Ids, inject: [Clock], useFactory: (time: Clock) => new UuidV7Ids(time) }
      : { provide: Ids, useValue: ids },
    log === undefined ? { provide: Log, useClass: PinoLog } : { provide: Log, useValue: log },
    { provide: CorrelationId, inject: [Ids], useFactory: (made: Ids) => new CorrelationId(made) },
    {
      provide: DispatchMarks,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => new DispatchMarks(config.stateFolder),
    },
    {
      provide: KeyRing,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => KeyRing.load(config.keysFolder),
    },
    {
      provide: EnvelopeCipher,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new EnvelopeCipher(ring),
    },
    {
      provide: TokenVault,
      inject: [EnvelopeCipher, KeyRing],
      useFactory: (cipher: EnvelopeCipher, ring: KeyRing) => new TokenVault(cipher, ring),
    },
    {
      provide: Pseudonyms,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new Pseudonyms(ring),
    },
    { provide: OneTimeCodes, useValue: new OneTimeCodes() },
    {
      provide: Passkeys,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => new Passkeys(config.publicUrl),
    },
    { provide: Passwords, useValue: new Passwords() },
    { provide: SecretTokens, useValue: new SecretTokens() },
    { provide: ImageProcessor, useValue: new ImageProcessor() },
    {
      provide: Queues,
      inject: [APP_CONFIG, Log],
      useFactory: (config: AppConfig, own: Log) => new Queues(config, own),
    },
    {
      provide: Mailer,
      inject: [APP_CONFIG, Log],
      useFactory: (config: AppConfig, own: Log) => new Mailer(config, own),
    },
    {
      provide: WitnessClient,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => new WitnessClient(config),
    },
    {
      provide: LiveBus,
      inject: [APP_CONFIG, Log],
      useFactory: (config: AppConfig, own: Log) => new RedisLiveBus(config, own),
    },
  ];
}
