import { type Entity } from '../types';

/** An identifier with the characters that make it up. */
export interface EntityFinding extends Entity {
  /** The identifier in one notation: digits only, lower-case address, upper-case reference. */
  value: string;
  /** A label such as "NHS no" stands beside it. */
  labelled?: boolean;
}
