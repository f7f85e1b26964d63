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
import { jsonOf } from '../http/answers';
import { type Transport } from '../http/transport';
import { outcomeOf, readFailure, successOf } from '../outcomes';
import { MentionReader } from './mention-reader';
import { PostFinder } from './post-finder';
import { PostPublisher } from './post-publisher';
import { XClient } from './x-client';
import { classifyX } from './x-errors';
import { accountPage, Deleted, Hidden, postAddress, Self } from './x-shapes';

const NOTHING_KNOWN = {
  tokenKind: 'unknown',
  accountId: null,
  name: null,
  handle: null,
  pageUrl: null,
  scopes: null,
  expiresAt: null,
} as const;

const NO_EDITS: Outcome = {
  kind: 'rejected',
  class: 'capability-gone',
  code: 'canteen.no-edits',
  message: 'X lets no program change a post. Nothing was sent.',
};

/** An account on X, through API v2. */
export class XConnector implements Connector {
  readonly network = 'x';
  private readonly client: XClient;
  private readonly publisher: PostPublisher;
  private readonly finder: PostFinder;
  private readonly reader: MentionReader;

  constructor(transport: Transport) {
    this.client = new XClient(transport);
    this.publisher = new PostPublisher(this.client);
    this.finder = new PostFinder(this.client);
    this.reader = new MentionReader(this.client);
  }

  capabilities(): Capabilities {
    return { hide: true, remove: true, edit: false, pull: ['comment', 'mention'], alt: true };
  }

  /** X tells whose token it is, but neither its scopes nor its end. */
  async verify(account: Account): Promise<AccountProof> {
    const exchange = await this.client.get(account, '/2/users/me');
    const answer = successOf(exchange);
    const self = Self.safeParse(answer && jsonOf(answer));
    if (!self.success) {
      const { code, message } = readFailure(exchange, classifyX());
      return { ...NOTHING_KNOWN, problems: [{ code, message, fatal: true }] };
    }
    const { id, name, username } = self.data.data;
    const isOther = account.accountId !== '' && account.accountId !== id;
    const other = {
      code: 'x.other-account',
      message: 'This token belongs to another account. Choose the right account and connect again.',
      fatal: true,
    };
    return {
      ...NOTHING_KNOWN,
      tokenKind: 'user',
      accountId: id,
      name,
      handle: username,
      pageUrl: accountPage({ ...account, handle: username }),
      problems: isOther ? [other] : [],
    };
  }

  publish(account: Account, intent: PublishIntent, hooks: PublishHooks): Promise<Outcome> {
    if (intent.edits) return Promise.resolve(NO_EDITS);
    return this.publisher.publish(account, intent, hooks);
  }

  findPublished(
    account: Account,
    intent: PublishIntent,
    attempt: { armedAt: string; now?: string },
  ): Promise<Found> {
    return this.finder.find(account, intent, attempt);
  }

  async hide(account: Account, remoteId: string, hidden: boolean, now?: string): Promise<Outcome> {
    const exchange = await this.client.write(account, {
      method: 'PUT',
      path: `/2/tweets/${encodeURIComponent(remoteId)}/hidden`,
      json: { hidden },
    });
    const confirm = (json: unknown) => {
      const read = Hidden.safeParse(json);
      return read.success && read.data.data.hidden === hidden ? done(account, remoteId) : null;
    };
    return outcomeOf(exchange, confirm, classifyX(now));
  }

  async remove(account: Account, remoteId: string, now?: string): Promise<Outcome> {
    const exchange = await this.client.write(account, {
      method: 'DELETE',
      path: `/2/tweets/${encodeURIComponent(remoteId)}`,
    });
    const confirm = (json: unknown) =>
      Deleted.safeParse(json).success ? done(account, remoteId) : null;
    return outcomeOf(exchange, confirm, classifyX(now));
  }

  pull(account: Account, cursor: unknown, options: PullOptions): Promise<Pulled> {
    return this.reader.pull(account, cursor, options);
  }

  readBack(account: Account, remoteId: string): ReturnType<Connector['readBack']> {
    return this.reader.readBack(account, remoteId);
  }
}

function done(account: Account, remoteId: string) {
  return { kind: 'confirmed', remoteId, url: postAddress(account, remoteId) } as const;
}
