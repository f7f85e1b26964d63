import { createHmac } from 'node:crypto';
import { type Account } from '../connector';
import { apiAddress } from '../http/address';
import { type EncodedBody, formBody, type FormFile, multipartBody } from '../http/bodies';
import { type Exchange, type Transport, type WireRequest } from '../http/transport';
import { graphLimits } from './graph-usage';

const HOSTS = ['graph.facebook.com', 'graph-video.facebook.com'];

/** Parameters of a call; missing ones are left out. */
export type GraphParameters = Record<string, string | undefined>;

/** A call that changes something. */
export interface GraphWrite {
  path: string;
  fields: GraphParameters;
  file?: FormFile;
  beforeFirstByte?: WireRequest['beforeFirstByte'];
}

/** `appsecret_proof`: HMAC-SHA256 of the token under the app secret, in hex (Graph API, "Secure calls"). */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}

function present(parameters: GraphParameters): Record<string, string> {
  const entries = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/** Speaks the Graph API's HTTP: version, token, proof. The token goes into a header, never a URL. */
export class GraphClient {
  constructor(
    private readonly transport: Transport,
    private readonly version: string,
  ) {}

  /** Reads. */
  get(account: Account, path: string, parameters: GraphParameters = {}): Promise<Exchange> {
    return this.send(account, 'GET', path, this.signed(account, parameters), null);
  }

  /** Changes something; with a file as multipart form and under the limit for uploads. */
  post(account: Account, write: GraphWrite): Promise<Exchange> {
    const fields = this.signed(account, write.fields);
    const body = write.file ? multipartBody(fields, write.file) : formBody(fields);
    return this.send(account, 'POST', write.path, {}, body, {
      isUpload: write.file !== undefined,
      beforeFirstByte: write.beforeFirstByte,
    });
  }

  /** Asks for a token. The app's secret stands in the body, never in a URL, and no token goes along. */
  token(baseUrl: string, fields: Record<string, string>): Promise<Exchange> {
    const address = apiAddress(baseUrl, `/${this.version}/oauth/access_token`, HOSTS);
    if (!address.ok) return Promise.resolve({ kind: 'not-sent', why: address.why });
    const { contentType, bytes } = formBody(fields);
    const headers = { accept: 'application/json', 'content-type': contentType };
    return this.transport.send({ method: 'POST', url: address.url, headers, body: bytes });
  }

  /** Deletes. */
  delete(account: Account, path: string): Promise<Exchange> {
    return this.send(account, 'DELETE', path, this.signed(account, {}), null);
  }

  private signed(account: Account, parameters: GraphParameters): Record<string, string> {
    const signed = present(parameters);
    if (account.appSecret) {
      signed['appsecret_proof'] = appSecretProof(account.accessToken, account.appSecret);
    }
    return signed;
  }

  private async send(
    account: Account,
    method: WireRequest['method'],
    path: string,
    query: Record<string, string>,
    body: EncodedBody | null,
    more: Pick<WireRequest, 'isUpload' | 'beforeFirstByte'> = {},
  ): Promise<Exchange> {
    const address = apiAddress(account.baseUrl, `/${this.version}${path}`, HOSTS);
    if (!address.ok) return { kind: 'not-sent', why: address.why };
    address.url.search = new URLSearchParams(query).toString();
    const headers: Record<string, string> = {
      accept: 'application/json',
      authorization: `Bearer ${account.accessToken}`,
      ...(body ? { 'content-type': body.contentType } : {}),
    };
    const { url } = address;
    const request = { method, url, headers, body: body?.bytes ?? null, ...more };
    const exchange = await this.transport.send(request);
    account.onLimits?.(graphLimits(exchange));
    return exchange;
  }
}
