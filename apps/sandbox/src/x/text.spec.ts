import fc from 'fast-check';
import { composeStoredText, escapeText, hasLink, measure } from './text';

const compose = (text: string, autoMentions: string[] = [], media: string[] = []) =>
  composeStoredText({
    text,
    autoMentions,
    sequence: 7,
    media: media.map((id) => ({ id, pageUrl: `https://x.com/a/status/1/photo/1` })),
  });
const cut = (text: string, range: { start: number; end: number }) =>
  [...text].slice(range.start, range.end).join('');
const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the length X counts', () => {
  test.each([
    ['Hello, world! 👋', 16, true],
    ['a'.repeat(280), 280, true],
    ['a'.repeat(281), 281, false],
    ['見'.repeat(140), 280, true],
    ['見'.repeat(141), 282, false],
    [`nhs.uk/${'a'.repeat(200)}`, 23, true],
  ])('%s', (text, weightedLength, valid) => {
    expect(measure(text)).toEqual({ weightedLength, valid });
  });

  test.each([
    ['see nhs.uk', true],
    ['see https://www.gov.uk/x', true],
    ['see you at 8.30', false],
    ['e.g. this', false],
  ])('%s holds a link: %s', (text, expected) => {
    expect(hasLink(text)).toBe(expected);
  });
});

describe('the text X stores', () => {
  test('is escaped, with short links, and says where everything stands', () => {
    const stored = compose('Q&A 👋 <b> nhs.uk/flu @gp_demo #Flu');
    expect(stored.text).toMatch(/^Q&amp;A 👋 &lt;b&gt; https:\/\/t\.co\/\w{10} @gp_demo #Flu$/);
    const [link] = stored.links;
    const [mention] = stored.mentions;
    const [tag] = stored.hashtags;
    if (!link || !mention || !tag) throw new Error('entities are missing');
    expect(cut(stored.text, link)).toBe(link.url);
    expect(link).toMatchObject({ expandedUrl: 'http://nhs.uk/flu', displayUrl: 'nhs.uk/flu' });
    expect(cut(stored.text, mention)).toBe('@gp_demo');
    expect(cut(stored.text, tag)).toBe('#Flu');
  });

  test('has automatic mentions in front, outside the displayed range', () => {
    const stored = compose('Thank you', ['ann', 'bob']);
    expect(stored.text).toBe('@ann @bob Thank you');
    expect(stored.displayRange).toEqual([10, 19]);
    expect(stored.mentions.map((mention) => mention.value)).toEqual(['ann', 'bob']);
  });

  test('ends with one short link for all pictures, outside the displayed range', () => {
    const stored = compose('Look', [], ['1', '2']);
    expect(stored.text).toMatch(/^Look https:\/\/t\.co\/\w{10}$/);
    expect(stored.displayRange).toEqual([0, 4]);
    expect(stored.links.map((link) => link.mediaId)).toEqual(['1', '2']);
  });

  test('a handle inside a web address is a link, not a mention', () => {
    const stored = compose('https://example.org/@ann');
    expect(stored.mentions).toEqual([]);
    expect(stored.links).toHaveLength(1);
  });

  test('gives back what was written, once links are expanded and escapes undone', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'nhs.uk',
        'https://a.uk/x?b=1&c=2',
        '@ann',
        '#Flu',
        '👋🏽',
        '&',
        '<',
        '&amp;',
        '\n',
        'é',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ').normalize('NFC');
        const stored = compose(text, ['zed'], ['9']);
        let restored = '';
        let at = stored.displayRange[0];
        const points = [...stored.text];
        for (const link of stored.links.filter((item) => item.mediaId === null)) {
          restored += unescape(points.slice(at, link.start).join(''));
          const short =
            text.indexOf(link.expandedUrl) >= 0 ? link.expandedUrl : link.expandedUrl.slice(7);
          restored += short;
          at = link.end;
        }
        restored += unescape(points.slice(at, stored.displayRange[1]).join(''));
        expect(restored).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

test('exactly three characters are escaped', () => {
  expect(escapeText(`<a href="x">'&'</a>`)).toBe(`&lt;a href="x"&gt;'&amp;'&lt;/a&gt;`);
});
