import { type AboutFacts, keepOut, mayRecordAbout } from './about';

const unknown: AboutFacts = { recordedIds: null, suggestedIds: [], isNegative: false };

describe(keepOut.name, () => {
  it.each<[string, Partial<AboutFacts>, string[]]>([
    ['nothing is known', {}, []],
    ['a complaint names nobody', { isNegative: true }, []],
    ['a name stands in it', { suggestedIds: ['gp'] }, []],
    ['a complaint names somebody', { suggestedIds: ['gp'], isNegative: true }, ['gp']],
    ['it is about nobody of the practice', { recordedIds: [], isNegative: true }, []],
    ['somebody is recorded', { recordedIds: ['gp'] }, ['gp']],
    [
      'somebody is recorded, and a later complaint names another',
      { recordedIds: ['gp'], suggestedIds: ['lead'], isNegative: true },
      ['gp', 'lead'],
    ],
    [
      'somebody is recorded, and named again',
      { recordedIds: ['gp'], suggestedIds: ['gp'], isNegative: true },
      ['gp'],
    ],
  ])('when %s', (_when, facts, ids) => {
    expect(keepOut({ ...unknown, ...facts })).toEqual(ids);
  });
});

describe(mayRecordAbout.name, () => {
  const recorded = { recordedIds: ['gp', 'lead'] };
  const named = { suggestedIds: ['gp'] };

  it.each<[string, string, Partial<AboutFacts>, string[], boolean]>([
    ['anybody says it is about somebody', 'manager', {}, ['gp'], true],
    ['anybody says it is about nobody', 'manager', {}, [], true],
    ['somebody names themselves', 'gp', {}, ['gp'], true],
    ['somebody named takes their name out', 'gp', recorded, ['lead'], false],
    ['somebody named says it is about nobody', 'gp', recorded, [], false],
    ['somebody named adds another', 'gp', recorded, ['gp', 'lead', 'nurse'], true],
    ['somebody named takes another out', 'gp', recorded, ['gp'], false],
    ['somebody else takes a name out', 'manager', recorded, ['lead'], true],
    ['somebody whose name stands there says nobody', 'gp', named, [], false],
    ['somebody whose name stands there names another', 'gp', named, ['lead'], false],
    ['somebody whose name stands there confirms it', 'gp', named, ['gp'], true],
    [
      'somebody whose name stands there confirms only their own',
      'gp',
      { suggestedIds: ['gp', 'lead'] },
      ['gp'],
      false,
    ],
    [
      'somebody recorded leaves a name out that stands there',
      'gp',
      { recordedIds: ['gp'], suggestedIds: ['lead'] },
      ['gp'],
      false,
    ],
    ['somebody else says that the name means another', 'manager', named, [], true],
  ])('%s', (_what, memberId, facts, to, ok) => {
    const answer = mayRecordAbout(memberId, { ...unknown, ...facts }, to);
    expect(answer).toMatchObject(ok ? { ok } : { ok, code: 'about.named' });
  });
});
