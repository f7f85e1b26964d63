import { isLoopback } from './dialer';

/** What is wrong with the address of a network's API, or the address itself. */
export type ApiAddress = { ok: true; url: URL } | { ok: false; why: string };

/**
 * Joins the base address of an API and a path, and refuses what would carry a token elsewhere:
 * anything but the network's own host over https, or this computer.
 *
 * @param hosts the network's own hosts.
 */
export function apiAddress(baseUrl: string, path: string, hosts: readonly string[]): ApiAddress {
  if (!URL.canParse(baseUrl))
    return { ok: false, why: 'The address of the network is unreadable.' };
  const base = new URL(baseUrl);
  const { hostname, protocol, username, password } = base;
  if (username !== '' || password !== '') {
    return { ok: false, why: 'The address of the network must not hold a password.' };
  }
  if (!isLoopback(hostname)) {
    if (protocol !== 'https:') {
      return { ok: false, why: 'The address of the network must begin with https://' };
    }
    if (!hosts.includes(hostname)) {
      return { ok: false, why: 'The address is not one of the network’s own.' };
    }
  } else if (protocol !== 'https:' && protocol !== 'http:') {
    return { ok: false, why: 'The address of the network must begin with https://' };
  }
  const url = new URL(base);
  url.pathname = base.pathname.replace(/\/$/, '') + path;
  url.search = '';
  url.hash = '';
  return { ok: true, url };
}
