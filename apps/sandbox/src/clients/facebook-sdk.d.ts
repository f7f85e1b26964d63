/** The few parts of Meta's business SDK that the script uses; the package has no types of its own. */
declare module 'facebook-nodejs-business-sdk' {
  interface Data {
    readonly id: string;
    readonly _data: Readonly<Record<string, unknown>>;
  }
  interface List extends Array<Data> {
    hasNext(): boolean;
    next(): Promise<List>;
  }
  type Parameters = Record<string, unknown>;

  export interface FacebookRequestError extends Error {
    readonly status: number;
    readonly response: Readonly<Record<string, unknown>>;
    readonly headers: Readonly<Record<string, string>>;
  }
  export class FacebookAdsApi {
    constructor(token: string, locale?: string, crashLog?: boolean);
    call(method: string, path: readonly string[], parameters?: Parameters): Promise<unknown>;
    setShowHeader(show: boolean): FacebookAdsApi;
  }
  class Node implements Data {
    constructor(id: string, data: Parameters, parent: null, api: FacebookAdsApi);
    readonly id: string;
    readonly _data: Readonly<Record<string, unknown>>;
    get(fields: readonly string[], parameters?: Parameters): Promise<Data>;
    update(fields: readonly string[], parameters?: Parameters): Promise<Data>;
    delete(fields: readonly string[], parameters?: Parameters): Promise<unknown>;
    getComments(fields: readonly string[], parameters?: Parameters): Promise<List>;
    createComment(fields: readonly string[], parameters?: Parameters): Promise<Data>;
  }
  export class Page extends Node {
    createFeed(fields: readonly string[], parameters: Parameters): Promise<Data>;
    createPhoto(fields: readonly string[], parameters: Parameters): Promise<Data>;
    getPublishedPosts(fields: readonly string[], parameters?: Parameters): Promise<List>;
    createSubscribedApp(fields: readonly string[], parameters: Parameters): Promise<Data>;
  }
  export class User extends Node {
    getAccounts(fields: readonly string[], parameters?: Parameters): Promise<List>;
    getPermissions(fields: readonly string[], parameters?: Parameters): Promise<List>;
  }
  export class PagePost extends Node {}
  export class Comment extends Node {}
}
