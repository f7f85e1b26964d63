import { z } from 'zod';
import { headerOf } from '../http/answers';
import { type Exchange } from '../http/transport';
import { type LimitReading } from '../limits';

const Usage = z.object({
  call_count: z.number().default(0),
  total_time: z.number().default(0),
  total_cputime: z.number().default(0),
  estimated_time_to_regain_access: z.number().default(0),
});
const BusinessUsage = z.record(z.string(), z.array(Usage));

function read<T>(header: string | null, shape: z.ZodType<T>): T | null {
  if (header === null) return null;
  try {
    return shape.parse(JSON.parse(header));
  } catch {
    // An unreadable header tells nothing.
    return null;
  }
}

function readingOf(name: string, usage: z.infer<typeof Usage>): LimitReading {
  const minutes = usage.estimated_time_to_regain_access;
  return {
    name,
    usedPercent: Math.max(usage.call_count, usage.total_time, usage.total_cputime),
    left: null,
    resetsInSeconds: minutes > 0 ? minutes * 60 : null,
  };
}

/**
 * What an answer of the Graph API says about its limits (Graph API, "Rate limits"): `X-App-Usage` of
 * the app, `X-Business-Use-Case-Usage` of the Page.
 */
export function graphLimits(exchange: Exchange): LimitReading[] {
  if (exchange.kind !== 'answered') return [];
  const app = read(headerOf(exchange, 'x-app-usage'), Usage);
  const business = read(headerOf(exchange, 'x-business-use-case-usage'), BusinessUsage);
  const pages = Object.values(business ?? {}).flat();
  const fullest = pages.toSorted(
    (a, b) => readingOf('', b).usedPercent - readingOf('', a).usedPercent,
  )[0];
  return [
    ...(app ? [readingOf('app-calls', app)] : []),
    ...(fullest ? [readingOf('page-calls', fullest)] : []),
  ];
}
