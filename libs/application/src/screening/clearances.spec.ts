import { type Clearance } from '@canteen/data-access';
import { clearanceField, openBlocks } from './clearances';

const finding = {
  rule: 'confidentiality.named-patient',
  severity: 'block',
  field: 'text',
  channelId: null,
  spanStart: 3,
  spanEnd: 9,
} as const;

function clearanceFor(place: Partial<Record<keyof typeof finding, unknown>>): Clearance {
  const cleared = { ...finding, ...place } as typeof finding;
  return {
    id: '',
    practiceId: '',
    findingId: '',
    revisionId: '',
    rule: cleared.rule,
    field: clearanceField(cleared),
    spanStart: cleared.spanStart,
    spanEnd: cleared.spanEnd,
    memberId: '',
    reasonId: '',
    at: '',
  };
}

describe(openBlocks, () => {
  it('leaves out what was cleared', () => {
    expect(openBlocks([finding], [clearanceFor({})])).toEqual([]);
  });

  it.each([
    ['another rule', { rule: 'confidentiality.deceased' }],
    ['another field', { field: 'alt:0' }],
    ['another channel', { channelId: 'facebook' }],
    ['another beginning', { spanStart: 2 }],
    ['another end', { spanEnd: 10 }],
  ])('keeps a block for which only %s was cleared', (_, place) => {
    expect(openBlocks([finding], [clearanceFor(place)])).toEqual([finding]);
  });

  it.each(['review', 'advise'] as const)('never counts a finding to %s', (severity) => {
    expect(openBlocks([{ ...finding, severity }], [])).toEqual([]);
  });
});
