import { htmlAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { type World } from '../state/world';

/** The pages that the public would see. */
export class PublicPages {
  constructor(private readonly world: World) {}

  /** Answers one request for a page. */
  handle(request: SimRequest): SimAnswer {
    return htmlAnswer(
      404,
      `<!doctype html><title>Sandbox</title><p>No page at ${encodeURI(request.path)} (${this.world.clock.iso()})`,
    );
  }
}
