import fc from 'fast-check';
import { sameAsPublished } from './same-as-published';

const photo = {
  url: 'https://t.co/ppp',
  expandedUrl: 'https://x.com/WaterfrontDemo/status/1900000000000000001/photo/1',
};

describe(sameAsPublished.name, () => {
  it.each([
    {
      name: 'escaped characters',
      sent: 'Tea & cake <free>',
      text: 'Tea &amp; cake &lt;free&gt;',
      urls: [],
    },
    { name: 'escaped once only', sent: 'Write &amp; here', text: 'Write &amp;amp; here', urls: [] },
    {
      name: 'a short link',
      sent: 'See https://www.nhs.uk/flu?a=1&b=2 now',
      text: 'See https://t.co/abc now',
      urls: [{ url: 'https://t.co/abc', expandedUrl: 'https://www.nhs.uk/flu?a=1&b=2' }],
    },
    {
      name: 'a bare domain',
      sent: 'See NHS.uk.',
      text: 'See https://t.co/abc.',
      urls: [{ url: 'https://t.co/abc', expandedUrl: 'http://NHS.uk' }],
    },
    { name: 'composition', sent: 'Cafe\u0301', text: 'Caf\u00e9', urls: [] },
    { name: 'white space', sent: 'One \r\n two ', text: 'One\ntwo', urls: [] },
    {
      name: 'the address of a picture',
      sent: 'News',
      text: 'News https://t.co/ppp',
      urls: [photo],
    },
    { name: 'a picture alone', sent: '', text: 'https://t.co/ppp', urls: [photo] },
    {
      name: 'handles put in front of a reply',
      sent: 'Thank you',
      text: '@ann @bob Thank you',
      urls: [],
    },
    { name: 'handles we wrote ourselves', sent: '@ann thanks', text: '@ann thanks', urls: [] },
  ])('X: $name make no difference', ({ sent, text, urls }) => {
    expect(sameAsPublished('x', sent, { text, urls })).toBe(true);
  });

  it.each([
    { name: 'another word', sent: 'Open Monday', text: 'Open Tuesday' },
    { name: 'another case', sent: 'Open monday', text: 'Open Monday' },
    { name: 'more text', sent: 'Open', text: 'Open today' },
    { name: 'less text', sent: 'Open today', text: 'Open' },
    { name: 'another path', sent: 'nhs.uk/flu', text: 'nhs.uk/Flu' },
  ])('$name is another post', ({ sent, text }) => {
    expect(sameAsPublished('x', sent, { text, urls: [] })).toBe(false);
    expect(sameAsPublished('facebook', sent, { text, urls: [] })).toBe(false);
  });

  it('Facebook escapes nothing', () => {
    expect(sameAsPublished('facebook', 'Tea & cake', { text: 'Tea & cake', urls: [] })).toBe(true);
    expect(sameAsPublished('facebook', 'Tea & cake', { text: 'Tea &amp; cake', urls: [] })).toBe(
      false,
    );
  });

  it('recognises every text that X only escaped', () => {
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        sameAsPublished('x', text, { text: escape(text), urls: [] }),
      ),
    );
  });
});
