import { PracticePolicy } from '@canteen/contracts';
import fc from 'fast-check';
import { fromLines, policyProblems, staffFromLines, staffToLines, toLines } from './policy-draft';

const policy = PracticePolicy.parse({});

describe('lists that are typed one a line', () => {
  it('come back as they were', () => {
    const line = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/\s/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(line), (values) => {
        expect(fromLines(toLines(values))).toEqual(values);
      }),
    );
  });

  it('drop blanks and empty lines', () => {
    expect(fromLines(' 0113 496 0000 \n\n  \n111\n')).toEqual(['0113 496 0000', '111']);
  });

  it.each([
    ['Dr Priya Shah, GP partner', { name: 'Dr Priya Shah', role: 'GP partner' }],
    ['Jean', { name: 'Jean', role: '' }],
    ['Ann Lee, nurse, diabetes', { name: 'Ann Lee', role: 'nurse, diabetes' }],
  ])('a person: %s', (line, person) => {
    expect(staffFromLines(line)).toEqual([person]);
    expect(staffFromLines(staffToLines([person]))).toEqual([person]);
  });
});

describe('what must be put right before the policy is saved', () => {
  it.each([
    ['too short', { complaints: 364 }, 'Comments that became complaints: at least 365 days'],
    ['too long', { 'sign-ins': 2_193 }, 'Records of sign-ins: at most 2192 days'],
    ['no number', { comments: Number.NaN }, 'Closed comments: enter a whole number of days'],
  ])('a period that is %s', (_, change, message) => {
    const retention = { ...policy.retention, ...change };
    const path = `retention.${Object.keys(change).join()}`;
    expect(policyProblems({ ...policy, retention })).toEqual([{ path, message }]);
  });

  it('an address for the checkpoint that is none', () => {
    expect(policyProblems({ ...policy, checkpointEmail: 'governance' })).toMatchObject([
      { path: 'checkpointEmail' },
    ]);
  });

  const contact = { name: 'Dr A', email: 'a@b.example', telephone: '', memberId: null };

  it('is nothing for a policy as it begins', () => {
    expect(policyProblems(policy)).toEqual([]);
  });

  it.each([
    [
      'a contact without an address',
      { contacts: [{ ...contact, role: 'duty-clinician' as const, email: '' }] },
      'contacts.0.email',
    ],
    [
      'a contact without a name',
      { contacts: [{ ...contact, role: 'next-contact' as const, name: ' ' }] },
      'contacts.0.name',
    ],
    [
      'a period that ends before it begins',
      { preElection: [{ from: '2027-05-06', to: '2027-03-25', name: 'Local elections' }] },
      'preElection.0.to',
    ],
    [
      'a day that is missing',
      { preElection: [{ from: '', to: '2027-03-25', name: 'x' }] },
      'preElection.0.from',
    ],
    ['a telephone as long as a letter', { listedPhones: ['1'.repeat(61)] }, 'listedPhones.0'],
  ])('%s', (_title, change, path) => {
    expect(policyProblems({ ...policy, ...change }).map((problem) => problem.path)).toEqual([path]);
  });
});
