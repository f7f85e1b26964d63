import fc from 'fast-check';
import { canonicalise, canonicalText, isCanonicalText, type JsonValue } from './canonical-json';
import { publicVectors } from './public-vectors';
import { standAlone } from './stand-alone-verifier';
import { withCode } from './testing';

const bytesOf = (value: JsonValue) => Buffer.from(canonicalise(value)).toString('utf8');

describe('the canonical form of JSON (RFC 8785)', () => {
  it.each<[string, JsonValue, string]>([
    [
      'keys in UTF-16 order, not by code point',
      { '😂': 1, '\ufb33': 2, a: 3 },
      '{"a":3,"😂":1,"\ufb33":2}',
    ],
    ['keys that look like numbers as text', { '10': 1, '9': 2, '': 3 }, '{"":3,"10":1,"9":2}'],
    ['minus zero as zero', -0, '0'],
    ['large numbers with an exponent', 1e30, '1e+30'],
    ['numbers just below the exponent form', 123456789012345680000, '123456789012345680000'],
    ['small numbers', [0.000001, 1e-7], '[0.000001,1e-7]'],
    [
      'short escapes and lower-case hexadecimal ones',
      '\b\t\n\f\r"\\\u000f/',
      '"\\b\\t\\n\\f\\r\\"\\\\\\u000f/"',
    ],
    ['text beyond ASCII as it is', 'A\u030a € 😂\u007f\u2028', '"A\u030a € 😂\u007f\u2028"'],
    ['nothing in the empty ones', [{}, [], ''], '[{},[],""]'],
  ])('writes %s', (_, value, expected) => {
    expect(bytesOf(value)).toBe(expected);
  });

  it('keeps a key named __proto__', () => {
    expect(bytesOf(JSON.parse('{"b":1,"__proto__":{"a":1}}') as JsonValue)).toBe(
      '{"__proto__":{"a":1},"b":1}',
    );
  });

  it.each<[string, unknown, string]>([
    ['NaN', NaN, 'value-not-json'],
    ['infinity', [Infinity], 'value-not-json'],
    ['undefined', undefined, 'value-not-json'],
    ['an undefined member', { a: undefined }, 'value-not-json'],
    ['a hole', Array(1), 'value-not-json'],
    ['a date', new Date(0), 'value-not-json'],
    ['a map', new Map(), 'value-not-json'],
    ['a big integer', 1n, 'value-not-json'],
    ['a lone surrogate', '\ud83d', 'text-not-unicode'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'text-not-unicode'],
    [
      'a value nested deeper than 64',
      JSON.parse('['.repeat(66) + ']'.repeat(66)),
      'value-not-json',
    ],
  ])('refuses %s', (_, value, code) => {
    expect(() => canonicalText(value as JsonValue)).toThrow(withCode(code));
  });

  it('is read back as the same value, and written the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalText(value as JsonValue);
        expect(canonicalText(JSON.parse(text) as JsonValue)).toBe(text);
        expect(canonicalText(withKeysReversed(value) as JsonValue)).toBe(text);
      }),
    );
  });

  it('is recognised without writing it anew, exactly where it was written', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const value = JSON.parse(text) as JsonValue;
        expect(isCanonicalText(text, value)).toBe(canonicalText(value) === text);
        const canonical = canonicalText(value);
        expect(isCanonicalText(canonical, JSON.parse(canonical) as JsonValue)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"10":1,"9":2}', true],
    ['{"9":2,"10":1}', false],
    ['{"a":{"b":1,"a":2}}', false],
    ['[{"a":1,"a":1}]', false],
    ['{"a":-0}', false],
    ['{"a":"\\\\ud800"}', true],
    ['{ "a":1}', false],
  ])('%s is recognised as canonical: %s', (text, expected) => {
    expect(isCanonicalText(text, JSON.parse(text) as JsonValue)).toBe(expected);
  });
});

interface Vector {
  readonly id: string;
  readonly input: string;
  readonly output: string;
}

describe('the public vectors of RFC 8785', () => {
  const vectors = publicVectors<Vector>('rfc8785-canonical.jsonl');

  if (vectors) {
    it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
      const value = JSON.parse(vector.input) as JsonValue;
      expect(bytesOf(value)).toBe(vector.output);
      expect(standAlone.canonical(value)).toBe(vector.output);
    });
  } else {
    it('are not beside this checkout: only the vectors of the repository were tried', () => {
      expect(vectors).toBeNull();
    });
  }
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, withKeysReversed(item)]));
}
