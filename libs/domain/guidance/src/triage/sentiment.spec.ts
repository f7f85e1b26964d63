import { readingsOf } from '../text/normalise';
import { likeliest, sentimentOf } from './sentiment';
import { turnsIn } from './sentiment-turns';

const canonOf = (text: string) => readingsOf(text).canon.text;
const sentimentIn = (text: string) => likeliest(sentimentOf(canonOf(text)));

describe('sentiment of a comment', () => {
  it.each([
    ['positive', 'I could not fault the nurse who saw my mum'],
    ['positive', 'Seen within ten minutes and everything was explained'],
    ['positive', 'Nothing could have been better, thank you'],
    ['negative', 'Held for an hour on the phone, then cut off'],
    ['negative', 'More staff on the desk'],
    ['negative', 'Nobody rang back and nobody told us why'],
    ['neutral', 'Not applicable'],
    ['neutral', 'The doctor was lovely but I waited three hours'],
  ])('%s: %s', (sentiment, text) => {
    expect(sentimentIn(text)).toBe(sentiment);
  });

  it('is given as probabilities that add up to 1', () => {
    const { positive, neutral, negative } = sentimentOf(canonOf('The blinds are blue.'));
    expect(positive + neutral + negative).toBeCloseTo(1);
  });
});

describe('turns of phrase', () => {
  it.each([
    ['says nothing', 'None.'],
    ['nothing to better', "I can't think of anything to improve"],
    ['could not be better', 'Couldn’t ask for more'],
    ['could not be worse', 'You could not have done any worse'],
    ['no trouble', 'We did not have to wait'],
    ['opens with more', 'Better signs in the car park'],
    ['opens with an order', 'Reduce the waiting'],
    ['long wait', 'Waited over 4 hours'],
    ['short wait', 'They came within 20 mins'],
    ['did not', 'They didnt call me back'],
    ['not enough', 'You are short staffed'],
    ['felt well', 'She made me feel so safe'],
    ['good, but', 'Kind staff but hours of waiting'],
  ])('%s: %s', (turn, text) => {
    expect(turnsIn(canonOf(text))).toContain(turn);
  });

  it.each([
    ['long wait', 'Seen in 4 minutes'],
    ['opens with more', 'There was more to it'],
    ['says nothing', 'No chairs'],
    ['could not be worse', 'It could not be better'],
  ])('not %s: %s', (turn, text) => {
    expect(turnsIn(canonOf(text))).not.toContain(turn);
  });
});
