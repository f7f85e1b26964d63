import { type ScreeningInput, type ScreeningReport } from '@canteen/guidance';
import { ReportMemory } from './report-memory';

const profile: ScreeningInput['profile'] = {
  name: 'Waterfront Surgery',
  nation: 'england',
  staff: [],
  volunteers: [],
  listedPhones: [],
  listedEmails: [],
  helplines: [],
  otherServices: [],
};

function about(text: string, changes: Partial<ScreeningInput> = {}): ScreeningInput {
  return { kind: 'post', text, context: { date: '2026-11-26' }, profile, ...changes };
}

function memory(limit: number) {
  const read: ScreeningInput[] = [];
  const reports = new ReportMemory(limit);
  const ask = (input: ScreeningInput): ScreeningReport =>
    reports.of(input, () => {
      read.push(input);
      return { ruleset: 'r1', findings: [], entities: [], triage: null, tierHint: 'T1' };
    });
  return { reports, read, ask };
}

describe(ReportMemory.name, () => {
  it('reads the same once', () => {
    const { read, ask } = memory(10);
    expect(ask(about('Open on Thursday.'))).toBe(ask(about('Open on Thursday.')));
    expect(read).toHaveLength(1);
  });

  it.each<[string, Partial<ScreeningInput>]>([
    ['another day', { context: { date: '2026-11-27' } }],
    ['a comment it answers', { context: { date: '2026-11-26', comment: 'When?' } }],
    ['somebody new on the staff', { profile: { ...profile, staff: [{ name: 'A', role: 'b' }] } }],
    ['another kind', { kind: 'reply' }],
  ])('reads again what differs by %s', (_, changes) => {
    const { read, ask } = memory(10);
    ask(about('Open on Thursday.'));
    ask(about('Open on Thursday.', changes));
    expect(read).toHaveLength(2);
  });

  it('forgets what was asked for longest ago', () => {
    const { read, ask } = memory(2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) ask(about(text));
    expect(read.map(({ text }) => text).join('')).toBe('abcb');
  });

  it('remembers nothing of a reading that broke off', () => {
    const { reports, read, ask } = memory(2);
    const breakOff = () => {
      throw new Error('broke off');
    };
    expect(() => reports.of(about('a'), breakOff)).toThrow('broke off');
    ask(about('a'));
    expect(read).toHaveLength(1);
  });
});
