import { detectionsOf, type RuleCases } from './cases';

/** Runs a rule's table of cases. */
export function ruleTable({ rule, objects, accepts }: RuleCases): void {
  describe(rule, () => {
    it.each(objects.map((one) => [one.text.slice(0, 90), one] as const))(
      'objects to: %s',
      (_, one) => {
        expect(detectionsOf(rule, one)).not.toEqual([]);
      },
    );
    it.each(accepts.map((one) => [one.text.slice(0, 90), one] as const))(
      'accepts: %s',
      (_, one) => {
        expect(detectionsOf(rule, one)).toEqual([]);
      },
    );
  });
}
