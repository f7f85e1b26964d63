import { CreateSchema1795312800000 } from './1795312800000-create-schema';

/** Every migration, oldest first. Imported as classes so that a build needs no files beside it. */
export const migrations = [CreateSchema1795312800000];
