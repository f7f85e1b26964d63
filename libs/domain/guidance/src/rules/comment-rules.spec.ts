import { ScreenedItem } from '../item';
import { PRACTICE } from '../testing/cases';
import { allRules } from './index';
import { commentRules } from './comment-rules';
import { commentRules as leftOut } from './comment-rules-left-out';

describe('the rules about comments', () => {
  it('are all those that speak of nothing else, so that no other build than the browser lacks them', () => {
    const forCommentsOnly = allRules.filter(({ appliesTo }) => appliesTo.join() === 'comment');
    expect(commentRules.map(({ id }) => id).sort()).toEqual(
      forCommentsOnly.map(({ id }) => id).sort(),
    );
  });

  it('are missed loudly where they were left out', () => {
    const comment = new ScreenedItem({
      kind: 'comment',
      text: 'Lovely.',
      context: {},
      profile: PRACTICE,
    });
    const screening = () => leftOut.map((rule) => rule.detect(comment));
    expect(screening).toThrow(/left out/);
    expect(leftOut.every(({ appliesTo }) => appliesTo.includes('comment'))).toBe(true);
  });
});
