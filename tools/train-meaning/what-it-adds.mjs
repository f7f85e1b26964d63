// The figures of the second reader.
import { share } from '../training/figures.mjs';
import { isInnocent } from './limits.mjs';

/**
 * What the reader adds and doubts, on texts that it had not seen and with limits that other texts asked for.
 *
 * @param answers rows with `said`, `grammar` and `fold`
 * @param added the rules that the reader adds to a row
 * @param hinted the rules that it only hints at
 * @param isDoubted whether it doubts the rule at this place for a row
 */
export function figuresOf({ answers, rules, added, hinted, isDoubted }) {
  const ours = answers.filter(({ from }) => from !== 'nhs' && from !== 'elsewhere');
  const count = (rows, test) => share(rows.filter(test).length, rows.length);
  const wanted = ours
    .filter(({ from }) => from.endsWith('.txt'))
    .flatMap((one) => one.rules.map((rule) => ({ one, rule })));
  const innocent = (kind) => ours.filter((one) => isInnocent(one) && one.kind === kind);
  return {
    together: {
      byGrammar: count(wanted, ({ one, rule }) => one.grammar.has(rule)),
      withReader: count(
        wanted,
        ({ one, rule }) => one.grammar.has(rule) || added(one).includes(rule),
      ),
      withHints: count(
        wanted,
        ({ one, rule }) =>
          one.grammar.has(rule) || added(one).includes(rule) || hinted(one).includes(rule),
      ),
      hintedAmongInnocent: count(
        ours.filter((one) => isInnocent(one)),
        (one) => hinted(one).length > 0,
      ),
      falseAmongInnocent: Object.fromEntries(
        ['post', 'reply', 'comment'].map((kind) => [
          kind,
          count(innocent(kind), (one) => added(one).length > 0),
        ]),
      ),
      falseAmongNearMisses: count(
        ours.filter(({ not }) => not),
        (one) => added(one).some((rule) => one.not.includes(rule)),
      ),
      doubted: {
        rightly: count(doubtable(answers, rules, false), isDoubted),
        wrongly: count(doubtable(answers, rules, true), isDoubted),
      },
      falseElsewhere: count(
        answers.filter(({ from }) => from === 'elsewhere'),
        (one) => added(one).length > 0,
      ),
      falseAmongNhs: count(
        answers.filter(({ from }) => from === 'nhs'),
        (one) => added(one).length > 0,
      ),
    },
  };
}

/** What grammars found in our own texts, wrongly or rightly. */
function doubtable(answers, rules, rightly) {
  return answers
    .filter((one) => one.from.endsWith('.txt') && (rightly || one.rules.length === 0))
    .flatMap((one) =>
      rules.flatMap((rule, at) =>
        one.weights[at] > 0 && one.rules.includes(rule) === rightly && one.grammar.has(rule)
          ? [{ one, at }]
          : [],
      ),
    );
}
