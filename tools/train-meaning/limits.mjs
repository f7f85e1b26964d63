// From which answer on a rule is named, and below which one a finding of its grammar is doubted.

/** So many more texts have to be found for each innocent one, mostly written to mislead, that is objected to. */
const FOUND_FOR_ONE_FALSE = 1;
/** Of real comments and of texts of elsewhere, hardly ever what a rule is about, each rule may object to so many. */
const FALSE_AMONG = { nhs: 0.001, elsewhere: 0.005 };
/** The same for what would be put before everything else: somebody in danger. */
const FALSE_DANGER_AMONG = { nhs: 0.0003, elsewhere: 0.002 };
const DANGERS = /^concerns\.(?:self-harm|medical-emergency|safeguarding)$|^legal\.threat$/;
/** Of the texts in which a grammar rightly finds a rule, so many may be doubted; fewer than the second say too little. */
const BELOW_FLOOR = 0.015;
const FEWEST_FOR_FLOOR = 30;
/** However few texts of a rule are faint, a text that speaks for the rule as much as this is not doubted. */
const HIGHEST_FLOOR = -1.5;

/** Each rule's threshold: where what is found and no grammar finds outweighs most what is wrongly objected to. */
export function thresholdsOn(rules, rows) {
  return rules.map((rule, at) => {
    const asked = rows.filter((one) => one.weights[at] > 0);
    const silent = asked.filter((one) => one.rules.includes(rule) && !one.grammar.has(rule));
    const innocent = asked.filter(
      (one) => isInnocent(one) || (one.from !== 'elsewhere' && one.not?.includes(rule)),
    );
    const least = Math.max(
      0,
      ...Object.entries(DANGERS.test(rule) ? FALSE_DANGER_AMONG : FALSE_AMONG).map(
        ([name, part]) => {
          const scores = scoresOf(
            asked.filter(({ from }) => from === name),
            at,
          );
          return scores[Math.floor(scores.length * part)] ?? 0;
        },
      ),
    );
    const mistaken = scoresOf(innocent, at);
    const wanted = scoresOf(silent, at).filter((score) => score > least);
    let best = { worth: 0, threshold: (mistaken[0] ?? 0) + 1 };
    wanted.forEach((score, found) => {
      const wrong = mistaken.filter((one) => one >= score).length;
      const worth = found + 1 - wrong * FOUND_FOR_ONE_FALSE;
      if (worth >= best.worth) best = { worth, threshold: score - 0.01 };
    });
    return Number(Math.max(best.threshold, least).toFixed(2));
  });
}

/** Each rule's floor: what all but a few of the texts in which its grammar rightly finds it speak for it at least. */
export function floorsOn(rules, rows) {
  return rules.map((rule, at) => {
    const scores = scoresOf(
      rows.filter(
        (one) => one.weights[at] > 0 && one.rules.includes(rule) && one.grammar.has(rule),
      ),
      at,
    );
    if (scores.length < FEWEST_FOR_FLOOR) return -99;
    const faint = scores[scores.length - 1 - Math.floor(scores.length * BELOW_FLOOR)];
    return Number(Math.min(faint, HIGHEST_FLOOR).toFixed(2));
  });
}

function scoresOf(rows, at) {
  return rows.map(({ said }) => said[at]).sort((a, b) => b - a);
}

/** Whether there is nothing in it that any rule objects to. */
export function isInnocent({ rules: wanted, not, from }) {
  return wanted.length === 0 && !not && from !== 'nhs';
}
