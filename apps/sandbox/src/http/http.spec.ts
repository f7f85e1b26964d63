import { BodyError, parseBody } from './body';
import { locate } from './places';
import { hidden, withoutSecrets, withoutSecretsIn } from './redact';
import { findRoute, matchPath } from './router';

describe('where a request goes', () => {
  test.each([
    ['127.0.0.1:4300', '/graph/v25.0/me', 'facebook', '/v25.0/me'],
    ['127.0.0.1:4300', '/x/2/tweets', 'x', '/2/tweets'],
    ['graph.facebook.com', '/v25.0/me', 'facebook', '/v25.0/me'],
    ['api.x.com:443', '/2/tweets', 'x', '/2/tweets'],
    ['API.X.COM', '/_sim/log', 'x', '/_sim/log'],
    ['localhost', '/_sim/log', 'control', '/log'],
    ['localhost', '/health', 'health', '/health'],
    ['localhost', '/x/WaterfrontDemo', 'pages', '/x/WaterfrontDemo'],
    ['localhost', '/graphics', 'pages', '/graphics'],
  ])('%s %s', (host, path, kind, rest) => {
    expect(locate(host, path)).toEqual({ kind, path: rest });
  });
});

describe('routes', () => {
  test.each([
    ['/{id}/feed', '/12/feed', { id: '12' }],
    ['/{id}', '/a%20b', { id: 'a b' }],
    ['/{id}', '/%E0%A4%A', { id: '%E0%A4%A' }],
    ['/{id}', '/', null],
    ['/{id}/feed', '/12/feed/x', null],
    ['/me', '/me/', {}],
  ])('%s and %s', (pattern, path, expected) => {
    expect(matchPath(pattern, path)).toEqual(expected);
  });

  test('a known path with another method is told apart from an unknown one', () => {
    const routes = [{ method: 'GET', pattern: '/a', handler: 1 }];
    expect(findRoute(routes, 'POST', '/a')).toBe('wrong-method');
    expect(findRoute(routes, 'GET', '/b')).toBeNull();
    expect(findRoute(routes, 'GET', '/a')).toEqual({ handler: 1, parameters: {} });
  });
});

describe('bodies', () => {
  const boundary = 'xx';
  const multipart = `--xx\r\nContent-Disposition: form-data; name="caption"\r\n\r\nHello\r\n--xx\r\nContent-Disposition: form-data; name="source"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--xx--\r\n`;

  test('JSON, urlencoded and multipart are understood', () => {
    const json = parseBody('application/json', Buffer.from('{"a":1}'));
    expect(json.json).toEqual({ a: 1 });
    const form = parseBody('application/x-www-form-urlencoded', Buffer.from('a=1&b=%26'));
    expect([...form.form]).toEqual([
      ['a', '1'],
      ['b', '&'],
    ]);
    const parts = parseBody(`multipart/form-data; boundary=${boundary}`, Buffer.from(multipart));
    expect(parts.form.get('caption')).toBe('Hello');
    expect(parts.files.get('source')).toMatchObject({
      filename: 'a.png',
      contentType: 'image/png',
    });
    expect(parts.files.get('source')?.bytes.toString()).toBe('PNG');
  });

  test('bytes without a file name stay bytes', () => {
    const head =
      '--xx\r\nContent-Disposition: form-data; name="media"\r\nContent-Type: application/octet-stream\r\n\r\n';
    const picture = Buffer.from([0x89, 0xff, 0x00, 0x0d, 0x0a, 0xfe]);
    const body = Buffer.concat([Buffer.from(head), picture, Buffer.from('\r\n--xx--')]);
    const { files } = parseBody('multipart/form-data; boundary="xx"', body);
    expect(files.get('media')?.bytes).toEqual(picture);
  });

  test.each([
    ['application/json', '{'],
    ['multipart/form-data; boundary=xx', 'no parts'],
    ['multipart/form-data', multipart],
  ])('a broken %s body is refused', (type, body) => {
    expect(() => parseBody(type, Buffer.from(body))).toThrow(BodyError);
  });
});

test('the log never holds a secret', () => {
  const copy = withoutSecrets([
    ['Authorization', 'Bearer abc'],
    ['access_token', 'abc'],
    ['appsecret_proof', 'abc'],
    ['message', 'hello'],
  ]);
  expect(copy).toEqual({
    Authorization: hidden,
    access_token: hidden,
    appsecret_proof: hidden,
    message: 'hello',
  });
  expect(withoutSecretsIn({ data: [{ access_token: 'abc', code: 190 }] })).toEqual({
    data: [{ access_token: hidden, code: 190 }],
  });
  expect(withoutSecretsIn({ next: 'http://a/b?access_token=abc&after=1' })).toEqual({
    next: `http://a/b?access_token=${hidden}&after=1`,
  });
  expect(withoutSecretsIn({ media: 'a'.repeat(5000) })).toEqual({ media: '[5000 characters]' });
});
