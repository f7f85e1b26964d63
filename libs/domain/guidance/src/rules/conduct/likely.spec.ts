import { screen } from '../../index';
import { PRACTICE } from '../../testing/cases';
import { type ItemKind } from '../../types';

const report = (kind: ItemKind, text: string) =>
  screen({ kind, text, context: {}, profile: PRACTICE });
const conduct = (kind: ItemKind, text: string) =>
  report(kind, text)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('conduct.'));

describe('what only the trained model sees', () => {
  it.each(['u r a dumb hoe', 'shut your mouth you ugly thing'])(
    'is abuse in a comment: %s',
    (text) => {
      expect(conduct('comment', text)).toContain('conduct.abusive');
      expect(report('comment', text).triage?.abusive).toBe('abusive');
    },
  );

  it('does not judge our own texts, for which a phrase must be shown', () => {
    expect(conduct('post', 'u r a dumb hoe')).not.toContain('conduct.abusive');
  });

  it.each([
    'I am a proud Muslim nurse',
    'My black friend loved the clinic',
    'The gay couple next door said you were lovely',
    'Waited four hours, not good enough',
  ])('is nothing in a comment that insults nobody: %s', (text) => {
    expect(conduct('comment', text)).toEqual([]);
    expect(report('comment', text).triage).toMatchObject({
      abusive: 'not_abusive',
      hateful: 'non-hateful',
    });
  });
});
