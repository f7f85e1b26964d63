import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { ErasureDesk } from './erasure-desk';
import { HoldDesk } from './hold-desk';
import { RetentionKeeper } from './retention-keeper';

/** Work this area does. */
export const erasureHandlers = [RetentionKeeper];

@Module({
  imports: [NoticesModule],
  providers: [ErasureDesk, HoldDesk, RetentionKeeper],
  exports: [ErasureDesk, HoldDesk, RetentionKeeper],
})
export class ErasureModule {}
