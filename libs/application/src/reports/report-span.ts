import { type ReportSpan } from '@canteen/contracts';
import { type Span } from '@canteen/data-access';
import { dayAfter, startOfDay } from '../posts/calendar';

/** From the start of the first day to the end of the last, in the practice's zone (ISO). */
export function spanOf({ from, to }: ReportSpan, zone: string): Span {
  return {
    from: from === undefined ? null : startOfDay(from, zone),
    until: to === undefined ? null : startOfDay(dayAfter(to), zone),
  };
}

/** The span as people say it. */
export function spanWords({ from, to }: ReportSpan): string {
  if (from === undefined && to === undefined) return 'from the beginning until now';
  if (from === undefined) return `until ${to ?? ''}`;
  return to === undefined ? `from ${from} until now` : `${from} to ${to}`;
}
