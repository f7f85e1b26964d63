// From which answer on a rule is named, and below which one a finding of its grammar is doubted.

/**
 * What it takes to name a rule, and what it takes to hint at one, which asks for nothing. `worth`: so many innocent
 * texts, mostly written to mislead, may be objected to for each that is found; `nhs` and `elsewhere`: of real comments
 * and of texts of elsewhere, hardly ever what a rule is about, each rule may object to so many. Somebody in danger is
 * put before everything else: to miss one is worse, and to cry wolf before many real comments too.
 */
export const NAMED = {
  any: { worth: 1, nhs: 0.001, elsewhere: 0.005 },
  danger: { worth: 4, nhs: 0.0005, elsewhere: 0.003 },
};
export const HINTED = {
  any: { worth: 6, nhs: 0.003, elsewhere: 0.015 },
  danger: { worth: 8, nhs: 0.001, elsewhere: 0.005 },
};
export const DANGERS = /^concerns\.(?:self-harm|medical-emergency|safeguarding)$|^legal\.threat$/;
/**
 * What it takes to doubt what was found to be looked at, what was found to be stopped, and what the model of danger
 * suspects: so many innocent texts for each that breaks the rule.
 */
const DOUBTED = { review: 1, block: 6, danger: 3 };
/** Fewer texts in which the grammar is right say too little. */
const FEWEST_FOR_FLOOR = 15;
/** A text that speaks for the rule as much as this is not doubted, however many such are innocent. */
const HIGHEST_FLOOR = { review: 1.5, block: -0.5, danger: 0 };

/**
 * Each rule's threshold: where what is found and no grammar finds outweighs most what is wrongly objected to.
 *
 * @param price `NAMED` or `HINTED`
 */
export function thresholdsOn(rules, rows, price) {
  return rules.map((rule, at) => {
    const asked = rows.filter((one) => one.weights[at] > 0);
    const silent = asked.filter((one) => one.rules.includes(rule) && !one.grammar.has(rule));
    const innocent = asked.filter(
      (one) => isInnocent(one) || (one.from !== 'elsewhere' && one.not?.includes(rule)),
    );
    const { worth: worthOfOne, ...among } = DANGERS.test(rule) ? price.danger : price.any;
    const least = Math.max(
      0,
      ...Object.entries(among).map(([name, part]) => {
        const scores = scoresOf(
          asked.filter(({ from }) => from === name),
          at,
        );
        return scores[Math.floor(scores.length * part)] ?? 0;
      }),
    );
    const mistaken = scoresOf(innocent, at);
    const wanted = scoresOf(silent, at).filter((score) => score > least);
    let best = { worth: 0, threshold: (mistaken[0] ?? 0) + 1 };
    wanted.forEach((score, found) => {
      const wrong = mistaken.filter((one) => one >= score).length;
      const worth = found + 1 - wrong / worthOfOne;
      if (worth >= best.worth) best = { worth, threshold: score - 0.01 };
    });
    return Number(Math.max(best.threshold, least).toFixed(2));
  });
}

/**
 * Each rule's floor: of the texts below it in which its grammar finds something of this severity, the innocent ones
 * outweigh most those that break the rule.
 *
 * @param severity `review` or `block`
 */
export function floorsOn(rules, rows, severity) {
  return rules.map((rule, at) => {
    const kind = DANGERS.test(rule) ? 'danger' : severity;
    const found = rows.filter(
      (one) => one.weights[at] > 0 && one.grammar.severityOf(rule) === severity,
    );
    const right = scoresOf(
      found.filter((one) => one.rules.includes(rule)),
      at,
    );
    if (right.length < FEWEST_FOR_FLOOR) return -99;
    const innocent = found.filter((one) => isInnocent(one) || one.from === 'nhs');
    const wrong = scoresOf(innocent, at)
      .filter((score) => score <= HIGHEST_FLOOR[kind])
      .reverse();
    let best = { worth: 0, floor: -99 };
    wrong.forEach((score, before) => {
      const lost = right.filter((one) => one <= score).length;
      const worth = before + 1 - lost * DOUBTED[kind];
      if (worth > best.worth) best = { worth, floor: score + 0.01 };
    });
    return Number(best.floor.toFixed(2));
  });
}

function scoresOf(rows, at) {
  return rows.map(({ said }) => said[at]).sort((a, b) => b - a);
}

/** Whether there is nothing in it that any rule objects to. */
export function isInnocent({ rules: wanted, not, from }) {
  return wanted.length === 0 && !not && from !== 'nhs';
}
