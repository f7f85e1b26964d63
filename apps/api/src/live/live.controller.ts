import { type Acting, LiveFeed } from '@canteen/application';
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { type Observable, map } from 'rxjs';
import { ActingMember } from '../session/acting-member.decorator';

/** Tells open screens that something changed: topic and id, nothing else. */
@Controller('api/live')
export class LiveController {
  constructor(private readonly feed: LiveFeed) {}

  /** The stream; it ends with the session. */
  @Sse()
  follow(@ActingMember() acting: Acting): Observable<MessageEvent> {
    return this.feed
      .follow(acting)
      .pipe(map((event) => (event === 'still-here' ? { type: event, data: '' } : { data: event })));
  }
}
