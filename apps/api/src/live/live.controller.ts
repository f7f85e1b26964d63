import { type Acting } from '@canteen/application';
import { type LiveEvent } from '@canteen/contracts';
import { LiveBus } from '@canteen/platform';
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { Observable, interval, map, merge } from 'rxjs';
import { ActingMember } from '../session/acting-member.decorator';

const HEARTBEAT_MS = 20_000;

/** Tells open screens that something changed: topic and id, nothing else. */
@Controller('api/live')
export class LiveController {
  constructor(private readonly bus: LiveBus) {}

  /** The stream; a heartbeat now and then keeps proxies from closing it. */
  @Sse()
  follow(@ActingMember() acting: Acting): Observable<MessageEvent> {
    const changes = new Observable<LiveEvent>((subscriber) =>
      this.bus.subscribe(acting.practiceId, (event) => subscriber.next(event)),
    );
    return merge(
      changes.pipe(map((event): MessageEvent => ({ data: event }))),
      interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'still-here', data: '' }))),
    );
  }
}
