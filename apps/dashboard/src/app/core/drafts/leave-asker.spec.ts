import { DOCUMENT, Injector } from '@angular/core';
import { Problem } from '../api/problem';
import { LeaveAsker, type UnsavedDraft } from './leave-asker';

/** A page with a draft that is saved, or refused with a code. */
function start(refusedWith?: Problem['code']) {
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
  const draft: UnsavedDraft = {
    dirty: () => dirty,
    saveNow: () => {
      if (refusedWith) return Promise.reject(new Problem(refusedWith, 'No.'));
      dirty = false;
      return Promise.resolve();
    },
  };
  const unwatch = asker.watch(draft);
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

describe('leaving a page with a draft', () => {
  it('saves first, and asks nothing', async () => {
    const { asker, isHeld } = start();
    expect(isHeld()).toBe(true);
    expect(await asker.mayLeave()).toBe(true);
    expect(asker.question()).toBeNull();
    expect(isHeld()).toBe(false);
  });

  it.each([true, false])('asks when it cannot be saved, and does as told: %s', async (leave) => {
    const { asker } = start('NO_CONNECTION');
    const answered = asker.mayLeave();
    await nextTurn();
    expect(asker.question()?.problem.code).toBe('NO_CONNECTION');
    asker.question()?.answer(leave);
    expect(await answered).toBe(leave);
    expect(asker.question()).toBeNull();
  });

  it('keeps nobody on a page whose session ended', async () => {
    const { asker } = start('NOT_SIGNED_IN');
    expect(await asker.mayLeave()).toBe(true);
  });

  it('does not ask about what is not there any more', async () => {
    const { asker, unwatch, isHeld } = start('NO_CONNECTION');
    unwatch();
    expect(await asker.mayLeave()).toBe(true);
    expect(isHeld()).toBe(false);
  });
});
