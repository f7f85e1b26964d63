import { createHash } from 'node:crypto';
import { type ExportPlan } from './export-plan';
import { readMeFirst } from './read-me-first';
import { contentsLine, entryItem, pageHead, type ToldEntry, type ToldText } from './story-html';

const plan: ExportPlan = {
  practiceId: 'p',
  practiceName: 'Moor <Lane> & Sons',
  demo: false,
  timeZone: 'Europe/London',
  exportedAt: '2026-11-22T10:00:00.000Z',
  exportedBy: 'Marek Nowak',
  part: { of: 'log' },
  from: 1,
  to: 1204,
  size: 1204,
  checkpoints: [],
};

const HOSTILE = `</p><script>alert(1)</script><img src=x onerror="alert(1)">'`;

const told = (...texts: ToldText[]): string =>
  entryItem({
    seq: 7,
    at: '2026-11-22T10:00:00.000Z',
    when: 'Sun 22 Nov 2026, 10:00',
    by: 'public',
    sentence: 'A comment on Facebook was captured.',
    texts,
  } satisfies ToldEntry).source;

describe('the story as a page', () => {
  it('lets nothing be fetched or run', () => {
    const page = pageHead(plan).source;
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const print = createHash('sha256').update(style).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${print}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import/);
  });

  it.each<[string, string]>([
    ['a text', told({ label: 'What was written', text: HOSTILE, older: null })],
    ['a change', told({ label: 'What was written', text: `${HOSTILE} b`, older: HOSTILE })],
    ['a label', told({ label: HOSTILE, gone: 'erased' })],
    ['first words', contentsLine({ seq: 1, title: 'A comment', words: HOSTILE }).source],
    ['a title', contentsLine({ seq: 1, title: HOSTILE, words: '' }).source],
    ['the name of a practice', pageHead({ ...plan, practiceName: HOSTILE }).source],
  ])('shows hostile words in %s as words', (_, page) => {
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;/p&gt;');
  });

  it('shows what changed, for eyes and ears', () => {
    const changed = told({ label: 'Text', text: 'Open on Thursday.', older: 'Open on Tuesday.' });
    expect(changed).toContain('>Open on Thursday.<');
    expect(changed).toContain(
      'Open on <del><span class="aloud">Removed: </span>Tuesday</del><ins><span class="aloud">Added: </span>Thursday</ins>.',
    );
  });

  it('says why words are missing', () => {
    expect(told({ label: 'What was written', gone: 'erased' })).toContain('were erased');
    expect(told({ label: 'What was written', gone: 'withheld' })).toContain('under restriction');
  });

  it.each<[ExportPlan['part'], number, string]>([
    [{ of: 'log' }, 1204, 'The whole log: entries 1 to 1,204.'],
    [{ of: 'thread', thread: 't' }, 1, 'One thread: entry 1.'],
    [{ of: 'thread', thread: 't' }, 9, 'One thread, whole, from among entries 1 to 9.'],
    [
      { of: 'period', from: '2026-11-01', to: '2026-11-30' },
      1204,
      'Everything recorded from Sun 1 Nov 2026 to Mon 30 Nov 2026: entries 1 to 1,204.',
    ],
    [
      { of: 'period', from: '2026-06-01', to: '2026-06-01' },
      12,
      'Everything recorded on Mon 1 Jun 2026: entries 1 to 12.',
    ],
  ])('says which entries it tells (%j)', (part, to, words) => {
    expect(pageHead({ ...plan, part, to }).source).toContain(words);
    expect(readMeFirst({ ...plan, part, to })).toContain(words);
  });

  it('comes with a page that names the files and what to type', () => {
    const page = readMeFirst(plan);
    expect(page).toContain('moor-lane-sons-2026-11-22.canteen-log.jsonl');
    expect(page).toMatch(/^ +node verify\.mjs$/m);
    expect(page).toContain('None was changed, moved, added later or left out.');
    const part = readMeFirst({ ...plan, part: { of: 'thread', thread: 't' } });
    expect(part).not.toContain('left out.');
    expect(page.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
