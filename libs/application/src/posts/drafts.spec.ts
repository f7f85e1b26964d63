import { emptyDraft } from '@canteen/contracts';
import { excerptOf, sameWords, textFor } from './drafts';

const channelId = '01900000-0000-7000-8000-000000000003';

describe(textFor, () => {
  it.each([
    ['the common text', 'Common', null, 'Common'],
    ['its own text', 'Common', 'Own', 'Own'],
    ['plain line ends', 'One\r\nTwo\rThree', null, 'One\nTwo\nThree'],
    ['no blanks around it', '  Hello \n', null, 'Hello'],
  ])('gives a channel %s', (_, text, own, expected) => {
    expect(textFor({ ...emptyDraft, text }, { channelId, text: own })).toBe(expected);
  });
});

describe(excerptOf, () => {
  it.each([
    ['one line', 'One\n\n  two', 'One two'],
    ['its beginning', 'x'.repeat(200), `${'x'.repeat(139)}…`],
    ['whole characters', '😀'.repeat(200), `${'😀'.repeat(139)}…`],
    ['nothing', ' ', ''],
  ])('is %s', (_, text, expected) => {
    expect(excerptOf({ ...emptyDraft, text })).toBe(expected);
  });

  it('shows the text of a channel when there is no common one', () => {
    const variants = [
      { channelId, text: null },
      { channelId, text: 'Only here' },
    ];
    expect(excerptOf({ ...emptyDraft, variants })).toBe('Only here');
  });
});

describe(sameWords, () => {
  it.each([
    ['another time', { schedule: { kind: 'when-approved' } }, true],
    ['a longer window', { validForMinutes: 90 }, true],
    ['other words', { text: 'Other' }, false],
    ['another channel', { variants: [{ channelId, text: null }] }, false],
    ['other alt text', { images: [{ mediaId: channelId, alt: 'A door' }] }, false],
    ['another signature', { signedAs: 'Dr Gill' }, false],
  ] as const)('with %s: %s', (_, changes, same) => {
    const changed = { ...emptyDraft, ...changes } as typeof emptyDraft;
    expect(sameWords(emptyDraft, changed)).toBe(same);
  });
});
