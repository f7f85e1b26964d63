import fc from 'fast-check';
import { linkSpans } from './links';
import { measure } from './measure';
import { publishedText } from './published-text';

describe(measure.name, () => {
  it.each([
    { text: 'Hello, world! 👋', length: 16, valid: true },
    { text: 'a'.repeat(280), length: 280, valid: true },
    { text: 'a'.repeat(281), length: 281, valid: false },
    { text: 'Flu clinic: nhs.uk', length: 35, valid: true },
    { text: `https://www.nhs.uk/${'a'.repeat(300)}`, length: 23, valid: true },
    { text: '日本', length: 4, valid: true },
    { text: '👨‍👩‍👧‍👦', length: 2, valid: true },
    { text: 'Cafe\u0301', length: 4, valid: true },
    { text: '', length: 0, valid: false },
  ])('weighs "$text" for X as $length', ({ text, length, valid }) => {
    expect(measure('x', text)).toMatchObject({
      length,
      valid,
      limit: 280,
      remaining: 280 - length,
    });
  });

  it.each([
    { text: 'a'.repeat(63_206), valid: true },
    { text: 'a'.repeat(63_207), valid: false },
    { text: ' \n', valid: false },
  ])('counts $text.length units for Facebook', ({ text, valid }) => {
    expect(measure('facebook', text)).toMatchObject({ length: text.length, valid });
  });

  it('lists bare domains as links, as the networks do', () => {
    expect(measure('x', 'See nhs.uk, https://example.org/a?b=1 (or www.gov.uk).').links).toEqual([
      'nhs.uk',
      'https://example.org/a?b=1',
      'www.gov.uk',
    ]);
  });

  it.each([
    'a.'.repeat(30_000),
    'http://'.repeat(10_000),
    'a.b '.repeat(15_000),
    '@'.repeat(60_000),
  ])('measures hostile text of 60,000 characters well under a second', (text) => {
    const started = performance.now();
    measure('x', text);
    measure('facebook', text);
    expect(performance.now() - started).toBeLessThan(900);
  });

  it('never throws, and is valid only inside the limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('facebook' as const, 'x' as const),
        fc.string(),
        (network, text) => {
          const { valid, remaining } = measure(network, text);
          return !valid || remaining >= 0;
        },
      ),
    );
  });
});

describe(linkSpans.name, () => {
  it('says where each link stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} nhs.uk/flu ${after}`;
        return linkSpans(text).every(({ url, start, end }) => text.slice(start, end) === url);
      }),
    );
  });
});

describe(publishedText.name, () => {
  it.each([
    { network: 'facebook' as const, text: 'News', link: 'https://nhs.uk', expected: 'News' },
    {
      network: 'x' as const,
      text: 'News',
      link: 'https://nhs.uk',
      expected: 'News\nhttps://nhs.uk',
    },
    {
      network: 'x' as const,
      text: 'News https://nhs.uk today',
      link: 'https://nhs.uk',
      expected: 'News https://nhs.uk today',
    },
    { network: 'x' as const, text: '', link: 'https://nhs.uk', expected: 'https://nhs.uk' },
  ])('puts "$text" and $link on $network as "$expected"', ({ network, text, link, expected }) => {
    expect(publishedText(network, { text, link })).toBe(expected);
  });
});
