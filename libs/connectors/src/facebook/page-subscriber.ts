import { z } from 'zod';
import { type Account } from '../connector';
import { hookVerifyToken } from '../hooks/page-hook-gate';
import { jsonOf } from '../http/answers';
import { successOf } from '../outcomes';
import { type AppKeys } from '../sign-in/sign-in';
import { type GraphClient } from './graph-client';

const FIELDS = 'feed,mention';
const Subscribed = z.object({
  data: z.array(z.object({ id: z.string(), subscribed_fields: z.array(z.string()).optional() })),
});

/** Asks Facebook to tell us at once when something happens on a Page. */
export class PageSubscriber {
  constructor(private readonly client: GraphClient) {}

  /**
   * Makes both subscriptions, that of the app (for which Facebook tries our address there and then)
   * and that of the Page, and reads them back. May be repeated.
   *
   * @param callbackUrl our address for webhooks
   * @returns whether news will come; false is no harm, because comments are read anyway
   */
  async subscribe(account: Account, app: AppKeys, callbackUrl: string): Promise<boolean> {
    if (app.secret === null) return false;
    const asApp: Account = {
      network: 'facebook',
      accountId: app.id,
      handle: '',
      accessToken: `${app.id}|${app.secret}`,
      baseUrl: account.baseUrl,
    };
    const ofApp = await this.client.post(asApp, {
      path: `/${encodeURIComponent(app.id)}/subscriptions`,
      fields: {
        object: 'page',
        callback_url: callbackUrl,
        verify_token: hookVerifyToken(app.secret),
        fields: FIELDS,
        // Hints are enough: nobody's words need to travel twice.
        include_values: 'false',
      },
    });
    if (!successOf(ofApp)) return false;
    const path = `/${encodeURIComponent(account.accountId)}/subscribed_apps`;
    const ofPage = await this.client.post(account, { path, fields: { subscribed_fields: FIELDS } });
    if (!successOf(ofPage)) return false;
    const answer = successOf(await this.client.get(account, path));
    const read = Subscribed.safeParse(answer && jsonOf(answer));
    return read.success && read.data.data.some(({ id }) => id === app.id);
  }

  /** Asks for no more news of a Page. */
  async unsubscribe(account: Account): Promise<void> {
    await this.client.delete(account, `/${encodeURIComponent(account.accountId)}/subscribed_apps`);
  }
}
