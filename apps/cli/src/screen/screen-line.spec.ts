import { parsePracticeProfile } from '@canteen/guidance';
import { screenLine } from './screen-line';

const practice = parsePracticeProfile({ name: 'Harbour Lane Surgery', nation: 'England' });

/** Screens a line; the clock goes on by 2 ms each time it is read. */
function answerTo(line: string) {
  let time = 0;
  return screenLine(line, practice, () => (time += 2));
}

describe('a line of canteen screen', () => {
  it('is a comment on our own page when it has no kind', () => {
    expect(answerTo('{"id":"a","text":"you useless idiots"}')).toMatchObject({
      id: 'a',
      triage: { lane: 'abuse', abusive: 'abusive', hateful: 'non-hateful' },
      ms: 2,
    });
  });

  it('gives findings, entities and the probabilities of the sentiments', () => {
    const answer = answerTo('{"id":7,"text":"Ring 07700 900417","kind":"post","context":{}}');
    expect(answer).toMatchObject({ id: 7, triage: null });
    expect(answer).toHaveProperty('entities.0.label', 'PHONE');
    expect(answerTo('{"id":1,"text":"Lovely"}')).toHaveProperty('triage.probabilities.positive');
  });

  it.each([
    ['no JSON', '{"id":', 'This line is not JSON.'],
    ['no case', '[]', 'A case needs a text.'],
    ['no text', '{"id":"b"}', 'A case needs a text.'],
    ['a text that is none', '{"id":"b","text":5}', 'A case needs a text.'],
    ['an unknown kind', '{"id":"b","text":"x","kind":"story"}', 'The kind must be'],
    ['an unreadable context', '{"id":"b","text":"x","context":"none"}', 'The context'],
  ])('says what is wrong with %s', (_, line, error) => {
    const answer = answerTo(line);
    expect(answer).toHaveProperty('error', expect.stringContaining(error));
    expect(answer).not.toHaveProperty('findings');
  });

  it('names the case of an unreadable line when it can', () => {
    expect(answerTo('{"id":"b","text":"x","kind":"story"}')).toHaveProperty('id', 'b');
  });
});
