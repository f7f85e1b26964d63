import {
  ConnectorRegistry,
  type ConnectorOptions,
  createConnectors,
  createSignIns,
  loopbackDialer,
} from '@canteen/connectors';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { AccountOpener } from './account-opener';
import { ChannelConnector, SIGN_INS } from './channel-connector';
import { ChannelDesk } from './channel-desk';
import { ChannelHealth } from './channel-health';
import { ChannelRegistrar } from './channel-registrar';
import { HookDesk } from './hook-desk';
import { LimitBook } from './limit-book';
import { LiveChecker } from './live-checker';
import { TokenRenewer } from './token-renewer';

/** Work this area does. */
export const channelsHandlers = [ChannelHealth, TokenRenewer];

/** Demo and test installations can reach nothing but this computer. */
function reach(config: AppConfig): ConnectorOptions {
  const { connectTimeout, totalTimeout, uploadTimeout } = config.waits;
  return {
    limits: { connectMs: connectTimeout, totalMs: totalTimeout, uploadMs: uploadTimeout },
    facebookTwoPhase: config.facebookTwoPhase,
    ...(config.environment !== 'production' && { dialer: loopbackDialer }),
  };
}

const shared = [
  AccountOpener,
  ChannelConnector,
  ChannelDesk,
  ChannelHealth,
  HookDesk,
  LimitBook,
  LiveChecker,
  TokenRenewer,
];

@Module({
  imports: [NoticesModule],
  providers: [
    {
      provide: ConnectorRegistry,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => createConnectors(reach(config)),
    },
    {
      provide: SIGN_INS,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => createSignIns(reach(config)),
    },
    ...shared,
    ChannelRegistrar,
  ],
  exports: [ConnectorRegistry, ...shared],
})
export class ChannelsModule {}
