import { SendMarshal } from './send-marshal';

/** What gave way, and whether it may go on by now. */
function givingWay(marshal: SendMarshal) {
  const state = { goesOn: false };
  void marshal.giveWay().then(() => (state.goesOn = true));
  return state;
}

describe(SendMarshal.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('holds nothing up while no send waits', async () => {
    const other = givingWay(new SendMarshal());
    await jest.advanceTimersByTimeAsync(0);
    expect(other.goesOn).toBe(true);
  });

  it('lets every send that waits go first, and those that follow at once', async () => {
    const marshal = new SendMarshal();
    const begin = [marshal.announce(), marshal.announce()];
    const other = givingWay(marshal);
    begin[0]?.();
    // Said twice, it counts once.
    begin[0]?.();
    await jest.advanceTimersByTimeAsync(100);
    expect(other.goesOn).toBe(false);
    begin[1]?.();
    await jest.advanceTimersByTimeAsync(14);
    const next = marshal.announce();
    await jest.advanceTimersByTimeAsync(100);
    expect(other.goesOn).toBe(false);
    next();
    await jest.advanceTimersByTimeAsync(15);
    expect(other.goesOn).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps nobody waiting for long, however many sends follow, and lets all go together', async () => {
    const marshal = new SendMarshal();
    marshal.announce();
    const first = givingWay(marshal);
    await jest.advanceTimersByTimeAsync(1_999);
    const second = givingWay(marshal);
    expect(first.goesOn).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect([first.goesOn, second.goesOn]).toEqual([true, true]);
    const third = givingWay(marshal);
    await jest.advanceTimersByTimeAsync(1_999);
    expect(third.goesOn).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(third.goesOn).toBe(true);
  });
});
