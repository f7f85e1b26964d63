import { type Post, type Publication, type Transaction } from '@canteen/data-access';

/** Told, in the same transaction, that a reply now stands on the network. The inbox closes its comment. */
export abstract class ReplyConfirmed {
  abstract confirmed(tx: Transaction, reply: Post, publication: Publication): Promise<void>;
}
