import { explicitlyMentions, replyEligibility, replyTarget } from './reply';

const comment = { remoteId: '1900000000000000001', mentionsUs: false };

describe(replyEligibility.name, () => {
  it.each([
    { name: 'X, mentioned', network: 'x' as const, facts: { ...comment, mentionsUs: true } },
    { name: 'X, quoted', network: 'x' as const, facts: { ...comment, quotesUs: true } },
    { name: 'X, our own thread', network: 'x' as const, facts: { ...comment, isOurs: true } },
    { name: 'Facebook, not mentioned', network: 'facebook' as const, facts: comment },
  ])('allows: $name', ({ network, facts }) => {
    expect(replyEligibility(network, facts)).toEqual({ eligible: true });
  });

  it('hands over to a person on X when nobody mentioned us', () => {
    expect(replyEligibility('x', { ...comment, draft: 'Thanks & see nhs.uk' })).toEqual({
      eligible: false,
      code: 'not-mentioned',
      reason: expect.stringContaining('by hand on X') as string,
      handOffUrl:
        'https://x.com/intent/tweet?in_reply_to=1900000000000000001&text=Thanks+%26+see+nhs.uk',
    });
  });

  it.each(['facebook', 'x'] as const)('refuses a comment that is gone from %s', (network) => {
    expect(
      replyEligibility(network, { ...comment, mentionsUs: true, removed: true }),
    ).toMatchObject({ eligible: false, code: 'removed', handOffUrl: null });
  });
});

describe(explicitlyMentions.name, () => {
  const ourHandle = '@WaterfrontDemo';
  const mention = (text: string) => ({
    handle: 'waterfrontdemo',
    start: text.toLowerCase().indexOf('@waterfrontdemo'),
  });
  it.each([
    { name: 'own words', text: 'Is @WaterfrontDemo open?', isReply: false, expected: true },
    {
      name: 'first word of a new post',
      text: '@WaterfrontDemo open?',
      isReply: false,
      expected: true,
    },
    {
      name: 'put there by X in a reply',
      text: '@WaterfrontDemo open?',
      isReply: true,
      expected: false,
    },
    {
      name: 'one of several put there by X',
      text: '@someone @WaterfrontDemo open?',
      isReply: true,
      expected: false,
    },
    {
      name: 'own words in a reply',
      text: '@someone ask @WaterfrontDemo',
      isReply: true,
      expected: true,
    },
  ])('$name: $expected', ({ text, isReply, expected }) => {
    const post = { text, isReply, mentions: [mention(text)], displayStart: null, ourHandle };
    expect(explicitlyMentions(post)).toBe(expected);
  });

  it('believes the displayed range where X gives it', () => {
    const post = {
      text: '@WaterfrontDemo hello',
      isReply: true,
      mentions: [{ handle: 'WaterfrontDemo', start: 0 }],
      ourHandle,
    };
    expect(explicitlyMentions({ ...post, displayStart: 0 })).toBe(true);
    expect(explicitlyMentions({ ...post, displayStart: 16 })).toBe(false);
  });
});

describe(replyTarget.name, () => {
  it.each([
    { name: 'a visitor’s post', rootRemoteId: null, parentRemoteId: null, target: 'c' },
    { name: 'a top-level comment', rootRemoteId: 'p', parentRemoteId: null, target: 'c' },
    { name: 'the post called its parent', rootRemoteId: 'p', parentRemoteId: 'p', target: 'c' },
    { name: 'a reply to a comment', rootRemoteId: 'p', parentRemoteId: 'c0', target: 'c0' },
  ])('Facebook, $name: $target', ({ rootRemoteId, parentRemoteId, target }) => {
    expect(replyTarget('facebook', { remoteId: 'c', rootRemoteId, parentRemoteId })).toBe(target);
  });

  it('X answers the very post', () => {
    const place = { remoteId: 'c', rootRemoteId: 'p', parentRemoteId: 'c0' };
    expect(replyTarget('x', place)).toBe('c');
  });
});
