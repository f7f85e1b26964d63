import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Scheduling } from '@canteen/prove-parts';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';

type ZonePart = Pick<typeof Scheduling, 'localOf' | 'resolveLocal'>;

const ZONE = 'Europe/London';
const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 4 * QUARTER_MS;
const MOST_NAMED = 20;

/**
 * P14: every quarter hour of London, both ways, against the law itself (Summer Time Order 2002, SI
 * 2002/262: forward on the last Sunday in March and back on the last in October, at one o'clock in the
 * morning, Greenwich mean time). Times that do not exist are refused and times that come twice asked about.
 */
export const zones: PartsProof = {
  ofParts: true,
  ids: ['P14'],
  name: 'zones',
  what: 'every quarter hour of London means what the law says',
  trials: { ci: 15, release: 15 },
  cost: { seconds: 20, processors: 1 },
  async run({ parts, trials: years }: PartsRun): Promise<Verdict> {
    const loaded: unknown = await import(pathToFileURL(join(parts, 'zone-part.mjs')).href);
    const { localOf, resolveLocal } = loaded as ZonePart;
    const violations: string[] = [];
    const note = (text: string) => {
      if (violations.length < MOST_NAMED) violations.push(`P14: ${text}`);
    };
    let instants = 0;
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2026 + years, 0, 1); at += QUARTER_MS) {
      instants += 1;
      const instant = new Date(at).toISOString();
      const local = wallTime(at + offset(at));
      if (localOf(instant, ZONE) !== local) note(`${instant} is not shown as ${local}`);
      const wanted = JSON.stringify(meaning(local));
      const got = JSON.stringify(plain(resolveLocal(local, ZONE)));
      if (got !== wanted) note(`${local} means ${got} and not ${wanted}`);
    }
    // What no instant is shown as: the hours that are left out.
    for (let year = 2026; year < 2026 + years; year += 1) {
      for (let quarter = 0; quarter < 4; quarter += 1) {
        const local = wallTime(changeIn(year, MARCH) + quarter * QUARTER_MS);
        const { kind } = resolveLocal(local, ZONE);
        if (kind !== 'skipped') note(`${local} does not exist and is ${kind}`);
      }
    }
    return { trials: `${instants} quarter hours, both ways`, violations };
  },
};

const MARCH = 2;
const OCTOBER = 9;

/** When the clocks change: 01:00 UTC on the last Sunday of a month. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR_MS;
}

/** How far London is ahead of UTC at an instant, in ms. */
function offset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  return at >= changeIn(year, MARCH) && at < changeIn(year, OCTOBER) ? HOUR_MS : 0;
}

/** The instants that are shown as a wall time, the earlier first. */
function meaning(local: string): string[] {
  const asUtc = Date.parse(`${local}Z`);
  return [asUtc - HOUR_MS, asUtc]
    .filter((at) => at + offset(at) === asUtc)
    .map((at) => new Date(at).toISOString());
}

function plain(resolved: ReturnType<ZonePart['resolveLocal']>): string[] {
  const instants =
    resolved.kind === 'exact'
      ? [resolved.instant]
      : resolved.kind === 'twice'
        ? [resolved.earlier, resolved.later]
        : [];
  return instants.map((instant) => new Date(instant).toISOString());
}

const wallTime = (at: number): string => new Date(at).toISOString().slice(0, 16);
