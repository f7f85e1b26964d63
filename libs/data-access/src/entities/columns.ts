import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** PostgreSQL gives a Date; the product speaks ISO strings with milliseconds everywhere. */
const instantTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | string | null) => (value === null ? null : new Date(value).toISOString()),
};

/** `timestamptz`, read and written as an ISO string (UTC, milliseconds). */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, transformer: instantTransformer, ...options });

export const IdColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'uuid', ...options });

export const KeyColumn = (): PropertyDecorator => PrimaryColumn({ type: 'uuid' });

export const TextColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', ...options });

export const BytesColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bytea', ...options });

export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'jsonb', ...options });

export const CountColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'integer', ...options });

export const FlagColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'boolean', default: false, ...options });

export const IdsColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'uuid', array: true, default: () => `'{}'`, ...options });

export const TextsColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', array: true, default: () => `'{}'`, ...options });
