import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module';
import { ReplyClosingModule } from '../comments/reply-closing.module';
import { NoticesModule } from '../notices/notices.module';
import { ScreeningModule } from '../screening/screening.module';
import { DispatchGuard } from './dispatch-guard';
import { GateQueue } from './gate-queue';
import { GateRefusals } from './gate-refusals';
import { LastLook } from './last-look';
import { OutcomeRecorder } from './outcome-recorder';
import { OverdueWatch } from './overdue-watch';
import { PublicationDesk } from './publication-desk';
import { PublicationGate } from './publication-gate';
import { PublicationHolds } from './publication-holds';
import { Publisher } from './publisher';
import { ReadBack } from './read-back';
import { Reconciler } from './reconciler';
import { RemoteRemover } from './remote-remover';
import { SendMarshal } from './send-marshal';
import { SpendingLimit } from './spending-limit';

/** Work this area does. */
export const publishingHandlers = [Publisher, Reconciler, RemoteRemover];

const providers = [
  DispatchGuard,
  GateQueue,
  GateRefusals,
  LastLook,
  OutcomeRecorder,
  OverdueWatch,
  PublicationDesk,
  PublicationGate,
  PublicationHolds,
  Publisher,
  ReadBack,
  Reconciler,
  RemoteRemover,
  SendMarshal,
  SpendingLimit,
];

@Module({
  imports: [ChannelsModule, NoticesModule, ReplyClosingModule, ScreeningModule],
  providers,
  exports: [
    DispatchGuard,
    OverdueWatch,
    PublicationDesk,
    PublicationHolds,
    Publisher,
    Reconciler,
    RemoteRemover,
  ],
})
export class PublishingModule {}
