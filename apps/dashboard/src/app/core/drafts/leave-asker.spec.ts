import { DOCUMENT, Injector } from '@angular/core';
import { LeaveAsker, type Unsaved } from './leave-asker';

/** A page with something unsaved that saves itself, or says why it cannot. */
function start(why: string | null = null) {
  const listeners: ((event: Event) => void)[] = [];
  const window = {
    addEventListener: (_: string, listener: (event: Event) => void) => listeners.push(listener),
  };
  const injector = Injector.create({
    providers: [
      { provide: LeaveAsker, useFactory: () => new LeaveAsker(), deps: [] },
      { provide: DOCUMENT, useValue: { defaultView: window } },
    ],
  });
  const asker = injector.get(LeaveAsker);
  let dirty = true;
  const page: Unsaved = {
    dirty: () => dirty,
    settle: () => {
      dirty = why !== null;
      return Promise.resolve(why);
    },
  };
  const unwatch = asker.watch(page);
  /** Whether the browser would ask before it closes the window. */
  const isHeld = () => {
    let held = false;
    const event = Object.assign(new Event('beforeunload'), { preventDefault: () => (held = true) });
    for (const listener of listeners) listener(event);
    return held;
  };
  return { asker, unwatch, isHeld };
}

/** Whatever was promised without waiting for anything outside has happened. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

describe('leaving a page', () => {
  it('saves first, and asks nothing', async () => {
    const { asker, isHeld } = start();
    expect(isHeld()).toBe(true);
    expect(await asker.mayLeave()).toBe(true);
    expect(asker.question()).toBeNull();
    expect(isHeld()).toBe(false);
  });

  it.each([true, false])('asks when it cannot be saved, and does as told: %s', async (leave) => {
    const { asker, isHeld } = start('No connection.');
    const answered = asker.mayLeave();
    await nextTurn();
    expect(asker.question()?.why).toBe('No connection.');
    expect(isHeld()).toBe(true);
    asker.question()?.answer(leave);
    expect(await answered).toBe(leave);
    expect(asker.question()).toBeNull();
  });

  it('does not ask about what is not there any more', async () => {
    const { asker, unwatch, isHeld } = start('No connection.');
    unwatch();
    expect(await asker.mayLeave()).toBe(true);
    expect(isHeld()).toBe(false);
  });
});
