import { allFindingsOf } from '../testing/cases';
import { HARMLESS } from '../testing/harmless';
import { ruleTable } from '../testing/table';
import { allRules } from './index';
import { allCases } from './cases';

/** Fires on length alone, so its texts are too long for a table; see its own spec. */
const WITHOUT_TABLE = ['screening.too-long'];

for (const table of allCases) ruleTable(table);

describe('the tables', () => {
  it('cover every rule, with texts to object to and texts to leave alone', () => {
    const covered = allCases.map(({ rule }) => rule).sort();
    expect(covered).toEqual(
      allRules
        .map(({ id }) => id)
        .filter((id) => !WITHOUT_TABLE.includes(id))
        .sort(),
    );
    expect(allCases.filter((t) => t.objects.length === 0 || t.accepts.length === 0)).toEqual([]);
  });
});

describe('what a practice and its patients write every day', () => {
  it.each(HARMLESS.map((one) => [`${one.kind ?? 'post'}: ${one.text.slice(0, 90)}`, one] as const))(
    'leaves alone %s',
    (_, one) => {
      expect(allFindingsOf(one).filter(({ severity }) => severity !== 'advise')).toEqual([]);
    },
  );
});
