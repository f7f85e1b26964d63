import { type SignInDesk } from '@canteen/application';
import { requestHeader } from '@canteen/contracts';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OwnPagesOnly, Public, SessionGuard } from './session.guard';

class Pages {
  @Public()
  read(): void {
    return undefined;
  }

  @Public()
  @OwnPagesOnly()
  download(): void {
    return undefined;
  }
}

const nobody = { admit: () => Promise.resolve(null) } as unknown as SignInDesk;
const guard = new SessionGuard(nobody, new Reflector());

/** What the guard says to a request with these headers. */
function admits(
  handler: () => void,
  method: string,
  headers: Record<string, string> = {},
): Promise<boolean> {
  const lowered = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const request = { method, cookies: {}, get: (name: string) => lowered.get(name.toLowerCase()) };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => handler,
    getClass: () => Pages,
  } as unknown as ExecutionContext;
  return guard.canActivate(context);
}

// Marks are kept on the methods themselves.
const marked = (name: keyof Pages) =>
  Object.getOwnPropertyDescriptor(Pages.prototype, name)?.value as () => void;
const [read, download] = [marked('read'), marked('download')];

describe('a request from another site', () => {
  const untrusted = { code: 'REQUEST_NOT_TRUSTED' };

  it('may read, and may change nothing without our header', async () => {
    await expect(admits(read, 'GET')).resolves.toBe(true);
    await expect(admits(read, 'POST')).rejects.toMatchObject(untrusted);
    const ours = { [requestHeader.name]: requestHeader.value };
    await expect(admits(read, 'POST', ours)).resolves.toBe(true);
    const origin = { 'Sec-Fetch-Site': 'same-origin' };
    await expect(admits(read, 'POST', origin)).rejects.toMatchObject(untrusted);
  });

  it.each(['cross-site', 'same-site', undefined])(
    'may not have a download made that leaves a trace (%s)',
    async (site) => {
      const headers: Record<string, string> = {};
      if (site !== undefined) headers['Sec-Fetch-Site'] = site;
      await expect(admits(download, 'GET', headers)).rejects.toMatchObject(untrusted);
    },
  );

  it.each(['same-origin', 'none'])('is none where the browser says %s', async (site) => {
    await expect(admits(download, 'GET', { 'Sec-Fetch-Site': site })).resolves.toBe(true);
  });
});
