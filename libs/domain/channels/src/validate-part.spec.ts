import { estimateCost, formatCost } from './cost';
import { type Part, validatePart } from './validate-part';

const picture = { alt: 'A sign: flu clinic', bytes: 100_000, contentType: 'image/jpeg' };
const part = (changes: Partial<Part>): Part => ({ text: 'Flu clinic', images: [], ...changes });

describe(validatePart.name, () => {
  it.each<{ name: string; network: 'facebook' | 'x'; part: Part; codes: string[] }>([
    { name: 'a plain text', network: 'facebook', part: part({}), codes: [] },
    { name: 'a picture with alt text', network: 'x', part: part({ images: [picture] }), codes: [] },
    {
      name: 'a picture alone',
      network: 'x',
      part: part({ text: '', images: [picture] }),
      codes: [],
    },
    { name: 'nothing', network: 'x', part: part({ text: ' ' }), codes: ['text-empty'] },
    {
      name: 'a text that its link makes too long',
      network: 'x',
      part: part({ text: 'a'.repeat(270), link: 'https://nhs.uk' }),
      codes: ['text-too-long'],
    },
    {
      name: 'the same on Facebook',
      network: 'facebook',
      part: part({ text: 'a'.repeat(270), link: 'https://nhs.uk' }),
      codes: [],
    },
    {
      name: 'a long reply on Facebook',
      network: 'facebook',
      part: part({ text: 'a'.repeat(8_001), isReply: true }),
      codes: ['text-too-long'],
    },
    {
      name: 'an invisible character',
      network: 'x',
      part: part({ text: 'Flu\uFEFF clinic' }),
      codes: ['text-forbidden-characters'],
    },
    {
      name: 'two cashtags',
      network: 'x',
      part: part({ text: 'Buy $ABC and $XYZ' }),
      codes: ['text-too-many-cashtags'],
    },
    {
      name: 'a link without a scheme',
      network: 'facebook',
      part: part({ link: 'nhs.uk' }),
      codes: ['link-not-an-address'],
    },
    {
      name: 'a script for a link',
      network: 'facebook',
      part: part({ link: 'javascript:alert(1)' }),
      codes: ['link-not-an-address'],
    },
    {
      name: 'link and picture on Facebook',
      network: 'facebook',
      part: part({ link: 'https://nhs.uk', images: [picture] }),
      codes: ['link-with-pictures'],
    },
    {
      name: 'no alt text',
      network: 'x',
      part: part({ images: [{ ...picture, alt: '  ' }] }),
      codes: ['alt-missing'],
    },
    {
      name: 'a long alt text',
      network: 'x',
      part: part({ images: [{ ...picture, alt: 'a'.repeat(1001) }] }),
      codes: ['alt-too-long'],
    },
    {
      name: 'alt text of 1,000 emoji',
      network: 'x',
      part: part({ images: [{ ...picture, alt: '😀'.repeat(1000) }] }),
      codes: [],
    },
    {
      name: 'five pictures on X',
      network: 'x',
      part: part({ images: Array.from({ length: 5 }, () => picture) }),
      codes: ['pictures-too-many'],
    },
    {
      name: 'a GIF beside a picture',
      network: 'x',
      part: part({ images: [picture, { ...picture, contentType: 'image/gif' }] }),
      codes: ['pictures-not-together'],
    },
    {
      name: 'a GIF on Facebook',
      network: 'facebook',
      part: part({ images: [{ ...picture, contentType: 'image/gif' }] }),
      codes: ['picture-type'],
    },
    {
      name: 'a picture of 6 MB',
      network: 'x',
      part: part({ images: [{ ...picture, bytes: 6_000_000 }] }),
      codes: ['picture-too-large'],
    },
    {
      name: 'a picture in a Facebook reply',
      network: 'facebook',
      part: part({ isReply: true, images: [picture] }),
      codes: ['pictures-in-reply'],
    },
  ])('$name on $network: $codes', ({ network, part: given, codes }) => {
    expect(validatePart(network, given).map((problem) => problem.code)).toEqual(codes);
  });

  it('says where and what to do', () => {
    const images = [picture, { ...picture, alt: '' }];
    expect(validatePart('facebook', part({ images }))).toEqual([
      {
        code: 'alt-missing',
        field: 'alt:1',
        message: 'Picture 2 has no alt text. Describe what it shows, for people who cannot see it.',
      },
    ]);
  });
});

describe(estimateCost.name, () => {
  it.each([
    { network: 'facebook' as const, text: 'nhs.uk', isReply: false, minorUnits: 0 },
    { network: 'x' as const, text: 'Flu clinic', isReply: false, minorUnits: 15 },
    { network: 'x' as const, text: 'Flu clinic: nhs.uk', isReply: false, minorUnits: 200 },
    { network: 'x' as const, text: 'Thank you', isReply: true, minorUnits: 10 },
    { network: 'x' as const, text: 'See nhs.uk', isReply: true, minorUnits: 200 },
    {
      network: 'x' as const,
      text: 'News',
      link: 'https://nhs.uk',
      isReply: false,
      minorUnits: 200,
    },
  ])('"$text" on $network costs $minorUnits thousandths', ({ network, minorUnits, ...rest }) => {
    expect(estimateCost(network, rest).minorUnits).toBe(minorUnits);
  });

  it.each([
    [15, '$0.015'],
    [200, '$0.20'],
    [10, '$0.01'],
    [0, '$0.00'],
  ])('writes %d as %s', (minorUnits, written) => {
    expect(formatCost(minorUnits)).toBe(written);
  });
});
