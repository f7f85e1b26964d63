import { type ThreadStory } from '@canteen/contracts';
import { storyOf } from './story';

type Entry = ThreadStory['entries'][number];

const entry = (seq: number, subject: Entry['subject'], texts: Record<string, string>): Entry => ({
  seq,
  at: '2026-11-22T10:00:00.000Z',
  kind: 'post.submitted',
  sentence: `Entry ${seq}`,
  actor: { type: 'member', name: 'Sarah Hughes', roles: [], registration: null },
  subject,
  thread: null,
  words: true,
  proof: 'recorded',
  checkpoint: null,
  texts: Object.entries(texts).map(([field, text]) => ({ field, label: field, text })),
});
const post = { type: 'post', id: 'p' };
const comment = { type: 'comment', id: 'c' };

describe('the story of a thread', () => {
  it('finds what a text was before, also over entries between', () => {
    const story = storyOf([
      entry(1, post, { 'text:fb': 'first', 'alt:0': 'a nurse' }),
      entry(2, comment, { body: 'first' }),
      entry(3, post, { 'text:fb': 'second', 'alt:0': 'a nurse' }),
    ]);
    expect(story.map(({ texts }) => texts.map(({ older }) => older))).toEqual([
      [null, null],
      [null],
      ['first', null],
    ]);
  });

  it('compares a comment with its own earlier version only', () => {
    const other = { type: 'comment', id: 'd' };
    const story = storyOf([
      entry(1, comment, { body: 'one' }),
      entry(2, other, { body: 'two' }),
      entry(3, comment, { body: 'three' }),
    ]);
    expect(story.map(({ texts }) => texts[0]?.older)).toEqual([null, null, 'one']);
  });
});
