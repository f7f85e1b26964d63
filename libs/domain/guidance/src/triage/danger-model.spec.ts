import { readingsOf } from '../text/normalise';
import { type Danger, LIKELY_DANGER, dangersIn } from './danger-model';

const told = (text: string, danger: Danger) =>
  dangersIn(readingsOf(text).canon.text)[danger] >= LIKELY_DANGER[danger];

describe(dangersIn.name, () => {
  it.each<[Danger, string]>([
    ['self-harm', 'honestly nobody would notice if i never woke up again'],
    ['self-harm', "I've put all my tablets in front of me and I can't see another way"],
    ['emergency', "Grandad's face has slipped on one side and he can't hold his cup"],
    ['emergency', 'our two year old has eaten some of my heart pills'],
    [
      'safeguarding',
      'the little girl upstairs is left alone all night and she has bruises on her arms',
    ],
    ['safeguarding', 'please only ring when my husband is at work, he checks my phone'],
    ['threat', "I'll be outside when that doctor finishes and he'll be sorry"],
    ['threat', 'somebody wants to put a brick through those windows tonight and I will'],
  ])('reads %s in "%s"', (danger, text) => {
    expect(told(text, danger)).toBe(true);
  });

  it.each([
    'The nurse was so gentle with my little boy and explained everything.',
    'Could you tell me when the flu clinic starts on Saturday?',
    'Waited forty minutes past my time and nobody said why.',
    'The new chairs in the waiting room are very comfortable.',
    'Please can somebody ring me back about the carers meeting.',
  ])('reads no danger in "%s"', (text) => {
    const said = dangersIn(readingsOf(text).canon.text);
    expect(Object.entries(said).filter(([danger]) => told(text, danger as Danger))).toEqual([]);
  });
});
