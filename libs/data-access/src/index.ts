export { createDataSource } from './data-source';
export * from './entities';
export { BoundRepository, type BoundScope, UnboundPracticeError } from './unit-of-work/bound-scope';
export { DueWorkTable } from './unit-of-work/due-work-table';
export { LogBook, type LogFact } from './unit-of-work/log-book';
export { type OpenedText, type SealedRef, SealedTexts } from './unit-of-work/sealed-texts';
export { type Transaction, UnitOfWork } from './unit-of-work/unit-of-work';
export { DataAccessModule } from './data-access.module';
export {
  IdentityGate,
  IdentityRepository,
  type IdentityScope,
  type IdentityTransaction,
} from './identity/identity-gate';
export { type ClaimedWork, WorkClaims } from './work/work-claims';
