import { ConnectorRegistry, createConnectors, loopbackDialer } from '@canteen/connectors';
import { APP_CONFIG, type AppConfig } from '@canteen/platform';
import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { AccountOpener } from './account-opener';
import { ChannelDesk } from './channel-desk';
import { ChannelHealth } from './channel-health';
import { HookDesk } from './hook-desk';

/** Work this area does. */
export const channelsHandlers = [ChannelHealth];

/** Demo and test installations can reach nothing but this computer. */
function connectorsFor(config: AppConfig): ConnectorRegistry {
  const { connectTimeout, totalTimeout, uploadTimeout } = config.waits;
  return createConnectors({
    limits: { connectMs: connectTimeout, totalMs: totalTimeout, uploadMs: uploadTimeout },
    ...(config.environment !== 'production' && { dialer: loopbackDialer }),
  });
}

@Module({
  imports: [NoticesModule],
  providers: [
    { provide: ConnectorRegistry, inject: [APP_CONFIG], useFactory: connectorsFor },
    AccountOpener,
    ChannelDesk,
    ChannelHealth,
    HookDesk,
  ],
  exports: [ConnectorRegistry, AccountOpener, ChannelDesk, ChannelHealth, HookDesk],
})
export class ChannelsModule {}
