import { type PracticeProfile } from '@canteen/guidance';
import { PersonTerms, type ShownAuthor } from './person-terms';
import { proposedCovers } from './third-parties';

const profile: PracticeProfile = {
  name: 'Waterfront Surgery',
  nation: 'England',
  staff: [{ name: 'Dr Simran Gill', role: 'GP' }],
  volunteers: [],
  listedPhones: ['01632 960117'],
  listedEmails: [],
  helplines: [],
  otherServices: [],
  ownChannels: ['Waterfront Surgery', '@waterfront'],
};
const terms = new PersonTerms({
  name: 'Nerys Vaughan',
  accounts: ['@nerysv'],
  words: ['07700 900123'],
});

const covered = (text: string, others: ShownAuthor[] = []) =>
  proposedCovers(text, { terms, profile, others }).map(({ start, end, why }) => [
    text.slice(start, end),
    why,
  ]);

describe(proposedCovers.name, () => {
  it('covers other people’s names, numbers and accounts', () => {
    expect(
      covered('My neighbour Olive Cadwallader (NHS number 999 070 9157, 07700 900456) saw it.'),
    ).toEqual([
      ['Olive Cadwallader', 'name'],
      ['999 070 9157', 'identifier'],
      ['07700 900456', 'contact'],
    ]);
    expect(covered('as @huw.pugh wrote, see facebook.com/huw.pugh')).toEqual([
      ['@huw.pugh', 'account'],
      ['facebook.com/huw.pugh', 'account'],
    ]);
  });

  it('leaves what is their own, staff, and what the practice lists', () => {
    expect(
      covered(
        'I am Nerys Vaughan (@nerysv), ring 07700 900123. Dr Gill of @waterfront knows, on 01632 960117.',
      ),
    ).toEqual([]);
  });

  it('covers those who wrote beside them, also by a part of their name and by handle', () => {
    const others = [{ name: 'Briallen Tudge', handle: 'tudgeb' }];
    expect(covered('What Tudge says. briallen tudge lies! TudgeB too', others)).toEqual([
      ['Tudge', 'name'],
      ['briallen tudge', 'name'],
      ['TudgeB', 'account'],
    ]);
  });

  it('covers the whole of a text that is too long to be looked through', () => {
    const text = 'x'.repeat(100_001);
    expect(proposedCovers(text, { terms, profile, others: [] })).toEqual([
      { start: 0, end: 100_001, why: 'unread' },
    ]);
  });
});
