import { type PastReport } from '@canteen/application';
import { inContext } from '../context';
import { readWords } from '../words';

const A_YEAR = '365';
const LONGEST_DAYS = 3_660;

/**
 * `canteen screen --past`: what the rules of today say of what was published. Read only.
 *
 * @returns 0 whatever was found, 2 when used wrongly
 */
export async function screenPast(words: string[], usage: string): Promise<number> {
  const typed = readWords(words, {
    past: { type: 'boolean' },
    json: { type: 'boolean' },
    days: { type: 'string' },
  });
  const days = Number(typed?.text('days') ?? A_YEAR);
  const wellUsed = Number.isInteger(days) && days > 0 && days <= LONGEST_DAYS;
  if (!typed || typed.positionals.length > 0 || !wellUsed) {
    console.error(usage);
    return 2;
  }
  const { PastScreener, PastScreeningModule } = await import('@canteen/application');
  const module = () => Promise.resolve(PastScreeningModule.register());
  return inContext({ module }, async (context) => {
    const reports = await context.get(PastScreener).lookBack(days);
    console.log(typed.flag('json') ? JSON.stringify(reports) : describe(reports));
    return 0;
  });
}

function describe(reports: readonly PastReport[]): string {
  if (reports.length === 0) return 'There is no practice yet.';
  return reports.map((report) => sayOne(report)).join('\n\n');
}

function sayOne(report: PastReport): string {
  const { practice, ruleset, since, screened, notScreened, byRule, concerns } = report;
  const unread = notScreened > 0 ? `; ${notScreened} could not be screened` : '';
  return [
    `${practice}: ${screened} published since ${since.slice(0, 10)}, rules ${ruleset}${unread}`,
    ...byRule.map(({ rule, severity, items }) => `  ${items}  ${severity.padEnd(6)}  ${rule}`),
    ...concerns.map(
      ({ postId, kind, publishedAt, rules }) =>
        `  ${publishedAt.slice(0, 10)}  ${kind}  ${postId}  ${rules.map(({ rule }) => rule).join(', ')}`,
    ),
  ].join('\n');
}
