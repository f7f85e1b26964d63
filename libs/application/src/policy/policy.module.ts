import { Module } from '@nestjs/common';
import { PublishingModule } from '../publishing/publishing.module';
import { PolicyDesk } from './policy-desk';

@Module({ imports: [PublishingModule], providers: [PolicyDesk], exports: [PolicyDesk] })
export class PolicyModule {}
