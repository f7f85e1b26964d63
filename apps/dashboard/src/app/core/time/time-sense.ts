import { type Provider, computed, inject } from '@angular/core';
import { TIME_SENSE, type TimeSense } from '@canteen/ui';
import { SessionStore } from '../session/session-store';
import { Clock } from './clock';

/** Times are shown in the zone of the practice that is open. */
export function provideTimeSense(): Provider {
  return {
    provide: TIME_SENSE,
    useFactory: (): TimeSense => {
      const session = inject(SessionStore);
      return { zone: computed(() => session.zone()), now: inject(Clock).now };
    },
  };
}
