import { type LogKind } from '@canteen/contracts';
import { type JsonValue, type LeafV1 } from '@canteen/ledger';
import { describe } from '@canteen/scheduling';
import { dayInWords } from '../in-words';
import { wordOf } from './words';

/** How the entries of one family are told. */
export type Sentences<Kind extends LogKind> = Record<Kind, (told: Told) => string>;

/** Kinds of a family, by their first word. */
export type KindsOf<Family extends string> = Extract<LogKind, `${Family}.${string}`>;

const networks: Record<string, string> = { facebook: 'Facebook', x: 'X' };

const roleTitles: Record<string, string> = {
  'clinical-approver': 'clinical approver',
  compliance: 'compliance lead',
  'caldicott-guardian': 'Caldicott Guardian',
};

/** Reads a leaf for a sentence. What a leaf does not hold reads as nothing, never as a guess. */
export class Told {
  /**
   * @param zone IANA zone in which times are told
   * @param names of members by id, for entries that say to whom something was given
   */
  constructor(
    private readonly leaf: LeafV1,
    private readonly zone: string,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Who did it: a person by name, somebody of the public by the network alone. */
  get who(): string {
    const { type, name } = this.leaf.actor;
    if (type === 'public') return 'Somebody';
    return name ?? (type === 'network' ? this.network : 'Canteen');
  }

  /** Who decided, in which role and with which registration: "Priya Shah … as clinical approver, GMC 7654321". */
  get capacity(): string {
    const { roles, registration } = this.leaf.actor;
    const titles = roles.flatMap((role) => roleTitles[role] ?? []);
    const capacity = [...(titles.length > 0 ? [titles.join(' and ')] : []), registration];
    const known = capacity.filter((part) => part !== undefined);
    return known.length > 0 ? ` as ${known.join(', ')}` : '';
  }

  get network(): string {
    return networks[this.text('network')] ?? 'the network';
  }

  /** " (code 190)", or nothing. */
  get code(): string {
    return this.has('code') ? ` (code ${this.text('code')})` : '';
  }

  /** "revision 3". */
  get revision(): string {
    const number = this.count('number') || this.count('revision');
    return number > 0 ? `revision ${number}` : 'the revision';
  }

  text(key: string): string {
    const value = this.leaf.data[key];
    return typeof value === 'string' ? value : '';
  }

  count(key: string): number {
    const value = this.leaf.data[key];
    return typeof value === 'number' ? value : 0;
  }

  is(key: string): boolean {
    return this.leaf.data[key] === true;
  }

  has(key: string): boolean {
    const value = this.leaf.data[key];
    return value !== undefined && value !== null && value !== '';
  }

  list(key: string): string[] {
    const value: JsonValue | undefined = this.leaf.data[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** A code in plain words, such as `moved-private`: "moved to a private route". */
  word(key: string): string {
    return wordOf(this.text(key));
  }

  /** The time in the practice's zone; empty when there is none. */
  time(key: string): string {
    const instant = this.text(key);
    return instant === '' ? '' : describe(instant, this.zone, this.leaf.at);
  }

  /** A local day in words: "2 November 2026". */
  day(key: string): string {
    const day = this.text(key);
    return day === '' ? '' : dayInWords(day);
  }

  /** The name of the member whose id stands there. */
  member(key: string): string {
    return this.nameOf(this.text(key));
  }

  /** "Dr Gill and Marek Nowak": the names of the members whose ids stand there; empty for nobody. */
  members(key: string): string {
    return listed.format(this.list(key).map((id) => this.nameOf(id)));
  }

  private nameOf(id: string): string {
    return this.names.get(id) ?? 'somebody';
  }
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "3 findings", "1 finding". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** " (…)" around something that may be empty. */
export function aside(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
