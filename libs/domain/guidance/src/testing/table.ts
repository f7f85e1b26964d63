import { type Case, findingsOf } from './cases';

/** Runs a rule's table: what it must object to, and the near misses that it must leave alone. */
export function ruleTable(
  rule: string,
  table: { objects: readonly Case[]; accepts: readonly Case[] },
): void {
  describe(rule, () => {
    it.each(table.objects.map((one) => [one.text.slice(0, 90), one] as const))(
      'objects to: %s',
      (_, one) => {
        expect(findingsOf(rule, one)).not.toEqual([]);
      },
    );
    it.each(table.accepts.map((one) => [one.text.slice(0, 90), one] as const))(
      'accepts: %s',
      (_, one) => {
        expect(findingsOf(rule, one)).toEqual([]);
      },
    );
  });
}
