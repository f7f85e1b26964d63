import { type Account } from '../connector';
import { apiAddress } from '../http/address';
import { type EncodedBody, jsonBody } from '../http/bodies';
import { type Exchange, type Transport, type WireRequest } from '../http/transport';
import { xLimits } from './x-usage';

const HOSTS = ['api.x.com', 'upload.x.com'];

/** A call that changes something. */
export interface XWrite {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** The body as JSON; absent for none. */
  json?: unknown;
  /** The body when it is not JSON. */
  body?: EncodedBody;
  isUpload?: boolean;
  beforeFirstByte?: WireRequest['beforeFirstByte'];
}

/** Speaks the HTTP of X API v2. The token goes into a header. */
export class XClient {
  constructor(private readonly transport: Transport) {}

  /** Reads. Missing parameters are left out. */
  get(
    account: Account,
    path: string,
    parameters: Record<string, string | undefined> = {},
  ): Promise<Exchange> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) query.set(name, value);
    }
    return this.send(account, 'GET', path, query.toString(), null);
  }

  /** Changes something. */
  write(account: Account, write: XWrite): Promise<Exchange> {
    const body = write.body ?? (write.json === undefined ? null : jsonBody(write.json));
    const { isUpload, beforeFirstByte } = write;
    return this.send(account, write.method, write.path, '', body, { isUpload, beforeFirstByte });
  }

  private async send(
    account: Account,
    method: WireRequest['method'],
    path: string,
    search: string,
    body: EncodedBody | null,
    more: Pick<WireRequest, 'isUpload' | 'beforeFirstByte'> = {},
  ): Promise<Exchange> {
    const address = apiAddress(account.baseUrl, path, HOSTS);
    if (!address.ok) return { kind: 'not-sent', why: address.why };
    address.url.search = search;
    const headers: Record<string, string> = {
      accept: 'application/json',
      authorization: `Bearer ${account.accessToken}`,
      ...(body ? { 'content-type': body.contentType } : {}),
    };
    const { url } = address;
    const request = { method, url, headers, body: body?.bytes ?? null, ...more };
    const exchange = await this.transport.send(request);
    account.onLimits?.(xLimits(exchange, method, path));
    return exchange;
  }
}
