import { tagNames } from './tagger';

const namesIn = (text: string) => tagNames(text).map(({ raw }) => raw);

describe('names found by the tagger', () => {
  it.each([
    ['Thank you to Priya Sharma and the night team', 'Priya Sharma'],
    ['I saw Okonkwo last week and he was kind', 'Okonkwo'],
    ['Ask for Gareth Llewellyn at the front desk', 'Gareth Llewellyn'],
    ['Zdeněk Horák was referred in May', 'Zdeněk Horák'],
  ])('in: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    'Flu clinic on Saturday at our Fareham site',
    'Parking at Queen Alexandra Hospital is impossible',
    'Everyone was kind and the waiting room was clean',
    '@southview_gp #Kirsty thank you',
  ])('none in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('gives offsets of the text it was given', () => {
    for (const { at, raw } of tagNames('Dr Amara Mensah and Tom'))
      expect('Dr Amara Mensah and Tom'.slice(at, at + raw.length)).toBe(raw);
  });

  it('bounds what it reads of handles in a text made of them', () => {
    expect(tagNames('@a_handle '.repeat(1_000))).toEqual([]);
  });
});
