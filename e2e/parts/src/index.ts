// What the proofs may know of the parts they load by path: their types.
export type * as Ledger from '@canteen/ledger';
export type * as Scheduling from '@canteen/scheduling';
