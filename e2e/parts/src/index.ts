// What proofs and benches know of the parts: the types of those they load by path, and the quiet transactions.
export type * as Ledger from '@canteen/ledger';
export type * as Scheduling from '@canteen/scheduling';
export { quietUnitOfWork } from './quiet-unit-of-work';
