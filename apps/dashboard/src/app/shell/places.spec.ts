import { type Role } from '@canteen/contracts';
import { barFor, places } from './places';

describe('the bottom bar of a phone', () => {
  it.each<[string, Role[], string[]]>([
    ['a GP who approves', ['clinical-approver'], ['Home', 'Review', 'Inbox', 'More']],
    [
      'a practice manager who writes',
      ['author', 'administrator'],
      ['Home', 'Inbox', 'Calendar', 'More'],
    ],
    ['a compliance lead', ['compliance'], ['Home', 'Review', 'Inbox', 'More']],
    ['an auditor', ['auditor'], ['Home', 'Log', 'Reports', 'More']],
    ['an administrator only', ['administrator'], ['Home', 'Channels', 'People', 'More']],
    ['somebody without a role', [], ['Home', 'Calendar', 'Review', 'More']],
  ])('%s', (_who, roles, words) => {
    expect(barFor(roles).map((place) => place.word)).toEqual(words);
  });

  it('leads everywhere the rail leads, by way of More', () => {
    expect(new Set(places.map((place) => place.path)).size).toBe(places.length);
  });
});
