import { runsOf } from './covering';

describe(runsOf.name, () => {
  it('cuts where something is covered, and joins to the text again', () => {
    const text = 'Ask Jane 😀 or Tom';
    const runs = runsOf(text, [
      { start: 4, end: 8, why: 'name' },
      { start: 10, end: 11, why: 'other-person' },
    ]);
    expect(runs).toEqual([
      { text: 'Ask ', covered: false },
      { text: 'Jane', covered: true },
      { text: ' ', covered: false },
      { text: '😀', covered: true },
      { text: ' or Tom', covered: false },
    ]);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runsOf(text, [])).toEqual([{ text, covered: false }]);
  });
});
