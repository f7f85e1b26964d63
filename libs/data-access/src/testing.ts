export {
  type TestDatabase,
  createEmptyDatabase,
  createTestDatabase,
} from './testing/test-database';
export { tripsOf } from './testing/trips';
