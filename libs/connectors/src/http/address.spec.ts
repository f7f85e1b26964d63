import { apiAddress } from './address';
import { isLoopback } from './dialer';

describe(apiAddress.name, () => {
  it.each([
    ['https://graph.facebook.com', 'https://graph.facebook.com/v25.0/me'],
    ['https://graph.facebook.com/', 'https://graph.facebook.com/v25.0/me'],
    ['http://127.0.0.1:4300/graph', 'http://127.0.0.1:4300/graph/v25.0/me'],
    ['http://localhost:4300/graph/?a=1#b', 'http://localhost:4300/graph/v25.0/me'],
    ['http://[::1]:4300', 'http://[::1]:4300/v25.0/me'],
  ])('takes %s', (base, expected) => {
    const address = apiAddress(base, '/v25.0/me', ['graph.facebook.com']);
    expect(address.ok && address.url.href).toBe(expected);
  });

  it.each([
    'http://graph.facebook.com',
    'https://graph.facebook.com.example.org',
    'https://example.org',
    'https://graph.facebook.com@example.org',
    'https://name:word@graph.facebook.com',
    'http://127.0.0.1.example.org',
    'http://10.0.0.1:4300',
    'http://192.168.0.1',
    'http://169.254.169.254',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('refuses %s', (base) => {
    expect(apiAddress(base, '/v25.0/me', ['graph.facebook.com']).ok).toBe(false);
  });
});

describe(isLoopback.name, () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['[::1]', true],
    ['127.0.0.1.example.org', false],
    ['localhost.example.org', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['::2', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
