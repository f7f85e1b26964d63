import { AdjustableClock } from './adjustable-clock';
import { SystemClock } from './clock';

describe(SystemClock.name, () => {
  it('tells the instant in UTC with milliseconds', () => {
    expect(new SystemClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('never runs backwards on the monotonic clock', () => {
    const clock = new SystemClock();
    const first = clock.monotonicMs();
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(first);
  });
});

describe(AdjustableClock.name, () => {
  it('stands at the instant it was set to, written in UTC', () => {
    const clock = new AdjustableClock();
    clock.set('2026-11-26T09:30:00+01:00');
    expect(clock.now()).toBe('2026-11-26T08:30:00.000Z');
    const monotonic = clock.monotonicMs();
    expect(clock.monotonicMs()).toBe(monotonic);
  });

  it('moves both of its times when advanced', () => {
    const clock = new AdjustableClock();
    clock.set('2026-11-26T08:30:00Z');
    const monotonic = clock.monotonicMs();
    clock.advance(90_000);
    expect(clock.now()).toBe('2026-11-26T08:31:30.000Z');
    expect(clock.monotonicMs() - monotonic).toBeCloseTo(90_000, 3);
  });

  it('keeps its monotonic time going forwards when set back and when made real', () => {
    const clock = new AdjustableClock();
    clock.set('2026-11-26T08:30:00Z');
    clock.advance(1_000_000);
    const before = clock.monotonicMs();
    clock.set('2020-01-01T00:00:00Z');
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(before);
    clock.real();
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(before);
    expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(5_000);
  });

  it.each(['2026-11-26T08:30', 'tomorrow', ''])('refuses to be set to "%s"', (text) => {
    expect(() => new AdjustableClock().set(text)).toThrow(RangeError);
  });

  it.each([-1, Number.NaN])('refuses to be advanced by %p', (ms) => {
    expect(() => new AdjustableClock().advance(ms)).toThrow(RangeError);
  });
});
