import { isSignature, percentEncode, readOAuthHeader, sign, signatureBase } from './signature';

const initiate = {
  keys: { consumerSecret: 'kd94hf93k423kf44', tokenSecret: '' },
  signed: {
    method: 'POST',
    address: 'https://photos.example.net/initiate',
    parameters: [
      ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131200'],
      ['oauth_nonce', 'wIjqoS'],
      ['oauth_callback', 'http://printer.example.com/ready'],
    ],
  },
} as const;

// The example of RFC 5849, section 1.2, in its three steps, and X's own, "Creating a signature".
const published = [
  [
    'RFC 5849, temporary credentials',
    initiate.signed,
    initiate.keys,
    '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
  ],
  [
    'RFC 5849, token credentials',
    {
      method: 'POST',
      address: 'https://photos.example.net/token',
      parameters: [
        ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
        ['oauth_token', 'hh5s93j4hdidpola'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '137131201'],
        ['oauth_nonce', 'walatlh'],
        ['oauth_verifier', 'hfdp7dh39dks9884'],
      ],
    },
    { consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'hdhd0244k9j7ao03' },
    'gKgrFCywp7rO0OXSjdot/IHF7IU=',
  ],
  [
    'RFC 5849, a protected resource',
    {
      method: 'GET',
      address: 'http://photos.example.net/photos',
      parameters: [
        ['file', 'vacation.jpg'],
        ['size', 'original'],
        ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
        ['oauth_token', 'nnch734d00sl2jdk'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '137131202'],
        ['oauth_nonce', 'chapoH'],
      ],
    },
    { consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'pfkkdhi9sl3r4s00' },
    'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
  ],
  [
    'X, a post',
    {
      method: 'post',
      address: 'https://api.twitter.com/1.1/statuses/update.json',
      parameters: [
        ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
        ['include_entities', 'true'],
        ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
        ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '1318622958'],
        ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
        ['oauth_version', '1.0'],
      ],
    },
    {
      consumerSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    },
    'hCtSmYh+iHYCEqBWrE7C7hYmtUk=',
  ],
] as const;

test.each(published)('%s: the published signature', (_, signed, keys, signature) => {
  expect(sign(signed, keys)).toBe(signature);
  expect(isSignature(signature, signed, keys)).toBe(true);
  expect(isSignature(signature.toLowerCase(), signed, keys)).toBe(false);
});

test('the text that is signed sorts by name and then by value, and encodes twice (RFC 5849, 3.4.1.1)', () => {
  const base = signatureBase({
    method: 'post',
    address: 'HTTP://EXAMPLE.COM:80/request?b5=left%20out',
    parameters: [
      ['b5', '=%3D'],
      ['a3', 'a'],
      ['c@', ''],
      ['a2', 'r b'],
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      ['c2', ''],
      ['a3', '2 q'],
    ],
  });
  expect(base).toBe(
    'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
  );
});

// X, "Percent encoding parameters".
test.each([
  ['Ladies + Gentlemen', 'Ladies%20%2B%20Gentlemen'],
  ['An encoded string!', 'An%20encoded%20string%21'],
  ['Dogs, Cats & Mice', 'Dogs%2C%20Cats%20%26%20Mice'],
  ['☃', '%E2%98%83'],
  ["*'()~-._", '%2A%27%28%29~-._'],
])('%s is written %s', (text, encoded) => {
  expect(percentEncode(text)).toBe(encoded);
});

test('the header is read without its realm, in any capitals', () => {
  const header = 'oauth realm="Photos", oauth_nonce="a%2Bb", oauth_token=""';
  expect(readOAuthHeader(header)).toEqual(
    new Map([
      ['oauth_nonce', 'a+b'],
      ['oauth_token', ''],
    ]),
  );
  expect(readOAuthHeader('Bearer abc')).toBeNull();
  expect(readOAuthHeader(undefined)).toBeNull();
});
