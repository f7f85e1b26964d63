import { LONGEST_TEXT, ruleById, screen } from '../../index';
import { Field } from '../../item';
import { PracticeDirectory } from '../../profile/directory';
import { PRACTICE } from '../../testing/cases';
import { type ScreeningContext } from '../../types';

const tooLong = 'Open again. '.repeat(LONGEST_TEXT / 12 + 1);
const found = (kind: 'post' | 'reply' | 'comment', text: string, context: ScreeningContext = {}) =>
  screen({ kind, text, context, profile: PRACTICE });
const finding = (report: ReturnType<typeof screen>) =>
  report.findings.find(({ rule }) => rule === 'screening.too-long');

describe('screening.too-long', () => {
  it('stops a text that was not screened whole, and nobody can clear it', () => {
    expect(finding(found('post', tooLong))).toMatchObject({ severity: 'block', field: 'text' });
    expect(ruleById('screening.too-long')?.clearable).toBe(false);
  });

  it('holds an over-long comment for a person', () => {
    const report = found('comment', tooLong);
    expect(finding(report)).toMatchObject({ severity: 'review', action: 'escalate' });
    expect(report.triage?.lane).toBe('hold');
  });

  it('looks at every text of the item', () => {
    expect(finding(found('reply', 'Thank you.', { comment: tooLong }))?.field).toBe('comment');
    expect(finding(found('post', 'Look!', { images: [{ alt: tooLong }] }))?.field).toBe('alt:0');
  });

  it('leaves the longest allowed text alone', () => {
    const longest = new Field(
      'text',
      tooLong.slice(0, LONGEST_TEXT),
      new PracticeDirectory(PRACTICE),
    );
    expect(longest.isCut).toBe(false);
    expect(longest.original).toHaveLength(LONGEST_TEXT);
  });
});
