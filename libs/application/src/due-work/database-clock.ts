import { WorkClaims } from '@canteen/data-access';
import { Injectable } from '@nestjs/common';

/** The database's time, which is the product's time. Answers only when the database does. */
@Injectable()
export class DatabaseClock {
  constructor(private readonly claims: WorkClaims) {}

  /** ISO, UTC, milliseconds. */
  now(): Promise<string> {
    return this.claims.now();
  }
}
