import {
  type Account,
  type AccountProof,
  type Capabilities,
  type Connector,
  type Found,
  type Outcome,
  type PublishHooks,
  type PublishIntent,
  type Pulled,
  type PullOptions,
} from '../connector';
import { type Transport } from '../http/transport';
import { outcomeOf } from '../outcomes';
import { GraphClient } from './graph-client';
import { classifyGraph } from './graph-errors';
import { PageEditor } from './page-editor';
import { PageFinder } from './page-finder';
import { succeeded, PagePublisher } from './page-publisher';
import { PageReader } from './page-reader';
import { PageVerifier } from './page-verifier';

/** A Facebook Page, through the Graph API. */
export class FacebookConnector implements Connector {
  readonly network = 'facebook';
  private readonly client: GraphClient;
  private readonly verifier: PageVerifier;
  private readonly publisher: PagePublisher;
  private readonly finder: PageFinder;
  private readonly reader: PageReader;
  private readonly editor: PageEditor;

  constructor(transport: Transport, version: string, twoPhase = false) {
    this.client = new GraphClient(transport, version);
    this.verifier = new PageVerifier(this.client);
    this.publisher = new PagePublisher(this.client, twoPhase);
    this.finder = new PageFinder(this.client);
    this.reader = new PageReader(this.client);
    this.editor = new PageEditor(this.client, this.reader);
  }

  capabilities(): Capabilities {
    return {
      hide: true,
      remove: true,
      edit: true,
      pull: ['comment', 'mention', 'visitor-post'],
      alt: true,
    };
  }

  verify(account: Account): Promise<AccountProof> {
    return this.verifier.verify(account);
  }

  publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome> {
    return intent.edits
      ? this.editor.edit(account, intent.edits, intent, hooks)
      : this.publisher.publish(account, intent, hooks);
  }

  findPublished(
    account: Account,
    intent: PublishIntent,
    attempt: { armedAt: string; now?: string },
  ): Promise<Found> {
    return intent.edits
      ? this.editor.find(account, intent.edits, intent.text)
      : this.finder.find(account, intent, attempt);
  }

  async hide(account: Account, remoteId: string, hidden: boolean, now?: string): Promise<Outcome> {
    const exchange = await this.client.post(account, {
      path: `/${encodeURIComponent(remoteId)}`,
      fields: { is_hidden: String(hidden) },
    });
    return outcomeOf(exchange, succeeded(remoteId), classifyGraph(now));
  }

  async remove(account: Account, remoteId: string, now?: string): Promise<Outcome> {
    const exchange = await this.client.delete(account, `/${encodeURIComponent(remoteId)}`);
    return outcomeOf(exchange, succeeded(remoteId), classifyGraph(now));
  }

  rehearse(account: Account, text: string): Promise<{ ok: boolean; sentence: string }> {
    return this.publisher.rehearse(account, text);
  }

  pull(account: Account, cursor: unknown, options: PullOptions): Promise<Pulled> {
    return this.reader.pull(account, cursor, options);
  }

  readBack(account: Account, remoteId: string): ReturnType<Connector['readBack']> {
    return this.reader.readBack(account, remoteId);
  }
}
