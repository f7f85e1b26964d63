import { type ChannelRef, type DraftContent, emptyDraft } from '@canteen/contracts';
import { missingPieces, nextStep, previewParts } from './draft-facts';

const facebook: ChannelRef = { id: 'f', network: 'facebook', name: 'Surgery', handle: 's' };
const x: ChannelRef = { id: 'x', network: 'x', name: 'Surgery', handle: 's' };
const draft = (over: Partial<DraftContent>): DraftContent => ({ ...emptyDraft, ...over });

describe('what each channel would get', () => {
  it('is the common text unless the channel has its own, only where it goes', () => {
    const parts = previewParts(
      draft({ text: 'All', variants: [{ channelId: 'x', text: 'Short' }] }),
      [facebook, x],
    );
    expect(parts).toEqual([{ channel: x, text: 'Short', own: true }]);
  });

  it('may be an own text that is empty', () => {
    const [part] = previewParts(draft({ text: 'All', variants: [{ channelId: 'x', text: '' }] }), [
      x,
    ]);
    expect(part).toMatchObject({ text: '', own: true });
  });
});

describe('what is missing before it can be sent for approval', () => {
  const missing = (over: Partial<DraftContent>) => {
    const content = draft(over);
    return missingPieces({
      draft: content,
      parts: previewParts(content, [facebook, x]),
      media: [],
      zone: 'Europe/London',
    }).map((error) => error.controlId);
  };
  const complete: Partial<DraftContent> = {
    text: 'Flu clinics start on Thursday.',
    variants: [{ channelId: 'f', text: null }],
    schedule: { kind: 'when-approved' },
  };

  it.each<[string, Partial<DraftContent>, string[]]>([
    ['nothing, when it is complete', {}, []],
    ['where it goes', { variants: [] }, ['channels']],
    ['when it goes', { schedule: null }, ['schedule-time']],
    [
      'a time that exists',
      { schedule: { kind: 'at', local: '2027-03-28T01:30' } },
      ['schedule-time'],
    ],
    [
      'which of two times',
      { schedule: { kind: 'at', local: '2026-10-25T01:30' } },
      ['schedule-time'],
    ],
    [
      'nothing, when that was answered',
      { schedule: { kind: 'at', local: '2026-10-25T01:30', choice: 'later' } },
      [],
    ],
    ['the text', { text: '' }, ['post-text']],
    [
      'a shorter text for X',
      { text: 'a'.repeat(281), variants: [{ channelId: 'x', text: null }] },
      ['post-text'],
    ],
    ['the own text of X', { variants: [{ channelId: 'x', text: '' }] }, ['text-x']],
    [
      'the words for a picture',
      { images: [{ mediaId: 'm', alt: ' ', consentIds: [] }] },
      ['alt-0'],
    ],
  ])('%s', (_title, over, controls) => {
    expect(missing({ ...complete, ...over })).toEqual(controls);
  });

  it('says the same thing about two networks once', () => {
    expect(
      missing({
        ...complete,
        text: '',
        variants: [
          { channelId: 'f', text: null },
          { channelId: 'x', text: null },
        ],
      }).length,
    ).toBeLessThanOrEqual(2);
  });
});

describe('the next step', () => {
  it('waits for the author while a block is open', () => {
    const block = {
      key: 'k',
      severity: 'block' as const,
      message: '',
      why: '',
      source: '',
      about: '',
      cleared: null,
      mayClear: false,
    };
    expect(nextStep([block], 0, null)).toContain('must be changed');
    expect(nextStep([], 2, null)).toContain('until it is complete');
    expect(nextStep([], 0, { kind: 'when-approved' })).toContain('at once');
  });
});
