import { routes } from '@canteen/contracts';

/** Which entries of the log are shown; an absent filter lets everything through. */
export interface LogFilter {
  kind?: string;
  memberId?: string;
  channelId?: string;
  lane?: string;
  outcome?: string;
  rule?: string;
  /** Words in what people wrote. */
  text?: string;
  /** First day, in the practice's zone. */
  from?: string;
  /** Last day, in the practice's zone. */
  to?: string;
}

/** The address of the entries that fit. */
export function logAddress(filter: LogFilter): string {
  const query = new URLSearchParams({ limit: '50' });
  for (const [key, value] of Object.entries(filter)) {
    if (value) {
      query.set(key, String(value));
    }
  }
  return `${routes.log}?${query.toString()}`;
}
