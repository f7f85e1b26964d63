import { migrations } from '@canteen/migrations';
import { types } from 'pg';
import { DataSource, DefaultNamingStrategy, type Table } from 'typeorm';
import * as entityModule from './entities';

const TIMESTAMPTZ = 1184;
const INT8 = 20;

// Raw rows speak like entities: instants as ISO strings; counts and log positions as numbers
// (both stay far below 2^53, the networks' ids are text).
types.setTypeParser(TIMESTAMPTZ, (value: string) => new Date(value).toISOString());
types.setTypeParser(INT8, (value: string) => Number(value));

/** Columns are snake_case in the database; constraints have the names PostgreSQL would give them. */
class PlainNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columnNames: string[]): string {
    return `${this.getTableName(table)}_${columnNames.join('_')}_fkey`;
  }
}

/** Every entity of the product, for the schema check. */
export const entities = Object.values(entityModule);

/**
 * A data source on `url`. `synchronize` stays off everywhere: the schema comes from migrations.
 *
 * @param url a `postgres://` URL; the app's role for running, the owner's for migrations
 * @param poolSize connections at most
 */
export function createDataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [...migrations],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new PlainNames(),
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'canteen',
    // Statements that do not need each other's answers go out together (see runTransaction).
    extra: { pipeline: true },
  });
}
