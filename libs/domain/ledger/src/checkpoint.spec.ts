import fc from 'fast-check';
import { cosignCheckpoint, parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint';
import { generateLogKey, generateWitnessKey, parseVerifierKey, verifierKeyOf } from './log-key';
import { parseNote } from './signed-note';
import { ORIGIN, aFixedKey, digestOf, withCode } from './testing';
import { standAlone } from './stand-alone-verifier';

const key = aFixedKey(ORIGIN);
const other = aFixedKey('canteen.example/log/other');
const witness = aFixedKey('witness.example/icb', 'witness');
const root = digestOf('root');
const note = signCheckpoint({ origin: ORIGIN, size: 42, root, key });
const cosigned = cosignCheckpoint(note, witness, 1_795_000_000);

describe('a verifier key', () => {
  // The example key of the Go module database's note package, a public constant.
  const example = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

  it('in the form of signed-note is read, and its id worked out from name and key', () => {
    expect(parseVerifierKey(example)).toMatchObject({
      name: 'PeterNeumann',
      id: 'c74f20a3',
      use: 'log',
    });
  });

  it.each([
    example.replace('c74f20a3', 'c74f20a4'),
    example.replace('Peter', 'Pete'),
    example.slice(0, -1),
    example.replace('+AR', '+BR'),
    'name+00000000+',
    '',
  ])('that is wrong is refused: %s', (text) => {
    expect(() => parseVerifierKey(text)).toThrow(withCode('key-invalid'));
  });

  it('made new belongs to its private half', () => {
    const log = generateLogKey('a.example/log');
    expect(verifierKeyOf(log, 'log')).toBe(log.verifierKey);
    expect(parseVerifierKey(generateWitnessKey('w').verifierKey).use).toBe('witness');
  });

  it.each(['', 'two words', 'a+b', 'line\nbreak'])('cannot have the name "%s"', (name) => {
    expect(() => generateLogKey(name)).toThrow(withCode('key-invalid'));
  });

  it('is not made from something else than an Ed25519 key', () => {
    expect(() => verifierKeyOf({ name: 'x', privateKeyPem: 'secret' }, 'log')).toThrow(
      withCode('key-invalid'),
    );
  });
});

describe('a note', () => {
  // Signed by the key above; a public constant of the same package.
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signature =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  it('of the Go module database is taken apart', () => {
    expect(parseNote(`${text}\n${signature}`)).toMatchObject({
      text,
      signatures: [{ name: 'PeterNeumann', keyId: 'c74f20a3' }],
    });
  });

  it.each([
    ['without signatures', `${text}\n`],
    ['without a blank line', `${text}${signature}`],
    ['without a final line break', `${text}\n${signature}`.trimEnd()],
    ['with a hyphen for the dash', `${text}\n${signature.replace('—', '-')}`],
    ['with a tab', `${text}\t\n${signature}`],
    ['with a carriage return', `${text}\r\n\n${signature}`],
    ['with wrong base64', `${text}\n${signature.replace('=', '')}`],
    ['with a plus in a name', `${text}\n${signature.replace('PeterNeumann', 'a+b')}`],
    ['with a signature of four bytes', `${text}\n— PeterNeumann x08gow==\n`],
  ])('%s is refused', (_, wrong) => {
    expect(() => parseNote(wrong)).toThrow(withCode('note-invalid'));
  });
});

describe('a checkpoint', () => {
  it('is written as tlog-checkpoint says', () => {
    const [origin, size, hash, blank, line] = note.split('\n');
    expect([origin, size, hash, blank]).toEqual([
      ORIGIN,
      '42',
      Buffer.from(root).toString('base64'),
      '',
    ]);
    expect(line).toMatch(/^— canteen\.example\/log\/\S+ \S+$/);
  });

  it('is accepted with the key of its log, by both verifiers', () => {
    expect(verifyCheckpoint(note, [other.verifierKey, key.verifierKey])).toMatchObject({
      origin: ORIGIN,
      size: 42,
      signedBy: [key.verifierKey],
      cosignatures: [],
    });
    expect(standAlone.openCheckpoint(note, [key.verifierKey]).size).toBe(42);
  });

  it('carries extension lines under the signature', () => {
    const extended = signCheckpoint({
      origin: ORIGIN,
      size: 0,
      root,
      key,
      extensionLines: ['epoch 3'],
    });
    expect(verifyCheckpoint(extended, [key.verifierKey]).extensionLines).toEqual(['epoch 3']);
  });

  it('tells which witness cosigned it, and when', () => {
    const keys = [key.verifierKey, witness.verifierKey];
    expect(verifyCheckpoint(cosigned, keys).cosignatures).toEqual([
      { name: 'witness.example/icb', atSeconds: 1_795_000_000 },
    ]);
  });

  it.each<[string, string, string[], string]>([
    ['no key', note, [], 'signature-missing'],
    ['the key of another log', note, [other.verifierKey], 'signature-missing'],
    ['a witness alone', cosigned, [witness.verifierKey], 'signature-missing'],
    [
      'another key under the same name',
      note,
      [verifierKeyOf({ ...other, name: ORIGIN }, 'log')],
      'signature-missing',
    ],
    ['another size', note.replace('\n42\n', '\n43\n'), [key.verifierKey], 'signature-wrong'],
    [
      'a size with a leading zero',
      note.replace('\n42\n', '\n042\n'),
      [key.verifierKey],
      'checkpoint-invalid',
    ],
    [
      'a signature that names the log but is another one’s',
      note.replace(ORIGIN, 'x'),
      [key.verifierKey],
      'signature-wrong',
    ],
  ])('is refused with %s', (_, text, keys, code) => {
    expect(() => verifyCheckpoint(text, keys)).toThrow(withCode(code));
    expect(() => standAlone.openCheckpoint(text, keys)).toThrow(Error);
  });

  it('is not signed under another name, or with a line it cannot carry', () => {
    const input = { origin: ORIGIN, size: 1, root, key };
    expect(() => signCheckpoint({ ...input, key: other })).toThrow(withCode('checkpoint-invalid'));
    expect(() => signCheckpoint({ ...input, size: -1 })).toThrow(withCode('checkpoint-invalid'));
    expect(() => signCheckpoint({ ...input, root: root.subarray(1) })).toThrow(
      withCode('checkpoint-invalid'),
    );
    expect(() => signCheckpoint({ ...input, extensionLines: [''] })).toThrow(
      withCode('checkpoint-invalid'),
    );
  });

  it('is refused by both verifiers once any byte is changed', () => {
    const keys = [key.verifierKey, witness.verifierKey];
    const bytes = Buffer.from(cosigned, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ flip;
        const changed = copy.toString('utf8');
        // A changed name or key id makes a signature one by an unknown key, which is passed over, as the format demands.
        const without = signaturesSeen(() => verifyCheckpoint(changed, keys));
        expect(without).toBe(signaturesSeen(() => standAlone.openCheckpoint(changed, keys)));
        if (without !== null) expect(parseCheckpoint(changed)).toEqual(parseCheckpoint(cosigned));
        if (at < cosigned.indexOf('\n\n')) expect(without).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

/** How many of the log's signatures were right, or null when the checkpoint was refused. */
function signaturesSeen(open: () => { readonly signedBy: readonly string[] }): number | null {
  try {
    return open().signedBy.length;
  } catch {
    return null;
  }
}
