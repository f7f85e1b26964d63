export {
  type TestDatabase,
  createEmptyDatabase,
  createTestDatabase,
} from './testing/test-database';
