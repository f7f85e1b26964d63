import { Pipe, type PipeTransform } from '@angular/core';
import { sayInstant, sayRelative } from './say-time';

/** `{{ iso | uiWhen: zone : now }}`: an instant in words, for use inside a sentence. */
@Pipe({ name: 'uiWhen' })
export class When implements PipeTransform {
  /** `now` in epoch milliseconds; `relative` says "in 20 minutes" where that is near. */
  transform(iso: string, zone: string, now: number, relative = false): string {
    return (relative ? sayRelative : sayInstant)(iso, zone, now);
  }
}
