import { Module } from '@nestjs/common';
import { TableDrafter } from './table-drafter';

@Module({ providers: [TableDrafter], exports: [TableDrafter] })
export class PostTableModule {}
