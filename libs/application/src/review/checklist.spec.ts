import { checklistFor, fullChecklist } from './checklist';

describe(checklistFor, () => {
  it.each([
    ['a plain post', { hasImage: false, isReply: false }, ['canteen', 'neighbour', 'everyone']],
    [
      'a post with a picture',
      { hasImage: true, isReply: false },
      ['canteen', 'behind-subject', 'neighbour', 'everyone'],
    ],
    [
      'a reply',
      { hasImage: false, isReply: true },
      ['canteen', 'neighbour', 'attendance', 'everyone'],
    ],
    [
      'a reply with a picture',
      { hasImage: true, isReply: true },
      fullChecklist.map(({ id }) => id),
    ],
  ])('asks of %s what fits it', (_, item, ids) => {
    expect(checklistFor(item).map(({ id }) => id)).toEqual(ids);
  });
});
