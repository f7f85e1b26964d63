import { type FoundRow } from '@canteen/data-access';
import { describe } from '@canteen/scheduling';
import { wordOf } from '../log/sentences/words';

const networks: Record<string, string> = { facebook: 'Facebook', x: 'X' };

/** What is needed beside a found row to tell it. */
export interface FoundWords {
  /** IANA zone of the practice. */
  zone: string;
  now: string;
  /** Names of members by id. */
  names: ReadonlyMap<string, string>;
  /** Opened texts by id. */
  texts: ReadonlyMap<string, string>;
}

/** Reads the facts of a found row for its cells. What is not there reads as nothing. */
export class Found {
  constructor(
    private readonly row: FoundRow,
    private readonly words: FoundWords,
  ) {}

  /** When it happened, in the practice's zone. */
  get when(): string {
    return describe(this.row.at, this.words.zone, this.words.now);
  }

  /** "Reply on X". */
  get item(): string {
    return `${this.text('kind') === 'reply' ? 'Reply' : 'Post'} on ${this.network}`;
  }

  get network(): string {
    return networks[this.text('network')] ?? 'the network';
  }

  /** "Facebook and X". */
  networks(key: string): string {
    return this.list(key)
      .map((each) => networks[each] ?? each)
      .join(' and ');
  }

  get deciders(): string {
    return this.namesOf(this.row.deciders) || 'Nobody';
  }

  text(key: string): string {
    const value = this.row.facts[key];
    return typeof value === 'string' ? value : '';
  }

  count(key: string): number {
    const value = this.row.facts[key];
    return typeof value === 'number' ? value : 0;
  }

  is(key: string): boolean {
    return this.row.facts[key] === true;
  }

  list(key: string): string[] {
    const value = this.row.facts[key];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  word(key: string): string {
    const word = wordOf(this.text(key));
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  time(key: string): string {
    const instant = this.text(key);
    if (instant === '') return '';
    return describe(new Date(instant).toISOString(), this.words.zone, this.words.now);
  }

  /** The name of one member, or of several. */
  people(key: string): string {
    const one = this.text(key);
    return this.namesOf(one === '' ? this.list(key) : [one]);
  }

  /** A text people sealed, such as a reason. */
  opened(key: string): string {
    return this.words.texts.get(this.text(key)) ?? '';
  }

  /** "3 days", "2 hours", "15 minutes". */
  duration(key: string): string {
    return durationOf(this.count(key));
  }

  private namesOf(ids: readonly string[]): string {
    return ids.map((id) => this.words.names.get(id) ?? 'somebody who left').join(', ');
  }
}

/** Minutes as people say them, in the one unit that fits. */
export function durationOf(minutes: number): string {
  const [count, unit] =
    minutes >= 2 * 1_440
      ? [Math.round(minutes / 1_440), 'day']
      : minutes >= 120
        ? [Math.round(minutes / 60), 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Ids of members whose names a row needs. */
export function membersIn({ deciders, facts }: FoundRow): string[] {
  const keys = ['author', 'by', 'second', 'assigned', 'member', 'about', 'agreed'] as const;
  return [
    ...deciders,
    ...keys.flatMap((key) => {
      const value = facts[key];
      const ids: unknown[] = Array.isArray(value) ? value : [value];
      return ids.filter((id) => typeof id === 'string');
    }),
  ];
}
