import { changeBody, emptyMember, inviteBody } from './member-fields';

const sarah = {
  ...emptyMember,
  name: 'Sarah Hughes',
  email: ' Sarah@Waterfront.example ',
  jobTitle: 'Practice manager',
  roles: ['author' as const],
};

describe('what is sent about a member', () => {
  it('is tidied', () => {
    expect(inviteBody(sarah)).toEqual({
      ok: true,
      body: {
        name: 'Sarah Hughes',
        email: 'sarah@waterfront.example',
        jobTitle: 'Practice manager',
        roles: ['author'],
        registeredName: null,
        gmcNumber: null,
      },
    });
  });

  it('takes a GMC number with a blank in it', () => {
    const result = changeBody({ ...sarah, registeredName: 'Sarah Hughes', gmcNumber: '765 4321' });
    expect(result).toMatchObject({ ok: true, body: { gmcNumber: '7654321' } });
  });

  it.each([
    ['nothing typed', emptyMember, ['name', 'email', 'jobTitle', 'roles']],
    ['an address without a domain', { ...sarah, email: 'sarah' }, ['email']],
    ['six digits', { ...sarah, gmcNumber: '765432' }, ['gmcNumber']],
    [
      'a clinical approver without registration',
      { ...sarah, roles: ['clinical-approver' as const] },
      ['registeredName', 'gmcNumber'],
    ],
  ])('%s names the fields', (_title, fields, wrong) => {
    const result = inviteBody(fields);
    expect(result.ok ? [] : Object.keys(result.errors)).toEqual(wrong);
  });
});
