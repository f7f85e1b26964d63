import { type PracticeSoFar, firstSteps } from './first-steps';

const fresh: PracticeSoFar = {
  roles: ['administrator'],
  contactRoles: [],
  listedPhones: 0,
  channels: 0,
};
const ready: PracticeSoFar = {
  roles: ['administrator', 'clinical-approver', 'caldicott-guardian'],
  contactRoles: ['duty-clinician', 'next-contact'],
  listedPhones: 1,
  channels: 1,
};

describe(firstSteps.name, () => {
  it('lists everything for a practice that was just made', () => {
    expect(firstSteps(fresh).map(({ done }) => done)).toEqual([false, false, false, false, false]);
  });

  it('has nothing to say once all is done', () => {
    expect(firstSteps(ready)).toEqual([]);
  });

  it.each<[string, Partial<PracticeSoFar>, RegExp]>([
    [
      'nobody comes after the duty clinician',
      { contactRoles: ['duty-clinician'] },
      /who comes next/,
    ],
    ['no telephone number is listed', { listedPhones: 0 }, /telephone numbers/],
    ['nobody approves as a clinician', { roles: ['caldicott-guardian'] }, /clinical approver/],
    ['there is no guardian', { roles: ['clinical-approver'] }, /Caldicott/],
    ['no account is connected', { channels: 0 }, /Facebook or X/],
  ])('still asks when %s', (_, missing, title) => {
    const open = firstSteps({ ...ready, ...missing }).filter(({ done }) => !done);
    expect(open).toHaveLength(1);
    expect(open[0]?.title).toMatch(title);
  });
});
