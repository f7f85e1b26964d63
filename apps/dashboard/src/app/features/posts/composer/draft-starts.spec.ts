import { emptyDraft } from '@canteen/contracts';
import { draftLike, scheduleAt } from './draft-starts';

describe('what a new post begins with', () => {
  const text = 'We are closed on Friday.';

  it('takes the words of an earlier one, not its time, and no channel that is gone', () => {
    const earlier = {
      ...emptyDraft,
      text,
      variants: [
        { channelId: 'here', text: null },
        { channelId: 'gone', text: 'Closed Friday' },
      ],
      schedule: { kind: 'at', local: '2026-11-20T08:30' } as const,
      signedAs: 'Dr Priya Shah',
    };
    expect(draftLike(earlier, [{ id: 'here' }, { id: 'other' }])).toEqual({
      ...emptyDraft,
      text,
      variants: [{ channelId: 'here', text: null }],
      schedule: null,
      signedAs: 'Dr Priya Shah',
    });
  });

  it.each([
    ['2026-11-26T08:30', { kind: 'at', local: '2026-11-26T08:30' }],
    ['2026-11-26', null],
    ['soon', null],
    [undefined, null],
  ])('reads %s from the address', (local, schedule) => {
    expect(scheduleAt(local)).toEqual(schedule);
  });
});
