import { Id } from '@canteen/contracts';
import { AdjustableClock } from '../clock/adjustable-clock';
import { layOutUuidV7 } from './ids';
import { SeededIds } from './seeded-ids';
import { UuidV7Ids } from './uuid-v7-ids';

function clockAt(iso: string): AdjustableClock {
  const clock = new AdjustableClock();
  clock.set(iso);
  return clock;
}

describe(layOutUuidV7.name, () => {
  it('gives the example of RFC 9562, appendix A.6', () => {
    // 2022-02-22T14:22:22.000-05:00, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
    const tail = (0xcc3n << 62n) | 0x18c4dc0c0c07398fn;
    expect(layOutUuidV7(0x017f22e279b0, tail)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
});

describe(UuidV7Ids.name, () => {
  it('carries the instant of its clock and is a valid id', () => {
    const id = new UuidV7Ids(clockAt('2026-11-26T08:30:00.123Z')).next();
    expect(Id.safeParse(id).success).toBe(true);
    expect(id[14]).toBe('7');
    expect(parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(
      Date.parse('2026-11-26T08:30:00.123Z'),
    );
  });

  it('sorts in the order made within one millisecond', () => {
    const ids = new UuidV7Ids(clockAt('2026-11-26T08:30:00Z'));
    const made = Array.from({ length: 5_000 }, () => ids.next());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(5_000);
  });

  it('sorts in the order made when the clock goes back', () => {
    const clock = clockAt('2026-11-26T08:30:00Z');
    const ids = new UuidV7Ids(clock);
    const before = ids.next();
    clock.set('2026-11-26T07:30:00Z');
    expect(ids.next() > before).toBe(true);
  });

  it('gives salts of the length asked for', () => {
    const ids = new UuidV7Ids();
    expect(ids.randomBytes(32)).toHaveLength(32);
    expect(ids.randomBytes(32).equals(ids.randomBytes(32))).toBe(false);
  });
});

describe(SeededIds.name, () => {
  it('repeats with the same seed, differs with another, and sorts in the order made', () => {
    const first = new SeededIds(7);
    const made = Array.from({ length: 500 }, () => first.next());
    const second = new SeededIds(7);
    expect(Array.from({ length: 500 }, () => second.next())).toEqual(made);
    expect(new SeededIds(8).next()).not.toBe(made[0]);
    expect(made).toEqual([...made].sort());
    expect(made.every((id) => Id.safeParse(id).success)).toBe(true);
  });

  it('repeats its bytes too', () => {
    expect(new SeededIds('a').randomBytes(45)).toEqual(new SeededIds('a').randomBytes(45));
    expect(new SeededIds('a').randomBytes(45)).toHaveLength(45);
  });
});
