// The ledger's library as a part of its own, so that the proofs can also work with one that lacks a safeguard.
export * from '@canteen/ledger';
