import fc from 'fast-check';
import { canonicalText, type JsonValue } from './canonical-json';
import { commit, checkCommitment } from './commitment';
import { decodeLeaf, encodeLeaf, encodeUnplaced, readKeptLeaf, type LeafV1 } from './leaf';
import { leafHash } from './merkle-tree';
import { aLeaf, digestOf, withCode } from './testing';

const asBytes = (text: string) => Buffer.from(text, 'utf8');
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const aClinician: LeafV1['actor'] = {
  type: 'member',
  id: 'm-1',
  name: 'Dr Amara Osei',
  roles: ['clinical-approver'],
  registration: 'GMC 7654321',
};

describe('an entry, version 1', () => {
  it('has bytes that never change', () => {
    const leaf = aLeaf({
      seq: 7,
      practice: 'p',
      thread: null,
      actor: aClinician,
      kind: 'post.approved',
    });
    expect(asText(encodeLeaf(leaf))).toBe(
      '{"actor":{"id":"m-1","name":"Dr Amara Osei","registration":"GMC 7654321","roles":["clinical-approver"],"type":"member"},' +
        '"at":"2026-11-01T00:00:07.000Z","commitments":{},"data":{"dueMinutes":480,"lane":"ordinary"},"kind":"post.approved",' +
        '"practice":"p","seq":7,"subject":{"id":"c-7","type":"comment"},"thread":null,"v":1}',
    );
    expect(Buffer.from(leafHash(encodeLeaf(leaf))).toString('hex')).toBe(
      'c186445c49d07997341037c84190c9e0c1404a45392d7a80b71aaf00ceaa04af',
    );
  });

  it('is read back as it was written', () => {
    const leaf = aLeaf({ actor: aClinician, commitments: { body: 'ab'.repeat(32) } });
    expect(decodeLeaf(encodeLeaf(leaf))).toEqual(leaf);
    expect(readKeptLeaf(encodeLeaf(leaf))).toEqual(leaf);
    expect(() => readKeptLeaf(asBytes('{"Mrs Marlow'))).toThrow(withCode('leaf-invalid'));
  });

  it.each<[string, object]>([
    ['another version', { v: 2 }],
    ['the number 0', { seq: 0 }],
    ['a fractional number', { seq: 1.5 }],
    ['a number beyond the exact integers', { seq: 2 ** 53 }],
    ['a date that does not exist', { at: '2026-02-29T10:00:00.000Z' }],
    ['a time without milliseconds', { at: '2026-02-28T10:00:00Z' }],
    ['a local time', { at: '2026-02-28T10:00:00.000+00:00' }],
    ['hour 24', { at: '2026-02-28T24:00:00.000Z' }],
    ['a kind with spaces', { kind: 'post approved' }],
    ['no kind', { kind: '' }],
    ['a field nobody knows', { note: 'x' }],
    ['a missing field', { thread: undefined }],
    ['an unknown type of actor', { actor: { ...aClinician, type: 'robot' } }],
    ['the name of a member of the public', { actor: { ...aClinician, type: 'public' } }],
    ['a role that is no text', { actor: { ...aClinician, roles: [1] } }],
    ['an empty registration', { actor: { ...aClinician, registration: '' } }],
    ['a subject without an id', { subject: { type: 'post' } }],
    ['data that is a list', { data: [] }],
    ['a commitment in capitals', { commitments: { body: 'AB'.repeat(32) } }],
    ['a commitment that is too short', { commitments: { body: 'ab' } }],
    ['an erasure that does not say what it erased', { kind: 'text.erased', data: {} }],
  ])('refuses %s', (_, fields) => {
    const value = { ...aLeaf(), ...fields } as LeafV1;
    const refusal = withCode('leaf-invalid');
    expect(() => encodeLeaf(value)).toThrow(refusal);
    const json = JSON.parse(JSON.stringify(value)) as JsonValue;
    expect(() => decodeLeaf(asBytes(canonicalText(json)))).toThrow(refusal);
  });

  it.each<[string, (text: string) => string]>([
    ['white space', (text) => text.replace(',', ', ')],
    [
      'another order of keys',
      (text) => text.replace('{"actor"', '{"v":1,"actor"').replace(',"v":1}', '}'),
    ],
    ['a key twice', (text) => text.replace('"v":1', '"v":1,"v":1')],
    ['a number in another spelling', (text) => text.replace('"v":1', '"v":1.0')],
    ['an escape nobody needs', (text) => text.replace('ordinary', '\\u006frdinary')],
  ])('refuses bytes with %s', (_, change) => {
    const text = asText(encodeLeaf(aLeaf()));
    expect(change(text)).not.toBe(text);
    expect(() => decodeLeaf(asBytes(change(text)))).toThrow(withCode('leaf-not-canonical'));
  });

  it.each([
    ['a byte order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), encodeLeaf(aLeaf())])],
    ['a byte that is no UTF-8', Buffer.concat([encodeLeaf(aLeaf()), Buffer.of(0xff)])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses bytes with %s', (_, bytes) => {
    expect(() => decodeLeaf(bytes)).toThrow(withCode('leaf-invalid'));
  });

  it('is the same when its time and number are put in last', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const registration = fc.option(text, { nil: undefined });
    const some = fc.record({
      name: text,
      registration,
      subject: text,
      data: fc.dictionary(text, text),
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 1 }), ({ name, registration, subject, data }, seq) => {
        const actor = { ...aClinician, name, ...(registration !== undefined && { registration }) };
        const at = '2026-11-01T00:00:07.123Z';
        const unplaced = aLeaf({ actor, data, subject: { type: 'post', id: subject } });
        const { beforeAt, beforeSeq, afterSeq } = encodeUnplaced(unplaced);
        const placed = [beforeAt, asBytes(at), beforeSeq, asBytes(String(seq)), afterSeq];
        expect(asText(Buffer.concat(placed))).toBe(asText(encodeLeaf({ ...unplaced, at, seq })));
      }),
    );
  });

  it('refuses an entry that is too large', () => {
    const leaf = aLeaf({ data: { text: 'x'.repeat(262_144) } });
    expect(() => encodeLeaf(leaf)).toThrow(withCode('leaf-too-large'));
  });

  it('never quotes what it refuses', () => {
    const secret = expect.stringContaining('Secret') as string;
    const read = () => decodeLeaf(asBytes('{"name":"Mrs Secret'));
    expect(read).toThrow(withCode('leaf-invalid'));
    expect(read).not.toThrow(expect.objectContaining({ message: secret }) as Error);
  });
});

describe('a commitment', () => {
  const salt = digestOf('salt');

  it('is the SHA-256 of salt and text', () => {
    expect(commit('Dear Mrs Ó Néill 😊', Buffer.alloc(32))).toBe(
      'b69069abde6b68bf62212fb5a5e3bda717e56dcf0c2e49892dd10d2883058f4d',
    );
  });

  it.each([
    ['the text and salt', 'hello', salt, true],
    ['another text', 'hello ', salt, false],
    ['another salt', 'hello', digestOf('other'), false],
    ['a shorter salt', 'hello', salt.subarray(1), false],
  ])('is opened by %s or not', (_, text, candidate, opens) => {
    expect(checkCommitment(commit('hello', salt), text, candidate)).toBe(opens);
  });

  it.each(['', 'zz'.repeat(32), 'ab'.repeat(31)])(
    'that is malformed (%s) is opened by nothing',
    (wrong) => {
      expect(checkCommitment(wrong, 'hello', salt)).toBe(false);
    },
  );

  it('needs a salt of 32 bytes and a real text', () => {
    expect(() => commit('x', new Uint8Array(31))).toThrow(withCode('salt-invalid'));
    expect(() => commit('\ud800', salt)).toThrow(withCode('text-not-unicode'));
  });
});
