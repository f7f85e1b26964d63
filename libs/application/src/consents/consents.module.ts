import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { ConsentRegister } from './consent-register';

@Module({
  imports: [NoticesModule],
  providers: [ConsentRegister],
  exports: [ConsentRegister],
})
export class ConsentsModule {}
