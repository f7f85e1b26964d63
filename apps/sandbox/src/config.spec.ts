import { isLoopback, readConfig } from './config';

test('an empty environment gives a sandbox on this computer only', () => {
  expect(readConfig({})).toEqual({
    port: 4300,
    host: '127.0.0.1',
    dataFolder: '.local/sandbox',
    publicUrl: null,
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['192.168.1.4', false],
  ['127.example.org', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test.each([
  [{ NODE_ENV: 'production', SANDBOX_HOST: '0.0.0.0' }, /production/],
  [{ SANDBOX_PORT: 'many' }, /SANDBOX_PORT/],
  [{ SANDBOX_PUBLIC_URL: 'not an address' }, /SANDBOX_PUBLIC_URL/],
])('%j is refused in plain words', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words);
});

test('production on loopback, and other computers outside production, are allowed', () => {
  expect(readConfig({ NODE_ENV: 'production' }).host).toBe('127.0.0.1');
  expect(readConfig({ SANDBOX_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
});
