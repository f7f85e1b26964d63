import { PersonTerms } from './person-terms';

const terms = new PersonTerms({
  name: 'Mrs Nerys Vaughan',
  accounts: ['@NerysV', 'https://www.facebook.com/profile.php?id=100012345', 'x.com/nerys_writes'],
  words: ['07700 900 123', 'nerys@post.example', 'Nezza'],
});

describe(PersonTerms.name, () => {
  it.each([
    ['@nerysv', 'their-account'],
    ['Nerys_Writes', 'their-account'],
    ['nerysvaughan', null],
  ])('knows an account by its whole handle: %s', (handle, expected) => {
    expect(terms.whoseIs({ name: 'Somebody', handle })).toBe(expected);
  });

  it('takes the same name for a hint only', () => {
    expect(terms.whoseIs({ name: 'Nerys  Vaughan', handle: null })).toBe('same-name');
    expect(terms.whoseIs({ name: 'Nerys Vaughan-Jones' })).toBeNull();
    expect(terms.whoseIs({ name: null, handle: null })).toBeNull();
  });

  it('reads the number of an account from a link to a profile', () => {
    expect(terms.accountIds).toEqual(['100012345']);
  });

  it.each([
    'Nerys Vaughan rang us',
    'NERYS\nVAUGHAN',
    'Mrs Vaughan was not happy',
    'Vaughan’s letter',
    'call +44 7700 900123 back',
    'on 07700-900-123.',
    'write to Nerys@post.example',
    'Ask nezza.',
    'as @nerysv said',
  ])('finds them in: %s', (text) => {
    expect(terms.standIn(text)).toBe(true);
  });

  it.each(['Vaughanville', 'Nerys came', '107700 900 1234', 'nezzas', 'the xnerysv account', ''])(
    'does not find them in: %s',
    (text) => {
      expect(terms.standIn(text)).toBe(false);
    },
  );

  it('tells what is their own from what is not', () => {
    for (const own of ['Nerys', 'Mrs Vaughan', '@NerysV', '+447700900123', 'Vaughan’s']) {
      expect({ own, is: terms.isOwn(own) }).toEqual({ own, is: true });
    }
    for (const other of ['Huw Vaughan', 'Jane', '07700 900 124', '@nerys']) {
      expect({ other, is: terms.isOwn(other) }).toEqual({ other, is: false });
    }
  });

  it('takes no sign in a word for a pattern', () => {
    const odd = new PersonTerms({ name: 'A. (Bob) [x]* Ng', accounts: [], words: ['c++'] });
    expect(odd.standIn('we met a. (bob) [x]* ng there')).toBe(true);
    expect(odd.standIn('a quick xng')).toBe(false);
    expect(odd.standIn('knows c++ well')).toBe(true);
  });
});
