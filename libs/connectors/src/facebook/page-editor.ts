import { sameAsPublished } from '@canteen/channels';
import {
  type Account,
  type Found,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
  ReadFailure,
} from '../connector';
import { outcomeOf } from '../outcomes';
import { type GraphClient } from './graph-client';
import { classifyGraph } from './graph-errors';
import { defaultPermalink, succeeded } from './page-publisher';
import { type PageReader } from './page-reader';

/**
 * Changes the words of a post of the Page where it stands (Graph: `POST /{post} message=`). Pictures, link, comments
 * and address stay. The same words twice change nothing, and whether they stand there can be read.
 */
export class PageEditor {
  constructor(
    private readonly client: GraphClient,
    private readonly reader: PageReader,
  ) {}

  /** Changes the words once. Facebook lets an app edit only what it published itself. */
  async edit(
    account: Account,
    { remoteId }: NonNullable<PublishIntent['edits']>,
    { text }: PublishIntent,
    hooks: PublishHooks,
  ): Promise<Outcome> {
    const exchange = await this.client.post(account, {
      path: `/${encodeURIComponent(remoteId)}`,
      fields: { message: text },
      beforeFirstByte: hooks.beforeFirstByte,
    });
    return outcomeOf(exchange, succeeded(remoteId), classifyGraph(hooks.now()));
  }

  /** Whether the words stand there now. */
  async find(
    account: Account,
    { remoteId }: NonNullable<PublishIntent['edits']>,
    text: string,
  ): Promise<Found> {
    try {
      const back = await this.reader.readBack(account, remoteId);
      return back.exists && sameAsPublished('facebook', text, back)
        ? { kind: 'found', remoteId, url: defaultPermalink(remoteId) }
        : { kind: 'absent' };
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      return { kind: 'cannot-tell', why: error.message };
    }
  }
}
