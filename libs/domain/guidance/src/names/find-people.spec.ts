import { PracticeDirectory } from '../profile/directory';
import { PRACTICE } from '../testing/cases';
import { readingsOf } from '../text/normalise';
import { findPeople } from './find-people';

const directory = new PracticeDirectory(PRACTICE);
const surelyIn = (text: string) =>
  findPeople(readingsOf(text).clean, directory)
    .filter(({ sure }) => sure)
    .map(({ name }) => name);

describe('people named in a text', () => {
  it.each([
    ['Mrs Hall was seen at once', 'Hall'],
    ['Please thank Mr Green for me', 'Green'],
    ['Pat in reception was lovely about it', 'Pat'],
    ['my husband Kwame Boateng waited outside', 'Kwame Boateng'],
  ])('in: %s', (text, name) => {
    expect(surelyIn(text)).toContain(name);
  });

  it.each([
    'Support line for people with Hodgkin lymphoma is open late.',
    'Prostate cancer often has no symptoms. Black men over 45 can talk to us.',
    'Parkinson patients may bring somebody',
    'Hay fever season is here. A pharmacist can help.',
    'Pat a dog at our therapy dog morning on Friday!',
    'Open evening: mark the date. Mark your diary as well.',
    'Just dug out an old Level 42 CD',
    'My mum has Alzheimer and is cared for',
    'Last winter I had Sepsis',
    'Oh God, the queue. God knows why.',
    "Have a good weekend, baby I'm off",
    'Hepatitis C is curable. Vitamin D is in oily fish, and Group B Strep has a page of its own.',
    'We meet in the Nelson Mandela Room and at Grace Wyatt House',
    'Link below. Links in the first comment.',
  ])('none in: %s', (text) => {
    expect(surelyIn(text)).toEqual([]);
  });
});
