import { readingsOf } from '../text/normalise';
import { LIKELY, abuseLikelihoodOf } from './abuse-model';
import { readWords } from './concepts';

const likelihoodOf = (text: string) => abuseLikelihoodOf(readingsOf(text).canon.text);
const everyday = (word: string) => ['to', 'the', 'must', 'street', 'here', 'car'].includes(word);

describe('words about people', () => {
  it.each([
    ['wmoen must go', 'women'],
    ['imigrants must go', 'immigrants'],
    ['they must todie', 'die'],
    ['hatewomen', 'women'],
  ])('reads %s as it was meant', (text, meant) => {
    expect(readWords(text, everyday).map(({ word }) => word)).toContain(meant);
  });

  it('leaves everyday words as they are', () => {
    expect(readWords('street', everyday).map(({ word }) => word)).toEqual(['street']);
  });

  it('does not take apart a word without end', () => {
    const endless = 'kill'.repeat(25_000);
    expect(readWords(endless, everyday).map(({ word }) => word)).toEqual([endless]);
  });

  it('tells what stands in quotation marks', () => {
    const quoted = readWords('he said "vermin" to me', everyday).filter((word) => word.quoted);
    expect(quoted.map(({ word }) => word)).toEqual(['vermin']);
  });

  it('reads a colour as a group only before a word for people', () => {
    const groups = (text: string) =>
      readWords(text, everyday).filter(({ concepts }) => concepts.includes('group')).length;
    expect(groups('the black people here')).toBe(1);
    expect(groups('the black car here')).toBe(0);
  });
});

describe('hateful comments', () => {
  it.each([
    'Refugees are nothing but vermin, the lot of them',
    'All these migrants ought to be wiped out',
    'Gay men are disgusting and should be locked up',
    'I dont care what anyone says, disabled people are worthless',
  ])('finds: %s', (text) => {
    expect(likelihoodOf(text).hateful).toBeGreaterThan(LIKELY.hateful);
  });

  it.each([
    'Calling refugees "vermin" is a disgrace and I will report it',
    'The nurse who looked after my wife is an immigrant and was wonderful',
    'These plastic chairs are disgusting and should be destroyed',
    'As a gay man I felt welcome here',
    'Disabled lives are not worth less than yours',
    'It breaks my heart to read that migrants are scum',
    'We must not vote for people who treat refugees like vermin',
    'Waited three hours, disgusting, never again',
  ])('leaves: %s', (text) => {
    expect(likelihoodOf(text).hateful).toBeLessThan(LIKELY.hateful);
  });
});
