import { type FaultOrder } from '../faults/fault-desk';

/** One delivery to make: one or more items in one body, perhaps later, perhaps spoiled. */
export interface Mailing<T> {
  readonly items: readonly T[];
  readonly fault: string | null;
  readonly delayMs: number;
}

/** How a network's items are made strange. */
export interface Strange<T> {
  /** An item, verb or type nobody has heard of. */
  readonly item: (item: T) => T;
  /** A field nobody has heard of. */
  readonly field: (item: T) => T;
}

/** Turns one item into the deliveries that a fault makes of it. */
export class MailFaults<T> {
  private heldBack: T | null = null;

  constructor(private readonly strange: Strange<T>) {}

  /** The deliveries to make now; an item that an earlier fault held back comes after this one. */
  plan(item: T, order: FaultOrder | null): Mailing<T>[] {
    const fault = order?.fault ?? null;
    const held = this.heldBack;
    this.heldBack = null;
    const one = (items: readonly T[], delayMs = 0): Mailing<T> => ({ items, fault, delayMs });
    const mailings = ((): Mailing<T>[] => {
      switch (fault ?? 'none') {
        case 'E3':
          return [];
        case 'E1:reversed':
          this.heldBack = item;
          return [];
        case 'E1:twice':
          return [one([item]), one([item])];
        case 'E1:late':
          return [one([item], (order?.seconds ?? 600) * 1000)];
        case 'E1:batch':
          return [one(Array.from({ length: 200 }, () => item))];
        case 'E1:unknown-item':
          return [one([this.strange.item(item)])];
        case 'E1:unknown-field':
          return [one([this.strange.field(item)])];
        default:
          return [one([item])];
      }
    })();
    if (held !== null) mailings.push({ items: [held], fault: 'E1:reversed', delayMs: 0 });
    return mailings;
  }
}

/** The signature headers of a body: the present ones, and the one from before. */
export interface Signatures {
  readonly present: Readonly<Record<string, string>>;
  readonly old: Readonly<Record<string, string>>;
}

/** Signs the raw bytes of a body, or does one of the things a receiver must refuse. */
export function sealBody(
  body: string,
  fault: string | null,
  sign: (text: string) => Signatures,
): { readonly body: string; readonly headers: Record<string, string> } {
  const all = (text: string) => ({ ...sign(text).old, ...sign(text).present });
  switch (fault ?? 'none') {
    case 'E2:bad-signature':
      return { body, headers: { ...sign(body).old, ...sign(`${body} `).present } };
    case 'E2:sha1-only':
      return { body, headers: { ...sign(body).old } };
    case 'E2:reserialised':
      return { body: JSON.stringify(JSON.parse(body), null, 1), headers: all(body) };
    case 'E2:escaped': {
      const escaped = asciiOnly(body);
      return { body: escaped, headers: all(escaped) };
    }
    case 'E2:empty':
      return { body: '', headers: all(body) };
    default:
      return { body, headers: all(body) };
  }
}

/** The same JSON with everything beyond ASCII as `\uXXXX`: other bytes, and signed as they are. */
function asciiOnly(body: string): string {
  return body.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
